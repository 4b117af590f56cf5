-- Codes asked for at the door; second factors.

create table code_challenge (
  id         uuid        primary key,
  purpose    text        not null,
  account_id uuid        references account,
  expires_at timestamptz not null,
  misses     integer     not null,
  spent      boolean     not null,
  version    integer     not null
);
create index code_challenge_by_account on code_challenge (account_id);
create index code_challenge_by_end on code_challenge (expires_at);

-- The secret is sealed with a key that is not in the database.
create table second_factor (
  account_id     uuid    primary key references account,
  secret         text    not null,
  active         boolean not null,
  last_step      bigint  not null,
  recovery_codes text[]  not null,
  version        integer not null
);
