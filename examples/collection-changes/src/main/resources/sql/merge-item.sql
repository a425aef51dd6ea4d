-- Not over anything later: an item with a higher scan, or a removal, of which the history knows
MERGE INTO item AS target
USING (
    SELECT instance_id, release_id, folder_id, rating, title, release_year, date_added, scan
    FROM (
        SELECT
            CAST(:#CamelDiscogsItemKey AS BIGINT) AS instance_id,
            CAST(:#${body.id} AS BIGINT) AS release_id,
            CAST(:#${body.folderId} AS BIGINT) AS folder_id,
            CAST(:#${body.rating} AS SMALLINT) AS rating,
            CAST(:#${body?.basicInformation?.title} AS VARCHAR) AS title,
            CAST(:#${body?.basicInformation?.year} AS INTEGER) AS release_year,
            CAST(:#${body.dateAdded} AS TIMESTAMP WITH TIME ZONE) AS date_added,
            CAST(:#CamelDiscogsScan AS BIGINT) AS scan
    ) AS told
    WHERE NOT EXISTS (
        SELECT 1 FROM item_history WHERE item_history.instance_id = told.instance_id AND item_history.scan > told.scan
    )
) AS source
ON target.instance_id = source.instance_id
WHEN MATCHED AND target.scan <= source.scan THEN
    UPDATE SET
        release_id = source.release_id, folder_id = source.folder_id, rating = source.rating, title = source.title,
        release_year = source.release_year, date_added = source.date_added, scan = source.scan
WHEN NOT MATCHED THEN
    INSERT (instance_id, release_id, folder_id, rating, title, release_year, date_added, scan)
    VALUES (
        source.instance_id, source.release_id, source.folder_id, source.rating, source.title,
        source.release_year, source.date_added, source.scan
    )
