MERGE INTO release AS target
USING (
    SELECT
        CAST(:#release_id AS BIGINT) AS release_id,
        CAST(:#master_id AS BIGINT) AS master_id,
        CAST(:#title AS VARCHAR) AS title,
        CAST(:#release_year AS INTEGER) AS release_year
) AS source
ON target.release_id = source.release_id
WHEN MATCHED THEN
    UPDATE SET master_id = source.master_id, title = source.title, release_year = source.release_year
WHEN NOT MATCHED THEN
    INSERT (release_id, master_id, title, release_year) VALUES (source.release_id, source.master_id, source.title, source.release_year)
