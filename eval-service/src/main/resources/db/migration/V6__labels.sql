-- What people say a metric should have said of an answer: for each metric the newest. It goes when the evaluation does.
create table evaluation_label (
    interaction_id uuid             not null references evaluation on delete cascade,
    -- What is measured, whoever gives the verdicts: faithfulness stands for judge_faithfulness as well.
    metric         text             not null,
    value          double precision not null check (value between 0 and 1),
    comment        text,
    labelled_by    text             not null,
    labelled_at    timestamptz      not null,
    primary key (interaction_id, metric)
);
