/// What operators ask, answered by the database and Redis.
@NullMarked
package dev.palaestra.persistence.insight;

import org.jspecify.annotations.NullMarked;
