-- Every account of the platform, listed by age or status, and found by a number that is only
-- claimed as well.

create index account_by_age on account (created_at, id);
create index account_by_status on account (status, created_at, id);
create index account_by_phone on account (phone) where phone is not null;
