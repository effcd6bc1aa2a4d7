-- What judges said, by the hash of what they were asked.
create table judge_reply (
    hash  char(64)    primary key,
    reply text        not null,
    at    timestamptz not null default now()
);

create index judge_reply_by_time on judge_reply (at);

-- What judging took in a day (UTC): calls are paid before they are made.
create table judge_day (
    day       date           primary key,
    calls     bigint         not null,
    spent_usd numeric(20, 9) not null
);

-- Evaluations that a judge has still to see.
create table judge_job (
    interaction_id uuid        primary key references evaluation on delete cascade,
    queued_at      timestamptz not null default now(),
    due_at         timestamptz not null default now(),
    attempts       integer     not null default 0
);

create index judge_job_by_time on judge_job (due_at);
