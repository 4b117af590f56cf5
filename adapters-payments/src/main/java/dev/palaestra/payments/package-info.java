/// One package for each payment gateway.
@NullMarked
package dev.palaestra.payments;

import org.jspecify.annotations.NullMarked;
