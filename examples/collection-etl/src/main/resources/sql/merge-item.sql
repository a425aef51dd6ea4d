MERGE INTO item AS target
USING (
    SELECT
        CAST(:#instance_id AS BIGINT) AS instance_id,
        CAST(:#release_id AS BIGINT) AS release_id,
        CAST(:#folder_id AS BIGINT) AS folder_id,
        CAST(:#rating AS SMALLINT) AS rating,
        CAST(:#date_added AS TIMESTAMP WITH TIME ZONE) AS date_added
) AS source
ON target.instance_id = source.instance_id
WHEN MATCHED THEN
    UPDATE SET release_id = source.release_id, folder_id = source.folder_id, rating = source.rating, date_added = source.date_added
WHEN NOT MATCHED THEN
    INSERT (instance_id, release_id, folder_id, rating, date_added) VALUES (source.instance_id, source.release_id, source.folder_id, source.rating, source.date_added)
