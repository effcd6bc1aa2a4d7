-- The defaults are for an eval-service of before that still runs.
-- What an estimate of all traffic needs: by which rule an evaluation came in, and the chance that it had to.
alter table evaluation add column stratum text not null default 'base';
alter table evaluation add column probability double precision not null default 1 check (probability > 0 and probability <= 1);
-- Equal for equal questions, so that two variants can be compared by the questions that both were asked.
alter table evaluation add column question_hash text;

-- Every interaction that came, as it came: those that are judged as long as their evaluation, the others for a day, so that
-- late feedback can still bring them in.
create table interaction (
    interaction_id uuid        primary key,
    tenant         text        not null,
    asked_at       timestamptz not null,
    -- Why it is not judged; null if it is.
    unsampled      text,
    content        bytea       not null
);

create index interaction_by_time on interaction (asked_at);

-- Interactions that were not judged and are gone, counted by the hour.
create table interaction_gone (
    hour      timestamptz not null,
    tenant    text        not null,
    unsampled text        not null,
    n         bigint      not null,
    primary key (hour, tenant, unsampled)
);

-- What readers say of answers; it may come before the interaction does.
create table feedback (
    interaction_id uuid        not null,
    tenant         text        not null,
    rating         smallint    not null check (rating in (-1, 1)),
    comment        text,
    given_at       timestamptz not null,
    primary key (interaction_id, tenant)
);

create index feedback_by_time on feedback (given_at);

-- When a version of a prompt was first seen: what is new is looked at closely.
create table prompt_version (
    tenant   text        not null,
    version  text        not null,
    first_at timestamptz not null,
    primary key (tenant, version)
);
