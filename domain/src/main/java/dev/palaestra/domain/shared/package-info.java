/// What every context speaks of: who acts, what is refused, ids, pages, and the ports that all of
/// them use.
@NullMarked
package dev.palaestra.domain.shared;

import org.jspecify.annotations.NullMarked;
