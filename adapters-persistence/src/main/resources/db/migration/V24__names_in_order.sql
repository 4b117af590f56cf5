-- People and organizations are sorted as exercises and programs are: by their letters, case aside.
-- No locale of a database has a say, and spaces count.

alter table membership alter column name_key type text collate "C";
alter table invitation alter column name_key type text collate "C";

alter table organization add column name_key text collate "C";
update organization set name_key = lower(normalize(name, nfc));
alter table organization alter column name_key set not null;
drop index organization_by_name;
create index organization_by_name on organization (name_key, id);
