MERGE INTO seen_item AS target
USING (
    SELECT
        CAST(:#instance_id AS BIGINT) AS instance_id,
        CAST(:#run AS BIGINT) AS run
) AS source
ON target.instance_id = source.instance_id
WHEN MATCHED THEN
    UPDATE SET run = source.run
WHEN NOT MATCHED THEN
    INSERT (instance_id, run) VALUES (source.instance_id, source.run)
