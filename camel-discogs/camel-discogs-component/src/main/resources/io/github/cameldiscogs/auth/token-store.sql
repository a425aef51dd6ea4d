-- The tables of JdbcTokenStore, for H2 and PostgreSQL. It runs this itself when it starts.

create table if not exists discogs_request_token (
    fingerprint varchar(64) primary key,
    secret varchar(1000) not null,
    expires_at bigint not null
);

create table if not exists discogs_access_token (
    account varchar(255) primary key,
    token varchar(2000) not null
);
