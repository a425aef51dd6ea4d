MERGE INTO seen_item AS target
USING (
    SELECT
        CAST(:#instance_id AS BIGINT) AS instance_id
) AS source
ON target.instance_id = source.instance_id
WHEN NOT MATCHED THEN
    INSERT (instance_id) VALUES (source.instance_id)
