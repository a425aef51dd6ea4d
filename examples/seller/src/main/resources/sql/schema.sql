-- The part of an ERP that the shop needs. Understood by H2 2 and by PostgreSQL 15 and later.

-- One copy of a release that the seller has, or had. This is the truth: what is for sale on Discogs follows it
CREATE TABLE IF NOT EXISTS stock (
    sku VARCHAR PRIMARY KEY,
    release_id BIGINT NOT NULL,
    description VARCHAR,
    media_condition VARCHAR NOT NULL,
    sleeve_condition VARCHAR,
    comments VARCHAR,
    location VARCHAR,
    -- In the currency of the seller
    price NUMERIC(10, 2) NOT NULL,
    -- No price rule goes below; without one, no price rule touches the price
    floor_price NUMERIC(10, 2),
    -- in stock, sold, or missing: an order for it was cancelled because nobody found it
    state VARCHAR DEFAULT 'in stock' NOT NULL,
    -- Who has bought it: the number of an order of Discogs, or till:<receipt>
    holder VARCHAR,
    -- The reading of the orders that has told so; null if it was not sold on Discogs
    holder_scan BIGINT,
    -- When a price rule has looked at it last
    priced TIMESTAMP WITH TIME ZONE
);

-- What is known of the listing of a copy on Discogs: what was sent last
CREATE TABLE IF NOT EXISTS listing (
    sku VARCHAR PRIMARY KEY REFERENCES stock,
    -- Null until it is known
    listing_id BIGINT,
    -- creating: it was asked for, and perhaps made; for sale; sold; doubtful: to be looked at before anything is done with it
    state VARCHAR NOT NULL,
    -- When it came into this state
    since TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    release_id BIGINT,
    media_condition VARCHAR,
    sleeve_condition VARCHAR,
    comments VARCHAR,
    location VARCHAR,
    price NUMERIC(10, 2)
);

-- All listings that a copy ever had: each new offer is a new one
CREATE TABLE IF NOT EXISTS listed (
    listing_id BIGINT PRIMARY KEY,
    sku VARCHAR NOT NULL REFERENCES stock
);

CREATE TABLE IF NOT EXISTS buyer (
    username VARCHAR PRIMARY KEY,
    address VARCHAR,
    -- The reading of the orders that has told so
    scan BIGINT NOT NULL
);

-- An order, as it was told last
CREATE TABLE IF NOT EXISTS customer_order (
    order_id VARCHAR PRIMARY KEY,
    status VARCHAR NOT NULL,
    created TIMESTAMP WITH TIME ZONE NOT NULL,
    last_activity TIMESTAMP WITH TIME ZONE,
    buyer VARCHAR REFERENCES buyer,
    address VARCHAR,
    instructions VARCHAR,
    shipping_method VARCHAR,
    currency VARCHAR,
    shipping NUMERIC(10, 2),
    fee NUMERIC(10, 2),
    total NUMERIC(10, 2),
    -- The reading of the orders that has told so: nothing older is written over it
    scan BIGINT NOT NULL
);

CREATE TABLE IF NOT EXISTS order_item (
    order_id VARCHAR NOT NULL REFERENCES customer_order,
    listing_id BIGINT NOT NULL,
    release_id BIGINT,
    description VARCHAR,
    media_condition VARCHAR,
    sleeve_condition VARCHAR,
    price NUMERIC(10, 2),
    -- taken: the copy is for this order; unavailable: somebody else has it; unknown: no copy is known to have this listing;
    -- released: the order was cancelled or merged
    state VARCHAR NOT NULL,
    PRIMARY KEY (order_id, listing_id)
);

CREATE TABLE IF NOT EXISTS payment (
    order_id VARCHAR NOT NULL REFERENCES customer_order,
    -- received or refunded
    kind VARCHAR NOT NULL,
    -- In the currency of the order
    amount NUMERIC(10, 2),
    paid TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (order_id, kind, paid)
);

CREATE TABLE IF NOT EXISTS order_message (
    order_id VARCHAR NOT NULL REFERENCES customer_order,
    -- Tells messages apart that have no number at Discogs
    fingerprint VARCHAR NOT NULL,
    -- As Discogs calls it: message, status, shipping, refund_sent ...
    kind VARCHAR,
    sent TIMESTAMP WITH TIME ZONE,
    sender VARCHAR,
    subject VARCHAR,
    content VARCHAR,
    PRIMARY KEY (order_id, fingerprint)
);

