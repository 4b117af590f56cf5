/// Measures the packaged application on a real PostgreSQL and a real Redis.
@NullMarked
package dev.palaestra.bench;

import org.jspecify.annotations.NullMarked;
