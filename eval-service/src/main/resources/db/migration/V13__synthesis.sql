-- Data sets that a language model writes from documents. What it said is in judge_reply, so that work that was interrupted begins
-- anew at no cost.
create table dataset_synthesis (
    tenant     text        not null,
    name       text        not null,
    version    text        not null,
    -- Of what was ordered: the same order again is no other one.
    hash       char(64)    not null,
    ordered_at timestamptz not null default now(),
    -- The documents and how many questions; null from the end on.
    work       jsonb,
    progress   jsonb       not null,
    -- When a process may take it up: whoever works on it moves that on.
    due_at     timestamptz not null default now(),
    ended_at   timestamptz,
    state      text        check (state in ('DONE', 'FAILED', 'CANCELLED')),
    failure    text,
    primary key (tenant, name, version),
    check ((ended_at is null) = (state is null)),
    check ((ended_at is null) = (work is not null)),
    check (failure is null or state = 'FAILED')
);

create index dataset_synthesis_under_way on dataset_synthesis (due_at) where ended_at is null;
