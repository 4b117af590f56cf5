/// What instances share for a short while: counters and revoked sessions.
@NullMarked
package dev.palaestra.persistence.redis;

import org.jspecify.annotations.NullMarked;
