/// What every table needs: transactions, keys, the meaning of constraints, outbox and audit.
@NullMarked
package dev.palaestra.persistence.shared;

import org.jspecify.annotations.NullMarked;
