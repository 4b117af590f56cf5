/// What operators ask.
@NullMarked
package dev.palaestra.rest.insight;

import org.jspecify.annotations.NullMarked;
