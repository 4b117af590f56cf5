-- Who of the staff lacks the second factor that the organization demands is asked every two seconds.

create index membership_of_staff on membership (organization_id, account_id) where role <> 'MEMBER';
