-- Not over anything later, and nothing of an account that has left
INSERT INTO item (
    account, item_key, release_id, folder_id, rating, title, release_year, date_added, removed, scan
)
SELECT
    :account, :itemKey, CAST(:releaseId AS BIGINT), CAST(:folderId AS BIGINT), CAST(:rating AS SMALLINT),
    CAST(:title AS VARCHAR), CAST(:releaseYear AS INTEGER), CAST(:dateAdded AS TIMESTAMP WITH TIME ZONE), :removed, :scan
WHERE EXISTS (SELECT 1 FROM account WHERE account.account = :account)
ON CONFLICT (account, item_key) DO UPDATE SET
    release_id = excluded.release_id, folder_id = excluded.folder_id, rating = excluded.rating, title = excluded.title,
    release_year = excluded.release_year, date_added = excluded.date_added, removed = excluded.removed, scan = excluded.scan,
    written = now()
WHERE item.scan <= excluded.scan
