-- The order in which evaluations came in, and whether they are of the base sample, in which every stratum has its true share.
alter table evaluation add column seq bigint generated always as identity;
alter table evaluation add column of_base boolean not null default true;

create index evaluation_by_seq on evaluation (tenant, seq);

-- How far the watch over a metric has come: what it has seen, and what it knows.
create table drift_watch (
    tenant text   not null,
    metric text   not null,
    seq    bigint not null,
    watch  jsonb  not null,
    primary key (tenant, metric)
);

-- Changes that were noticed.
create table drift (
    id         bigint generated always as identity primary key,
    tenant     text             not null,
    metric     text             not null,
    direction  text             not null,
    noticed_at timestamptz      not null default now(),
    baseline   double precision not null,
    recent     double precision not null,
    seen       bigint           not null,
    examples   jsonb            not null
);

create index drift_by_time on drift (tenant, noticed_at desc);
