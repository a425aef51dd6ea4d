-- A mirror of the collection of one Discogs user, and what has become of each item. Understood by H2 2 and by PostgreSQL 15
-- and later.

-- One copy of a release, as it is now
CREATE TABLE IF NOT EXISTS item (
    instance_id BIGINT PRIMARY KEY,
    release_id BIGINT,
    folder_id BIGINT,
    -- 1 to 5, 0 when not rated
    rating SMALLINT,
    title VARCHAR,
    release_year INTEGER,
    date_added TIMESTAMP WITH TIME ZONE,
    -- The reading of the collection that has found it so
    scan BIGINT NOT NULL
);

-- What a reading of the collection has found of a copy
CREATE TABLE IF NOT EXISTS item_history (
    instance_id BIGINT NOT NULL,
    scan BIGINT NOT NULL,
    -- existing, added, updated or removed
    change VARCHAR NOT NULL,
    -- The fields that have changed, as in [rating]
    fields VARCHAR,
    release_id BIGINT,
    folder_id BIGINT,
    rating SMALLINT,
    title VARCHAR,
    written TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    PRIMARY KEY (instance_id, scan)
);
