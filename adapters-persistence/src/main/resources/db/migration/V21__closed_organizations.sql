-- V21
-- Organizations that have closed say so. Until now the audit alone told them from those that somebody
-- has named so; one that was opened again and has members goes on.

alter table organization add column status text not null default 'ACTIVE';
update organization o
set status = 'CLOSED'
where exists (
    select from audit_entry a
    where a.action = 'organization.closed' and a.target_type = 'organization'
      and a.target_id = o.id)
  and not exists (
    select from membership m where m.organization_id = o.id and m.status <> 'ENDED');
create index organization_by_status on organization (status, created_at, id);