-- Each status in which an order was seen
CREATE TABLE IF NOT EXISTS order_history (
    order_id VARCHAR NOT NULL REFERENCES customer_order,
    scan BIGINT NOT NULL,
    status VARCHAR NOT NULL,
    seen TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
    PRIMARY KEY (order_id, scan)
);

-- Orders whose packing slip was written as a file
CREATE TABLE IF NOT EXISTS packing_slip (
    order_id VARCHAR PRIMARY KEY REFERENCES customer_order,
    written TIMESTAMP WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL
);

CREATE INDEX IF NOT EXISTS order_item_listing ON order_item (listing_id);

-- What of the differences between stock and listings is in a queue, or waits for a person
CREATE TABLE IF NOT EXISTS stock_task (
    sku VARCHAR PRIMARY KEY REFERENCES stock,
    -- The difference for which it was put there
    difference VARCHAR NOT NULL,
    -- Null while it is put there
    asked TIMESTAMP WITH TIME ZONE,
    -- A file has refused it
    alone BOOLEAN NOT NULL
);

-- What price rules have done
CREATE TABLE IF NOT EXISTS price_change (
    sku VARCHAR NOT NULL REFERENCES stock,
    changed TIMESTAMP WITH TIME ZONE NOT NULL,
    price_before NUMERIC(10, 2) NOT NULL,
    price_after NUMERIC(10, 2) NOT NULL,
    PRIMARY KEY (sku, changed)
);

-- What Discogs has otherwise than the stock, and what is to be done about it
CREATE OR REPLACE VIEW stock_difference AS
SELECT
    sku, step, listing_id, since, wanted,
    release_id, media_condition, sleeve_condition, comments, location, price, clears,
    -- As long as this stays the same, it is the same difference
    step || '|' || COALESCE(CAST(listing_id AS VARCHAR), '') || '|' || COALESCE(CAST(since AS VARCHAR), '')
        || '|' || stock_state || '|' || release_id || '|' || media_condition || '|' || COALESCE(sleeve_condition, '')
        || '|' || COALESCE(location, '') || '|' || price || '|' || COALESCE(comments, '') AS difference
FROM (
    SELECT
        stock.sku, stock.state AS stock_state, stock.state = 'in stock' AS wanted, listing.listing_id, listing.since,
        stock.release_id, stock.media_condition, stock.sleeve_condition, stock.comments, stock.location, stock.price,
        -- No file can say that a text is to be empty
        COALESCE(stock.comments, '') = '' AND COALESCE(listing.comments, '') <> ''
            OR COALESCE(stock.location, '') = '' AND COALESCE(listing.location, '') <> '' AS clears,
        CASE
            WHEN listing.sku IS NULL AND stock.state = 'in stock' THEN 'create'
            -- Nobody knows its number, or whether there is one
            WHEN listing.state = 'creating' THEN 'find'
            WHEN listing.state = 'doubtful' THEN 'look'
            -- No listing can become one of another release
            WHEN listing.state = 'for sale' AND (
                stock.state <> 'in stock' OR listing.release_id <> stock.release_id
            ) THEN 'delete'
            WHEN listing.state = 'for sale' AND (
                listing.price IS DISTINCT FROM stock.price
                OR listing.media_condition IS DISTINCT FROM stock.media_condition
                OR listing.sleeve_condition IS DISTINCT FROM stock.sleeve_condition
                OR COALESCE(listing.comments, '') <> COALESCE(stock.comments, '')
                OR COALESCE(listing.location, '') <> COALESCE(stock.location, '')
            ) THEN 'edit'
            -- It came back from all orders that had it
            WHEN listing.state = 'sold' AND stock.state = 'in stock' AND EXISTS (
                SELECT 1 FROM order_item WHERE order_item.listing_id = listing.listing_id
            ) AND NOT EXISTS (
                SELECT 1 FROM order_item
                WHERE order_item.listing_id = listing.listing_id AND order_item.state <> 'released'
            ) THEN 'look'
        END AS step
    FROM stock LEFT JOIN listing ON listing.sku = stock.sku
) AS compared
WHERE step IS NOT NULL;
