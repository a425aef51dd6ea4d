-- The tables of JdbcChangeStore, for H2 and PostgreSQL. It runs this itself when it starts.

-- The lists. Whoever opens one raises its epoch, and nobody writes with an older one. The scan is
-- the highest of which a change was intended.
create table if not exists discogs_change_list (
    name varchar(255) primary key,
    epoch bigint not null,
    scan bigint not null
);

-- The items of lists, as they were told last. H2 finds some by their keys, and all in the order of
-- their positions, only where one index begins with the key, and the other with the name of the list.
create table if not exists discogs_change_item (
    name varchar(255) not null,
    item_key varchar(255) not null,
    fingerprint bigint not null,
    position bigint not null,
    content text,
    primary key (item_key, name),
    unique (name, position, item_key)
);

-- What is to be told. The type is existing, added, updated or removed.
create table if not exists discogs_change_pending (
    name varchar(255) not null,
    item_key varchar(255) not null,
    type varchar(20) not null,
    fingerprint bigint not null,
    position bigint not null,
    content text,
    previous text,
    scan bigint not null,
    primary key (item_key, name),
    unique (name, scan, position, item_key)
);

-- What is noted of lists.
create table if not exists discogs_change_mark (
    name varchar(255) not null,
    mark varchar(255) not null,
    text text not null,
    primary key (name, mark)
);
