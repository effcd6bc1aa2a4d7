-- One row for each sampled interaction.
create table evaluation (
    interaction_id uuid        primary key,
    tenant         text        not null,
    asked_at       timestamptz not null,
    evaluated_at   timestamptz not null,
    trace_id       text,
    status         text        not null,
    model          text        not null,
    prompt_version text        not null
);

-- The list and every window read this way; the id makes the order total, so that a page can begin anywhere.
create index evaluation_by_tenant on evaluation (tenant, asked_at desc, interaction_id desc);

-- One row for each metric of an evaluation: scored, skipped or failed, so that the three always add up.
create table evaluation_score (
    interaction_id uuid  not null references evaluation on delete cascade,
    metric         text  not null,
    outcome        text  not null check (outcome in ('SCORED', 'SKIPPED', 'FAILED')),
    -- NaN counts as greater than every number here, so the range keeps it out.
    value          double precision check (value between 0 and 1),
    reason         text,
    findings       jsonb not null,
    primary key (interaction_id, metric),
    check ((outcome = 'SCORED') = (value is not null)),
    check ((outcome = 'SCORED') = (reason is null))
);

-- Evaluations that are kept but perhaps not yet published: written with the evaluation, deleted when the broker has it.
create table evaluation_outbox (
    interaction_id uuid  primary key references evaluation on delete cascade,
    event          bytea not null
);
