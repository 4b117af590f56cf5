/// What instances share for a short while: counters.
@NullMarked
package dev.palaestra.persistence.redis;

import org.jspecify.annotations.NullMarked;
