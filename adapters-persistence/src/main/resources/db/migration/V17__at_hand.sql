-- What is due first, and what is looked for every minute or by who is erased.

alter table outbox add column urgent boolean not null default false;
drop index outbox_due;
create index outbox_due on outbox (urgent desc, due_at) where dead_at is null;

create index code_challenge_of_newcomers on code_challenge (expires_at)
  where purpose = 'PHONE_REGISTRATION';
create index challenge_of_account on challenge (account_id);
create index access_pin_of_account on access_pin (account_id);
