-- Whoever is put out loses what he has offered, and every decision about a member looks for that.

create index invitation_by_sender on invitation (sent_by, organization_id);
