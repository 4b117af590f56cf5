-- What somebody was called when he left an organization. It learns no more of him.

alter table membership add column former_name text;
update membership m
set former_name = coalesce(m.full_name, a.full_name), email = null
from account a
where a.id = m.account_id and m.status = 'ENDED' and a.status <> 'DELETED';
