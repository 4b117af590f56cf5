-- Who has sent an invitation: when he is removed, it is taken back.

alter table invitation add column sent_by uuid references account;
