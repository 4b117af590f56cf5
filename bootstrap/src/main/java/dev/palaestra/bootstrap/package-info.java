/// Puts the modules together: clock, settings, schedulers, start.
@NullMarked
package dev.palaestra.bootstrap;

import org.jspecify.annotations.NullMarked;
