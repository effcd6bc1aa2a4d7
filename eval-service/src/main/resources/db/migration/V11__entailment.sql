-- Who gave the verdicts that a score counts: a model with its fingerprint; null for words and for language models.
alter table evaluation_score add column judge text;
alter table experiment_score add column judge text;

-- Who gave the newest scores of a metric: what another judge said is kept, and not compared with them.
create table metric_judge (
    metric text primary key,
    judge  text not null
);

create view comparable_score as
    select s.* from evaluation_score s left join metric_judge j using (metric) where s.judge is null or s.judge = j.judge;

-- Which judges have still to see an evaluation.
alter table judge_job add column judges text[] not null default '{model}';
