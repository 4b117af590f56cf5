/// What people do with the exercise library and with programs.
@NullMarked
package dev.palaestra.application.training;

import org.jspecify.annotations.NullMarked;
