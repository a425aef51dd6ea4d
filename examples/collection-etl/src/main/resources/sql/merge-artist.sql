MERGE INTO artist AS target
USING (
    SELECT
        CAST(:#artist_id AS BIGINT) AS artist_id,
        CAST(:#name AS VARCHAR) AS name
) AS source
ON target.artist_id = source.artist_id
WHEN MATCHED THEN
    UPDATE SET name = source.name
WHEN NOT MATCHED THEN
    INSERT (artist_id, name) VALUES (source.artist_id, source.name)
