-- Interactions that were not judged and are gone, as long as they are counted in interaction_gone: Kafka may give one again for as
-- long as its topic keeps it, and it must not be counted again.
create table interaction_counted (
    interaction_id uuid        primary key,
    tenant         text        not null,
    asked_at       timestamptz not null
);

-- Rows come in the order of their time, more or less.
create index interaction_counted_by_time on interaction_counted using brin (asked_at);
