-- Who has left wants nothing any more.

delete from coach_application a
using membership m
where a.status = 'PENDING' and m.status = 'ENDED'
  and m.organization_id = a.organization_id and m.account_id = a.account_id;
