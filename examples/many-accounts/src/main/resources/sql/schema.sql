-- What the processes share besides the tables of the component, which makes its own. For PostgreSQL 15 and later.

-- Who has signed in, and when their collection is to be read next
CREATE TABLE IF NOT EXISTS account (
    -- Names the tokens in the token store
    account VARCHAR(255) PRIMARY KEY,
    -- Whose collection is read; null for that of the account itself
    username VARCHAR(255),
    due TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    -- Until then it is on its way to a reader, or read; then it is due again, whatever has become of that
    leased_until TIMESTAMP WITH TIME ZONE DEFAULT '-infinity' NOT NULL,
    -- Counts the leases: who holds an older one says nothing any more
    lease BIGINT DEFAULT 0 NOT NULL,
    -- How many readings have failed since the last one that has not
    failures INTEGER DEFAULT 0 NOT NULL
);

CREATE INDEX IF NOT EXISTS account_due ON account (due);

-- Whose collection is not read until somebody has seen to it, and why. Delete the row to have it read again
CREATE TABLE IF NOT EXISTS stopped_account (
    account VARCHAR(255) PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    reason VARCHAR NOT NULL,
    -- What Discogs has answered, 0 if it was not Discogs
    status INTEGER NOT NULL,
    stopped TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL
);

-- One copy of a release in the collection of an account, as it is now or was at last
CREATE TABLE IF NOT EXISTS item (
    account VARCHAR(255) NOT NULL REFERENCES account ON DELETE CASCADE,
    item_key VARCHAR(255) NOT NULL,
    release_id BIGINT,
    folder_id BIGINT,
    -- 1 to 5, 0 when not rated
    rating SMALLINT,
    title VARCHAR,
    release_year INTEGER,
    date_added TIMESTAMP WITH TIME ZONE,
    -- The row stays for a while, with the scan: without it, an addition that comes once more would bring the copy back
    removed BOOLEAN NOT NULL,
    -- The reading of the collection that has found it so
    scan BIGINT NOT NULL,
    written TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (account, item_key)
);

CREATE INDEX IF NOT EXISTS item_removed ON item (written) WHERE removed;

-- A record of the topic that the table above cannot have, and why: a mistake of the program. It holds up no other
CREATE TABLE IF NOT EXISTS refused_record (
    topic_partition INTEGER NOT NULL,
    topic_offset BIGINT NOT NULL,
    reason VARCHAR NOT NULL,
    refused TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (topic_partition, topic_offset)
);

CREATE OR REPLACE VIEW collection_item AS
SELECT account, item_key, release_id, folder_id, rating, title, release_year, date_added
FROM item
WHERE NOT removed;
