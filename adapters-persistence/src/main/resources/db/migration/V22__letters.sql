-- Which request wrote a letter, and letters that have been dead for long.

alter table outbox add column request_id text;
create index outbox_dead on outbox (dead_at) where dead_at is not null;
