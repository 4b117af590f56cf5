-- A word goes with the last name that has it: who types what was once mistyped in a name would not
-- be corrected any more.

delete from exercise_word
where (organization_id, word) not in (
  select coalesce(organization_id, '00000000-0000-0000-0000-000000000000'), word
  from exercise, unnest(string_to_array(name_words, ' ')) as word);

comment on table exercise_word is
  'The words of all names of a library (the nil UUID: everybody''s), and no others.';
