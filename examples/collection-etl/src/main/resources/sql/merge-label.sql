MERGE INTO label AS target
USING (
    SELECT
        CAST(:#label_id AS BIGINT) AS label_id,
        CAST(:#name AS VARCHAR) AS name
) AS source
ON target.label_id = source.label_id
WHEN MATCHED THEN
    UPDATE SET name = source.name
WHEN NOT MATCHED THEN
    INSERT (label_id, name) VALUES (source.label_id, source.name)
