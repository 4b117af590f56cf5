-- Organizations that demand a second factor of their staff.

alter table organization add column require_second_factor boolean not null default false;
create index organization_that_demands on organization (id) where require_second_factor;
