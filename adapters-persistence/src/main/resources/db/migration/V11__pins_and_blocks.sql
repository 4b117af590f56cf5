-- Members' PINs, and sessions that open the own profile alone.

alter table auth_session add column scope text not null default 'FULL';
alter table auth_session alter column scope drop default;

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
