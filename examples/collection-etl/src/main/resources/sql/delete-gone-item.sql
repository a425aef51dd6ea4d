DELETE FROM item
WHERE (SELECT COUNT(*) FROM seen_item WHERE run = CAST(:#run AS BIGINT)) = CAST(:#CamelDiscogsTotalItems AS BIGINT)
AND NOT EXISTS (
    SELECT 1 FROM seen_item
    WHERE seen_item.instance_id = item.instance_id AND seen_item.run = CAST(:#run AS BIGINT)
)
