-- The dumps of Discogs in tables, one row for each record and for each entry of its lists. Understood by H2 2 and by PostgreSQL 15
-- and later. The names begin with dump, so that other tables, such as those of a collection, can be beside them.
--
-- The entries of a list are numbered from 1. Tables do not refer to each other by constraints: a dump names artists and labels that
-- another does not have.

CREATE TABLE IF NOT EXISTS dump_label (
    id BIGINT PRIMARY KEY,
    name VARCHAR,
    parent_id BIGINT,
    parent_name VARCHAR,
    contact_info TEXT,
    profile TEXT
);

CREATE TABLE IF NOT EXISTS dump_artist (
    id BIGINT PRIMARY KEY,
    name VARCHAR,
    real_name VARCHAR,
    profile TEXT
);

CREATE TABLE IF NOT EXISTS dump_master (
    id BIGINT PRIMARY KEY,
    title VARCHAR,
    -- As it is printed, such as A & B
    artists VARCHAR,
    release_year INTEGER,
    main_release_id BIGINT,
    genres VARCHAR,
    styles VARCHAR
);

CREATE TABLE IF NOT EXISTS dump_master_artist (
    master_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    -- Absent of one without a page of its own
    artist_id BIGINT,
    name VARCHAR,
    -- As the master names the artist, if not by the name
    variation VARCHAR,
    PRIMARY KEY (master_id, number)
);

CREATE TABLE IF NOT EXISTS dump_release (
    id BIGINT PRIMARY KEY,
    master_id BIGINT,
    is_main_release BOOLEAN,
    title VARCHAR,
    artists VARCHAR,
    country VARCHAR,
    -- A year, a month or a day, as 1999-03-00
    released VARCHAR,
    formats VARCHAR,
    genres VARCHAR,
    styles VARCHAR,
    status VARCHAR,
    data_quality VARCHAR,
    notes TEXT
);

CREATE TABLE IF NOT EXISTS dump_track (
    release_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    -- The number of the track that this one is part of
    parent INTEGER,
    position VARCHAR,
    title VARCHAR,
    duration VARCHAR,
    PRIMARY KEY (release_id, number)
);

-- Who has made a release or a track of it, and who plays on it
CREATE TABLE IF NOT EXISTS dump_credit (
    release_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    -- The number of the track; absent for the whole release
    track INTEGER,
    artist_id BIGINT,
    name VARCHAR,
    variation VARCHAR,
    -- What somebody does; absent for whom it is by
    role VARCHAR,
    -- The positions that a role of the whole release is for, as A1 to A4
    tracks VARCHAR,
    PRIMARY KEY (release_id, number)
);

CREATE TABLE IF NOT EXISTS dump_release_label (
    release_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    label_id BIGINT,
    name VARCHAR,
    catalogue_number VARCHAR,
    -- What a company has done, as Pressed By; absent for a label
    role VARCHAR,
    PRIMARY KEY (release_id, number)
);

-- What cannot be read, or has no number
CREATE TABLE IF NOT EXISTS dump_left_out (
    kind VARCHAR NOT NULL,
    -- The place in the file, from 1
    number BIGINT NOT NULL,
    reason VARCHAR NOT NULL,
    content TEXT,
    PRIMARY KEY (kind, number)
);

-- Which dump is in the tables, and how far
CREATE TABLE IF NOT EXISTS dump_load (
    -- artists, labels, masters or releases
    kind VARCHAR PRIMARY KEY,
    file VARCHAR NOT NULL,
    size BIGINT NOT NULL,
    -- The dump that was there before, if only what has changed since is loaded
    previous VARCHAR,
    position VARCHAR,
    complete BOOLEAN NOT NULL
);
