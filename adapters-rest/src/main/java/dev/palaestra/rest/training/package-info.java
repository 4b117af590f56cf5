/// Exercises, programs, workouts and volume over HTTP.
@NullMarked
package dev.palaestra.rest.training;

import org.jspecify.annotations.NullMarked;
