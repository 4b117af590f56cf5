-- Programs with their workouts, and workouts outside of any program.

create table program (
  organization_id uuid             not null,
  id              uuid             not null,
  -- Global templates carry the nil UUID, which is no organization.
  tenant_id       uuid             generated always as (
    nullif(organization_id, '00000000-0000-0000-0000-000000000000')
  ) stored,
  owner_id        uuid             not null,
  template        boolean          not null,
  name            text             not null,
  -- Lower case, NFC: what names are sorted by.
  name_key        text collate "C" not null,
  -- Name and description without case and accents: what is searched.
  search_words    text             not null,
  description     text,
  split_type      text             not null,
  structure_type  text             not null,
  selected_days   text[],
  days_on         integer,
  days_off        integer,
  duration_weeks  integer          not null,
  status          text             not null,
  created_at      timestamptz      not null,
  updated_at      timestamptz      not null,
  version         integer          not null default 0,
  primary key (organization_id, id),
  constraint program_organization foreign key (tenant_id) references organization (id),
  constraint program_owner foreign key (owner_id) references account (id),
  constraint program_global_is_template check (tenant_id is not null or template),
  constraint program_weeks check (duration_weeks between 1 and 52),
  constraint program_structure check (
    case structure_type
      when 'WEEKLY' then
        selected_days is not null and cardinality(selected_days) between 3 and 7
        and selected_days <@ array['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']
        and days_on is null and days_off is null
      when 'CYCLIC' then
        selected_days is null and days_on is not null and days_off is not null
        and days_on between 1 and 6 and days_off between 1 and 3
        and 7 * days_on >= 3 * (days_on + days_off)
      else false
    end
  )
);
create index program_by_name on program (organization_id, name_key, id);
create index program_by_creation on program (organization_id, created_at, id);
create index program_by_owner on program (organization_id, owner_id);

create table workout (
  organization_id uuid    not null,
  id              uuid    not null,
  program_id      uuid    not null,
  name            text    not null,
  day_number      integer not null check (day_number >= 1),
  position        integer not null check (position >= 1),
  primary key (organization_id, id),
  constraint workout_program foreign key (organization_id, program_id)
    references program (organization_id, id) on delete cascade,
  constraint workout_day unique (organization_id, program_id, day_number),
  constraint workout_order unique (organization_id, program_id, position)
);

create table prescription (
  organization_id uuid    not null,
  workout_id      uuid    not null,
  exercise_id     uuid    not null,
  position        integer not null check (position >= 1),
  sets            integer not null check (sets between 1 and 10),
  reps_min        integer,
  reps_max        integer,
  load_percent    numeric(4, 1),
  target_rir      integer,
  rest_seconds    integer,
  notes           text,
  primary key (organization_id, workout_id, exercise_id),
  constraint prescription_workout foreign key (organization_id, workout_id)
    references workout (organization_id, id) on delete cascade,
  constraint prescription_exercise foreign key (exercise_id) references exercise (id),
  constraint prescription_order unique (organization_id, workout_id, position)
);
create index prescription_by_exercise on prescription (exercise_id);

create table standalone_workout (
  organization_id uuid             not null,
  id              uuid             not null,
  owner_id        uuid             not null,
  name            text             not null,
  name_key        text collate "C" not null,
  created_at      timestamptz      not null,
  updated_at      timestamptz      not null,
  version         integer          not null default 0,
  primary key (organization_id, id),
  constraint standalone_workout_organization foreign key (organization_id)
    references organization (id),
  constraint standalone_workout_owner foreign key (owner_id) references account (id)
);
create index standalone_workout_by_creation on standalone_workout (organization_id, created_at, id);
create index standalone_workout_by_name on standalone_workout (organization_id, name_key, id);
create index standalone_workout_by_owner on standalone_workout (organization_id, owner_id);

create table standalone_prescription (
  organization_id uuid    not null,
  workout_id      uuid    not null,
  exercise_id     uuid    not null,
  position        integer not null check (position >= 1),
  sets            integer not null check (sets between 1 and 10),
  reps_min        integer,
  reps_max        integer,
  load_percent    numeric(4, 1),
  target_rir      integer,
  rest_seconds    integer,
  notes           text,
  primary key (organization_id, workout_id, exercise_id),
  constraint standalone_prescription_workout foreign key (organization_id, workout_id)
    references standalone_workout (organization_id, id) on delete cascade,
  constraint standalone_prescription_exercise foreign key (exercise_id) references exercise (id),
  constraint standalone_prescription_order unique (organization_id, workout_id, position)
);
create index standalone_prescription_by_exercise on standalone_prescription (exercise_id);
