-- What people do with their own accounts, and the audit that is read and stays as it is.

drop index audit_entry_by_actor;
create index audit_entry_by_actor on audit_entry (actor_id, at, id);
create index audit_entry_by_target on audit_entry (target_id, at, id);
create index audit_entry_by_age on audit_entry (at, id);
create index audit_entry_by_action on audit_entry (action, at, id);
create index audit_entry_of_tenant on audit_entry (organization_id, at, id);
create index audit_entry_of_tenant_by_action on audit_entry (organization_id, action, at, id);
create index audit_entry_with_address on audit_entry (at) where address is not null;

-- Whoever holds the application's password changes nothing either.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.address is null
      and to_jsonb(new) - 'address' = to_jsonb(old) - 'address' then
    return new;
  end if;
  raise exception 'The audit is never changed, but for addresses that are forgotten.';
end
$$;
create trigger audit_entry_stays before update or delete on audit_entry
  for each row execute function audit_entry_stays();
create trigger audit_entry_stays_whole before truncate on audit_entry
  for each statement execute function audit_entry_stays();

create table avatar (
  account_id uuid        primary key references account,
  jpeg       bytea       not null,
  checksum   text        not null,
  created_at timestamptz not null
);

create index account_by_deletion on account (deletion_date, id) where deletion_date is not null;
create index invitation_by_email on invitation (email);
create index coach_application_by_account on coach_application (account_id);
create index exercise_by_owner on exercise (owner_id);
