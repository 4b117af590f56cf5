/// What every endpoint keeps: who asks, problems, pages, versions, keys of repetition, limits.
@NullMarked
package dev.palaestra.rest.shared;

import org.jspecify.annotations.NullMarked;
