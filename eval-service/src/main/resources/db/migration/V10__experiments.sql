-- Questions with what their answers should be. A data set never changes: other cases are another version.
create table dataset (
    tenant     text        not null,
    name       text        not null,
    version    text        not null,
    created_at timestamptz not null,
    size       int         not null check (size > 0),
    -- A JSON array.
    cases      jsonb       not null,
    primary key (tenant, name, version)
);

create table experiment (
    id              uuid        primary key,
    tenant          text        not null,
    name            text        not null,
    label           text,
    dataset         text        not null,
    dataset_version text        not null,
    metrics         text[]      not null,
    -- Those of them that decide.
    gates           text[]      not null,
    baseline        uuid        references experiment on delete set null,
    smallest_effect double precision not null,
    concurrency     int         not null,
    ordered_at      timestamptz not null,
    -- The process that works on it, and until when it may be taken to be alive. How far it has come is counted in
    -- experiment_case, so that nothing can be stuck that another process could not go on with.
    owner           uuid,
    owned_until     timestamptz,
    -- How often a process began to work on it.
    claims          int         not null default 0,
    ended_at        timestamptz,
    state           text check (state in ('PASSED', 'REGRESSED', 'CANNOT_TELL', 'FAILED', 'CANCELLED')),
    failure         text,
    -- What was found, as it was when the experiment ended.
    outcome         jsonb,
    foreign key (tenant, dataset, dataset_version) references dataset,
    check ((ended_at is null) = (state is null)),
    check (failure is null or state = 'FAILED')
);

create index experiment_by_tenant on experiment (tenant, ordered_at desc);
create index experiment_under_way on experiment (ordered_at) where ended_at is null;

-- One row for each case that was asked, whatever came of it.
create table experiment_case (
    experiment_id  uuid not null references experiment on delete cascade,
    case_id        text not null,
    question       text not null,
    -- Why there is no answer; null if there is one.
    failure        text,
    -- The interaction; null if there is no answer.
    interaction    jsonb,
    model          text,
    prompt_version text,
    primary key (experiment_id, case_id),
    check ((failure is null) = (interaction is not null))
);

-- One row for each metric of an answered case: scored, skipped or failed, as in evaluation_score.
create table experiment_score (
    experiment_id uuid  not null,
    case_id       text  not null,
    metric        text  not null,
    outcome       text  not null check (outcome in ('SCORED', 'SKIPPED', 'FAILED')),
    value         double precision check (value > '-Infinity' and value < 'Infinity'),
    reason        text,
    findings      jsonb not null,
    primary key (experiment_id, case_id, metric),
    foreign key (experiment_id, case_id) references experiment_case on delete cascade,
    check ((outcome = 'SCORED') = (value is not null)),
    check ((outcome = 'SCORED') = (reason is null))
);
