-- Accounts may have no mail address, and may end. Guesses are counted by mail address or phone number.

alter table account alter column email drop not null;
alter table account add column deletion_date date;

alter table sign_in_failure rename column email to name;
alter index sign_in_failure_by_email rename to sign_in_failure_by_name;
