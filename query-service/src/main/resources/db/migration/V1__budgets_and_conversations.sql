-- What tenants have spent on language models, by day (UTC): calls under way count with the most they may cost.
CREATE TABLE budget_day (
    tenant    text          NOT NULL,
    day       date          NOT NULL,
    spent_usd numeric(20,9) NOT NULL,
    PRIMARY KEY (tenant, day)
);

-- Conversations that clients continue by their id. The owner is a hash of who began one.
CREATE TABLE conversation (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant  text        NOT NULL,
    owner   text        NOT NULL,
    id      text        NOT NULL,
    used_at timestamptz NOT NULL,
    UNIQUE (tenant, owner, id)
);
CREATE INDEX conversation_used_at ON conversation (used_at);

CREATE TABLE exchange (
    conversation   bigint      NOT NULL REFERENCES conversation ON DELETE CASCADE,
    number         bigint      GENERATED ALWAYS AS IDENTITY,
    interaction_id uuid        NOT NULL,
    question       text        NOT NULL,
    answer         text        NOT NULL,
    at             timestamptz NOT NULL,
    PRIMARY KEY (conversation, number)
);
