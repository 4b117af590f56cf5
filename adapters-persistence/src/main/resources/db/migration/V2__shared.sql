-- What all contexts use: events on their way, the audit trail, answers kept for repetitions.

create table outbox (
  organization_id uuid        not null,
  id              uuid        not null,
  type            text        not null,
  payload         jsonb       not null,
  created_at      timestamptz not null,
  due_at          timestamptz not null,
  tries           integer     not null default 0,
  last_error      text,
  dead_at         timestamptz,
  primary key (organization_id, id)
);
create index outbox_due on outbox (due_at) where dead_at is null;

-- Only ever added to.
create table audit_entry (
  organization_id uuid        not null,
  id              uuid        not null,
  at              timestamptz not null,
  actor_id        uuid,
  action          text        not null,
  target_type     text        not null,
  target_id       uuid        not null,
  address         text,
  request_id      text,
  before          jsonb       not null,
  after           jsonb       not null,
  primary key (organization_id, id)
);
create index audit_entry_by_actor on audit_entry (actor_id, at desc);

create table idempotency_key (
  caller     text        not null,
  method     text        not null,
  path       text        not null,
  key        text        not null,
  body_hash  text        not null,
  claimed_at timestamptz not null,
  status     integer,
  headers    jsonb,
  body       text,
  primary key (caller, method, path, key)
);
create index idempotency_key_by_age on idempotency_key (claimed_at);
