-- Nothing is begun that is not due: it was read meanwhile, for a message before this one
UPDATE account
SET leased_until = now() + :reading * INTERVAL '1 millisecond', lease = lease + 1
WHERE account = :account
    AND due <= now()
    AND NOT EXISTS (SELECT 1 FROM stopped_account WHERE stopped_account.account = :account)
RETURNING account, username, lease
