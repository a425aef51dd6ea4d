-- The collection of one Discogs user. Understood by H2 2 and by PostgreSQL 15 and later.
--
-- What Discogs leaves empty, as "" or 0 or not at all, is NULL. Lists keep their order: position counts from 1.

CREATE TABLE IF NOT EXISTS owner (
    user_id BIGINT PRIMARY KEY,
    username VARCHAR
);

CREATE TABLE IF NOT EXISTS release (
    release_id BIGINT PRIMARY KEY,
    -- What the pressings of one work have in common
    master_id BIGINT,
    title VARCHAR,
    release_year INTEGER
);

-- One copy of a release; of some releases there are several
CREATE TABLE IF NOT EXISTS item (
    instance_id BIGINT PRIMARY KEY,
    release_id BIGINT NOT NULL REFERENCES release,
    folder_id BIGINT,
    -- 1 to 5
    rating SMALLINT,
    date_added TIMESTAMP WITH TIME ZONE
);

-- What the owner wrote into the fields of an item, such as the condition of the sleeve
CREATE TABLE IF NOT EXISTS item_note (
    instance_id BIGINT NOT NULL REFERENCES item ON DELETE CASCADE,
    position INTEGER NOT NULL,
    field_id BIGINT,
    note VARCHAR,
    PRIMARY KEY (instance_id, position)
);

-- Namesakes have a number behind the name, as in "Mike (408)"
CREATE TABLE IF NOT EXISTS artist (
    artist_id BIGINT PRIMARY KEY,
    name VARCHAR
);

CREATE TABLE IF NOT EXISTS release_artist (
    release_id BIGINT NOT NULL REFERENCES release ON DELETE CASCADE,
    position INTEGER NOT NULL,
    artist_id BIGINT NOT NULL REFERENCES artist,
    -- The name as printed, where it is another
    name_variation VARCHAR,
    -- What stands between this artist and the next
    join_phrase VARCHAR,
    role VARCHAR,
    tracks VARCHAR,
    PRIMARY KEY (release_id, position)
);

CREATE TABLE IF NOT EXISTS label (
    label_id BIGINT PRIMARY KEY,
    name VARCHAR
);

CREATE TABLE IF NOT EXISTS release_label (
    release_id BIGINT NOT NULL REFERENCES release ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label_id BIGINT NOT NULL REFERENCES label,
    catalogue_number VARCHAR,
    entity_type VARCHAR,
    entity_type_name VARCHAR,
    PRIMARY KEY (release_id, position)
);

CREATE TABLE IF NOT EXISTS format (
    name VARCHAR PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS release_format (
    release_id BIGINT NOT NULL REFERENCES release ON DELETE CASCADE,
    position INTEGER NOT NULL,
    format VARCHAR NOT NULL REFERENCES format,
    -- The number of pieces, as text
    quantity VARCHAR,
    free_text VARCHAR,
    PRIMARY KEY (release_id, position)
);

CREATE TABLE IF NOT EXISTS release_format_description (
    release_id BIGINT NOT NULL,
    format_position INTEGER NOT NULL,
    position INTEGER NOT NULL,
    description VARCHAR NOT NULL,
    PRIMARY KEY (release_id, format_position, position),
    FOREIGN KEY (release_id, format_position) REFERENCES release_format ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS genre (
    name VARCHAR PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS release_genre (
    release_id BIGINT NOT NULL REFERENCES release ON DELETE CASCADE,
    position INTEGER NOT NULL,
    genre VARCHAR NOT NULL REFERENCES genre,
    PRIMARY KEY (release_id, position)
);

CREATE TABLE IF NOT EXISTS style (
    name VARCHAR PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS release_style (
    release_id BIGINT NOT NULL REFERENCES release ON DELETE CASCADE,
    position INTEGER NOT NULL,
    style VARCHAR NOT NULL REFERENCES style,
    PRIMARY KEY (release_id, position)
);

-- The items of the run that is under way; empty between complete runs
CREATE TABLE IF NOT EXISTS seen_item (
    instance_id BIGINT PRIMARY KEY,
    run BIGINT DEFAULT 0 NOT NULL
);

-- Databases that were made without it
ALTER TABLE seen_item ADD COLUMN IF NOT EXISTS run BIGINT DEFAULT 0 NOT NULL;

-- The number of the run that has begun last, in the one row; only that one writes
CREATE TABLE IF NOT EXISTS latest_run (
    run BIGINT PRIMARY KEY
);

INSERT INTO latest_run (run)
SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM latest_run);
