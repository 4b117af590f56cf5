/// What the whole of it looks like to those who run it.
@NullMarked
package dev.palaestra.domain.insight;

import org.jspecify.annotations.NullMarked;
