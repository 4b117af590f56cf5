-- A second factor that is being set up, and a block, say what has become of them.

alter table second_factor add column misses integer not null default 0;
alter table ip_block add column version integer not null default 0;
