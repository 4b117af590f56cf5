package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.OwnData;
import dev.palaestra.persistence.shared.Jdbc;
import dev.palaestra.persistence.shared.SqlOwnData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What training gives a person to take with him: what he made, wherever he belongs or belonged.
final class TrainingOwnData {
  private TrainingOwnData() {}

  @Produces
  @Singleton
  static OwnData exercises(Jdbc jdbc) {
    return new SqlOwnData(
        "exercises",
        """
        select id, organization_id, name, description, equipment, category, difficulty, force,
               mechanic, instructions, image_url, video_url, status, created_at, updated_at
        from exercise where owner_id = ? order by created_at, id
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData exerciseMuscles(Jdbc jdbc) {
    return new SqlOwnData(
        "exercise_muscles",
        """
        select c.exercise_id, c.muscle, c.quarters * 0.25 as share
        from exercise e join exercise_contribution c on c.exercise_id = e.id
        where e.owner_id = ? order by c.exercise_id, c.muscle
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData programs(Jdbc jdbc) {
    return new SqlOwnData(
        "programs",
        """
        select p.id, p.organization_id, p.name, p.description, p.template, p.split_type,
               p.structure_type, p.selected_days, p.days_on, p.days_off, p.duration_weeks,
               p.status, p.created_at, p.updated_at
        from membership m
        join program p on p.organization_id = m.organization_id and p.owner_id = m.account_id
        where m.account_id = ? order by p.created_at, p.id
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData programWorkouts(Jdbc jdbc) {
    return new SqlOwnData(
        "program_workouts",
        """
        select w.id, w.program_id, w.name, w.day_number, w.position as "order"
        from membership m
        join program p on p.organization_id = m.organization_id and p.owner_id = m.account_id
        join workout w on w.organization_id = p.organization_id and w.program_id = p.id
        where m.account_id = ? order by w.program_id, w.position
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData programPrescriptions(Jdbc jdbc) {
    return new SqlOwnData(
        "program_prescriptions",
        """
        select x.workout_id, x.exercise_id, e.name as exercise_name, x.position as "order", x.sets,
               x.reps_min, x.reps_max, x.load_percent, x.target_rir, x.rest_seconds, x.notes
        from membership m
        join program p on p.organization_id = m.organization_id and p.owner_id = m.account_id
        join workout w on w.organization_id = p.organization_id and w.program_id = p.id
        join prescription x on x.organization_id = w.organization_id and x.workout_id = w.id
        join exercise e on e.id = x.exercise_id
        where m.account_id = ? order by x.workout_id, x.position
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData workouts(Jdbc jdbc) {
    return new SqlOwnData(
        "workouts",
        """
        select w.id, w.organization_id, w.name, w.created_at, w.updated_at
        from membership m
        join standalone_workout w
          on w.organization_id = m.organization_id and w.owner_id = m.account_id
        where m.account_id = ? order by w.created_at, w.id
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData workoutPrescriptions(Jdbc jdbc) {
    return new SqlOwnData(
        "workout_prescriptions",
        """
        select x.workout_id, x.exercise_id, e.name as exercise_name, x.position as "order", x.sets,
               x.reps_min, x.reps_max, x.load_percent, x.target_rir, x.rest_seconds, x.notes
        from membership m
        join standalone_workout w
          on w.organization_id = m.organization_id and w.owner_id = m.account_id
        join standalone_prescription x
          on x.organization_id = w.organization_id and x.workout_id = w.id
        join exercise e on e.id = x.exercise_id
        where m.account_id = ? order by x.workout_id, x.position
        """,
        jdbc);
  }
}
