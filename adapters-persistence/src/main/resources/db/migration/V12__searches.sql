-- Lists, searches and purges that read no more than they need.

-- Each list of programs is read in the order of its library: templates, and what is none.
drop index program_by_name;
drop index program_by_creation;
drop index program_by_owner;
create index program_by_name on program (organization_id, template, name_key, id);
create index program_by_creation on program (organization_id, template, created_at, id);
create index program_by_update on program (organization_id, template, updated_at, id);
create index program_by_owner on program (organization_id, owner_id, template);

-- Programs are searched by trigrams, those of the own libraries alone.
create extension if not exists btree_gin;
create index program_by_words on program
  using gin (organization_id, search_words gin_trgm_ops) with (fastupdate = off);

-- Archived exercises are few among many.
create index exercise_archived_by_name on exercise (organization_id, name_key, id)
  where status = 'ARCHIVED';
create index exercise_archived_by_creation on exercise (organization_id, created_at, id)
  where status = 'ARCHIVED';

-- What a search looks in, as before, but made of columns and not of a whole row: an index on a row
-- stands in the way of every later change of the table.
drop index exercise_by_name;
drop index exercise_by_text;
drop index exercise_word_by_parts;
drop function exercise_name_document(exercise);
drop function exercise_text_document(exercise);
drop function exercise_word_parts(exercise_word);

create function exercise_name_document(name_words text, organization_id uuid) returns tsvector
  immutable
  return array_to_tsvector(
    string_to_array(name_words, ' ') || array['@' || coalesce(organization_id::text, '')]);
create function exercise_text_document(name text, description text, organization_id uuid)
  returns tsvector
  immutable
  return to_tsvector('english', name || ' ' || coalesce(description, ''))
    || array_to_tsvector(array['@' || coalesce(organization_id::text, '')]);
create function exercise_word_parts(word text, organization_id uuid) returns text[]
  immutable
  return show_trgm(word) || organization_id::text;

create index exercise_by_name on exercise
  using gin (exercise_name_document(name_words, organization_id)) with (fastupdate = off);
create index exercise_by_text on exercise
  using gin (exercise_text_document(name, description, organization_id)) with (fastupdate = off);
create index exercise_word_by_parts on exercise_word
  using gin (exercise_word_parts(word, organization_id)) with (fastupdate = off);

-- What is purged is found without reading the rest.
create index auth_session_by_use on auth_session (last_used_at);
create index auth_session_by_age on auth_session (created_at);
create index challenge_by_end on challenge (expires_at);
