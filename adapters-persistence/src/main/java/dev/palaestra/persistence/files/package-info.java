/// Bytes that are no rows of a table: what comes in as a file is made fit to be kept.
@NullMarked
package dev.palaestra.persistence.files;

import org.jspecify.annotations.NullMarked;
