-- Not one that has come back since
DELETE FROM item
WHERE instance_id = CAST(:#CamelDiscogsItemKey AS BIGINT) AND scan <= CAST(:#CamelDiscogsScan AS BIGINT)
