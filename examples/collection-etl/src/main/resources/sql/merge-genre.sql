MERGE INTO genre AS target
USING (
    SELECT
        CAST(:#name AS VARCHAR) AS name
) AS source
ON target.name = source.name
WHEN NOT MATCHED THEN
    INSERT (name) VALUES (source.name)
