/// A PostgreSQL and a Redis of one's own for development and tests; no part of the product.
@NullMarked
package dev.palaestra.persistence.embedded;

import org.jspecify.annotations.NullMarked;
