-- People and organizations are sorted by their letters, case and accents aside; spaces count. No
-- locale of a database has a say. An organization that an instance of the release before founds
-- meanwhile comes first, until its settings are changed.

alter table membership alter column name_key type text collate "C";
alter table invitation alter column name_key type text collate "C";

alter table organization add column name_key text collate "C" not null default '';
update organization set name_key =
  lower(regexp_replace(normalize(name, nfd), '[\u0300-\u036f]', '', 'g'));
drop index organization_by_name;
create index organization_by_name on organization (name_key, id);
