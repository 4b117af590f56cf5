-- A word goes with the last name that has it: who types what was once mistyped in a name would not
-- be corrected any more.

delete from exercise_word w
where not exists (
  select 1
  from exercise e, unnest(string_to_array(e.name_words, ' ')) as used (word)
  where coalesce(e.organization_id, '00000000-0000-0000-0000-000000000000') = w.organization_id
    and used.word = w.word);

comment on table exercise_word is
  'The words of all names of a library (the nil UUID: everybody''s), and no others.';
