-- Members' PINs and the sessions that they open; blocked IP addresses.

alter table auth_session add column scope text not null default 'FULL';

create table access_pin (
  organization_id uuid        not null,
  account_id      uuid        not null,
  pin_hash        text        not null,
  expires_at      timestamptz not null,
  misses          integer     not null,
  version         integer     not null,
  primary key (organization_id, account_id),
  foreign key (organization_id, account_id) references membership
);

create table ip_block (
  id         uuid        primary key,
  address    text        not null,
  reason     text        not null,
  until      timestamptz not null,
  created_at timestamptz not null,
  constraint ip_block_one_per_address unique (address)
);
create index ip_block_by_age on ip_block (created_at, id);
create index sign_in_failure_by_address on sign_in_failure (address, at);
