-- People of an organization, those invited included: what they are called there, and how they are
-- found among a hundred thousand. Applications of coaches are decided.

create extension if not exists btree_gin;

alter table membership
  add column full_name text,
  add column name_key  text,
  add column email     text;
update membership m set email = a.email, name_key =
  lower(regexp_replace(normalize(a.full_name, nfd), '[\u0300-\u036f]', '', 'g'))
from account a where a.id = m.account_id;
alter table membership alter column name_key set not null;

create index membership_by_name on membership (organization_id, name_key, account_id);
create index membership_by_role on membership (organization_id, role, status);
create index membership_by_status on membership (organization_id, status);
create index membership_by_words on membership
  using gin (organization_id, name_key gin_trgm_ops, email gin_trgm_ops);

alter table invitation
  add column full_name text,
  add column name_key  text not null default '';
alter table invitation alter column name_key drop default;

create index invitation_open on invitation (organization_id, expires_at) where status = 'PENDING';
create index invitation_by_name on invitation (organization_id, name_key, id)
  where status = 'PENDING';
create index invitation_by_words on invitation
  using gin (organization_id, name_key gin_trgm_ops, email gin_trgm_ops)
  where status = 'PENDING';

alter table coach_application
  add column note    text,
  add column status  text    not null default 'PENDING',
  add column reason  text,
  add column version integer not null default 0;
alter table coach_application
  alter column status drop default,
  alter column version drop default;
create unique index coach_application_one_pending on coach_application (organization_id, account_id)
  where status = 'PENDING';
create index coach_application_by_age on coach_application (organization_id, created_at, id);
create index coach_application_by_status on coach_application
  (organization_id, status, created_at, id);
