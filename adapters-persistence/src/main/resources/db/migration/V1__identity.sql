-- Accounts, organizations, memberships, sessions.

create extension if not exists pg_trgm;

create table account (
  id             uuid        primary key,
  email          text        not null,
  email_verified boolean     not null,
  phone          text,
  phone_verified boolean     not null,
  full_name      text        not null,
  locale         text        not null,
  time_zone      text        not null,
  password_hash  text,
  status         text        not null,
  platform_admin boolean     not null,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  version        integer     not null,
  constraint account_email_in_lower_case check (email = lower(email))
);
create unique index account_email on account (email);
create unique index account_phone on account (phone) where phone_verified;

create table organization (
  id          uuid        primary key,
  name        text        not null,
  join_policy text        not null,
  time_zone   text        not null,
  tier        text        not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  version     integer     not null
);
create index organization_by_age on organization (created_at, id);
create index organization_by_name on organization (name, id);

create table membership (
  organization_id uuid        not null references organization,
  account_id      uuid        not null references account,
  role            text        not null,
  status          text        not null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  version         integer     not null,
  constraint membership_one_per_account primary key (organization_id, account_id)
);
create index membership_by_account on membership (account_id, created_at);
create index membership_by_age on membership (organization_id, created_at, account_id);

create table coach_application (
  organization_id uuid        not null,
  id              uuid        not null,
  account_id      uuid        not null,
  created_at      timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, account_id) references membership
);

create table invitation (
  organization_id uuid        not null references organization,
  id              uuid        not null,
  email           text        not null,
  role            text        not null,
  token_hash      text,
  status          text        not null,
  expires_at      timestamptz not null,
  created_at      timestamptz not null,
  version         integer     not null,
  primary key (organization_id, id)
);
create unique index invitation_one_pending on invitation (organization_id, email)
  where status = 'PENDING';
create index invitation_by_age on invitation (organization_id, created_at, id);
create index invitation_by_token on invitation (token_hash);

create table auth_session (
  id              uuid        primary key,
  account_id      uuid        not null references account,
  organization_id uuid        references organization,
  family_hash     text        not null,
  secret_hash     text        not null,
  device          text,
  address         text        not null,
  created_at      timestamptz not null,
  last_used_at    timestamptz not null,
  revoked_at      timestamptz,
  version         integer     not null
);
create unique index auth_session_by_family on auth_session (family_hash);
create index auth_session_by_account on auth_session (account_id, last_used_at);
create index auth_session_by_end on auth_session (revoked_at) where revoked_at is not null;

create table challenge (
  id         uuid        primary key,
  account_id uuid        not null references account,
  purpose    text        not null,
  email      text        not null,
  token_hash text,
  expires_at timestamptz not null,
  spent      boolean     not null,
  version    integer     not null
);
create index challenge_by_account on challenge (account_id, purpose) where not spent;
create unique index challenge_by_token on challenge (token_hash);

-- Forgotten after an hour and a half.
create table sign_in_failure (
  id      uuid        primary key,
  email   text        not null,
  address text        not null,
  at      timestamptz not null
);
create index sign_in_failure_by_email on sign_in_failure (email, at);
create index sign_in_failure_by_age on sign_in_failure (at);
