/// Exercises, programs and workouts in PostgreSQL.
@NullMarked
package dev.palaestra.persistence.training;

import org.jspecify.annotations.NullMarked;
