-- Values are on the scale of their metric. NaN counts as greater than every number here, so the range keeps it out.
alter table evaluation_score drop constraint evaluation_score_value_check;
alter table evaluation_score add check (value > '-Infinity' and value < 'Infinity');

-- A finding tells how far it holds, whoever found it.
update evaluation_score set findings = replace(findings::text, '"coverage":', '"support":')::jsonb;
