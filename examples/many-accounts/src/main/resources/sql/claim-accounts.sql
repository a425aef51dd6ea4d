-- Schedulers do not wait for each other, and none gets what another has. No more are under way than readers can have in a
-- while: what waited for long in the topic would be due again meanwhile
UPDATE account
SET leased_until = now() + :waiting * INTERVAL '1 millisecond', lease = lease + 1
WHERE account IN (
    SELECT due_account.account
    FROM account AS due_account
    WHERE due_account.due <= now()
        AND due_account.leased_until <= now()
        AND NOT EXISTS (SELECT 1 FROM stopped_account WHERE stopped_account.account = due_account.account)
    ORDER BY due_account.due
    LIMIT GREATEST(0, :most - (SELECT count(*) FROM account WHERE leased_until > now()))
    FOR UPDATE SKIP LOCKED
)
RETURNING account
