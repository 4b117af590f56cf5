-- Who is a coach by another way, or is kept out, waits for no decision.

delete from coach_application a
using membership m
where a.status = 'PENDING' and (m.status = 'SUSPENDED' or m.role <> 'MEMBER')
  and m.organization_id = a.organization_id and m.account_id = a.account_id;
