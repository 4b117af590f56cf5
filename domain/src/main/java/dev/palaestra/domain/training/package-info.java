/// Body work: exercises, programs made of them, and the weekly volume that they give each muscle.
@NullMarked
package dev.palaestra.domain.training;

import org.jspecify.annotations.NullMarked;
