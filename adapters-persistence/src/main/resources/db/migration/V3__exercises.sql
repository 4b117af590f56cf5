-- The exercise library. Without an organization an exercise is everybody's.

create table exercise (
  id              uuid             primary key,
  organization_id uuid             constraint exercise_organization references organization (id),
  owner_id        uuid             constraint exercise_owner references account (id),
  name            text             not null,
  -- Lower case, NFC, made by the application: what names are told apart and sorted by.
  name_key        text collate "C" not null,
  description     text,
  equipment       text             not null,
  category        text             not null,
  difficulty      text,
  force           text,
  mechanic        text,
  instructions    text,
  image_url       text,
  video_url       text,
  status          text             not null,
  created_at      timestamptz      not null,
  updated_at      timestamptz      not null,
  version         integer          not null default 0,
  -- The words of the name without case and accents, made by the application as well.
  name_words      text             not null,
  word_count      integer          not null,
  constraint exercise_name unique nulls not distinct (organization_id, name_key),
  constraint exercise_global_has_no_owner check ((organization_id is null) = (owner_id is null))
);
create index exercise_by_creation on exercise (organization_id, created_at, id);

-- What a search looks in. Each document holds the lexeme of its library, so that an index finds the
-- rows of the own libraries alone, however many others there are.
create function exercise_name_document(e exercise) returns tsvector
  immutable
  return array_to_tsvector(
    string_to_array(e.name_words, ' ') || array['@' || coalesce(e.organization_id::text, '')]);
create function exercise_text_document(e exercise) returns tsvector
  immutable
  return to_tsvector('english', e.name || ' ' || coalesce(e.description, ''))
    || array_to_tsvector(array['@' || coalesce(e.organization_id::text, '')]);
create index exercise_by_name on exercise
  using gin (exercise_name_document(exercise)) with (fastupdate = off);
create index exercise_by_text on exercise
  using gin (exercise_text_document(exercise)) with (fastupdate = off);

create table exercise_contribution (
  exercise_id uuid    not null references exercise (id) on delete cascade,
  muscle      text    not null,
  quarters    integer not null check (quarters between 1 and 4),
  primary key (exercise_id, muscle)
);

-- The words of all names of a library (the nil UUID: everybody's): what a mistyped word may have
-- meant. A word stays when its last exercise goes; it finds nothing then.
create table exercise_word (
  organization_id uuid             not null,
  word            text collate "C" not null,
  primary key (organization_id, word)
);

-- A word's trigrams and its library, for the same reason.
create function exercise_word_parts(w exercise_word) returns text[]
  immutable
  return show_trgm(w.word) || w.organization_id::text;
create index exercise_word_by_parts on exercise_word
  using gin (exercise_word_parts(exercise_word)) with (fastupdate = off);
