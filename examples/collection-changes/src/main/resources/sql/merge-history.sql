-- One row for an item and a reading, however often that is told
MERGE INTO item_history AS target
USING (
    SELECT
        CAST(:#CamelDiscogsItemKey AS BIGINT) AS instance_id,
        CAST(:#CamelDiscogsScan AS BIGINT) AS scan,
        CAST(:#CamelDiscogsChange AS VARCHAR) AS change,
        CAST(:#${variable.fields} AS VARCHAR) AS fields,
        CAST(:#${body.id} AS BIGINT) AS release_id,
        CAST(:#${body.folderId} AS BIGINT) AS folder_id,
        CAST(:#${body.rating} AS SMALLINT) AS rating,
        CAST(:#${body?.basicInformation?.title} AS VARCHAR) AS title
) AS source
ON target.instance_id = source.instance_id AND target.scan = source.scan
WHEN MATCHED THEN
    UPDATE SET
        change = source.change, fields = source.fields, release_id = source.release_id, folder_id = source.folder_id,
        rating = source.rating, title = source.title
WHEN NOT MATCHED THEN
    INSERT (instance_id, scan, change, fields, release_id, folder_id, rating, title)
    VALUES (
        source.instance_id, source.scan, source.change, source.fields, source.release_id, source.folder_id,
        source.rating, source.title
    )
