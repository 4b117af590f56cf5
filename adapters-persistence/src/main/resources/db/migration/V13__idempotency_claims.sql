-- Which request holds a key, and whether it has changed anything. An answer that was too large to be
-- kept has a status, but no headers.

alter table idempotency_key
  add column claim   uuid    not null default '00000000-0000-0000-0000-000000000000',
  add column changed boolean not null default false;
