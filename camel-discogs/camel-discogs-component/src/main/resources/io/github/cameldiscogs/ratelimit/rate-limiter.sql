-- The tables of JdbcRateLimiter, for H2 and PostgreSQL. It runs this itself when it starts.

create table if not exists discogs_budget (
    name varchar(100) primary key,
    last_event bigint not null
);

-- What happened to the requests of a budget. The numbers leave no gap, and happened_at is in
-- nanoseconds since 1970 by the clock of the database. A request is known by the number of the
-- event with which it was sent, and only the event with which it ended has an outcome: 0 for a
-- request without an answer, or the HTTP status.
create table if not exists discogs_request_event (
    budget varchar(100) not null,
    number bigint not null,
    happened_at bigint not null,
    request bigint not null,
    tier varchar(20) not null,
    outcome int,
    rate_limit int,
    rate_limit_used int,
    rate_limit_remaining int,
    primary key (budget, number)
);
