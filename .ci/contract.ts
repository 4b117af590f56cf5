// What a client may write and what it may not, held against the generated types by .ci/contract.
// `Client` are those of @hey-api/openapi-ts, `Schema` those of openapi-typescript.
import type * as Client from './client/types.gen';
import type { components } from './schema';

type Schema = components['schemas'];

const bench: Client.ExerciseRequest & Schema['ExerciseRequest'] = {
  name: 'Barbell bench press',
  equipment: 'BARBELL',
  muscle_contributions: { CHEST: 1, TRICEPS: 0.75 },
};

const stretch: Client.ExerciseRequest & Schema['ExerciseRequest'] = {
  ...bench,
  category: 'STRETCHING',
  difficulty: null,
};

const patch: Client.ExercisePatch & Schema['ExercisePatch'] = {
  muscle_contributions: { TRICEPS: null, LATS: 0.5 },
};

const program: Client.ProgramRequest & Schema['ProgramRequest'] = {
  name: 'Three days',
  structure_type: 'WEEKLY',
  structure: { days_per_week: 3, selected_days: ['MON', 'WED', 'FRI'] },
  duration_weeks: 8,
  template: true,
};

const leg: Client.WorkoutRequest & Schema['WorkoutRequest'] = {
  name: 'Leg day',
  day_number: 2,
  order: 2,
  prescriptions: [{ exercise_id: '0193c3a0-0000-7000-8000-000000000005', order: 1, sets: 5 }],
};

const list: NonNullable<Client.ListExercisesData['query']> = { muscle: ['CHEST'], sort: '-name' };

// @ts-expect-error not a category
const misspelled: Client.ExerciseRequest = { ...bench, category: 'STRENGHT' };
// @ts-expect-error not a category
const misspelledToo: Schema['ExerciseRequest'] = { ...bench, category: 'STRENGHT' };
// @ts-expect-error not a muscle
const chst: Client.ExerciseRequest = { ...bench, muscle_contributions: { CHST: 1 } };
// @ts-expect-error not a muscle
const chstToo: Schema['ExerciseRequest'] = { ...bench, muscle_contributions: { CHST: 1 } };
// @ts-expect-error in a new exercise there is nothing to remove
const removed: Client.ExerciseRequest = { ...bench, muscle_contributions: { CHEST: null } };
// @ts-expect-error not a sort key
const unsorted: NonNullable<Client.ListExercisesData['query']> = { sort: 'muscle' };
// @ts-expect-error not an edition
const edition: Client.VolumeResponse['landmarks'] = 'RP_2018';
// @ts-expect-error not a split
const split: Schema['ProgramRequest'] = { ...program, split_type: 'ARNOLD' };

function shares(answer: Client.ExerciseResponse, same: Schema['ExerciseResponse']) {
  const force: 'PUSH' | 'PULL' | 'STATIC' | null = answer.force;
  const mechanic: 'COMPOUND' | 'ISOLATION' | null = same.mechanic;
  const chest: number | undefined = answer.muscle_contributions.CHEST;
  return [force, mechanic, chest, same.muscle_contributions.LATS];
}

export { chst, chstToo, edition, leg, list, misspelled, misspelledToo, patch, removed, shares };
export { split, stretch, unsorted };
