/// Telling people what concerns them.
@NullMarked
package dev.palaestra.domain.engagement;

import org.jspecify.annotations.NullMarked;
