package dev.palaestra.application.identity;

import static dev.palaestra.domain.identity.IdentityError.EMAIL_TAKEN;
import static dev.palaestra.domain.shared.SharedError.LOST_RACE;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.Transactions;
import java.util.Set;
import java.util.function.Supplier;

/// Transactions that make an account, or find it. Two may do so at the same moment: the slower one
/// tries once more, and finds what the other has made.
record SecondTry(Transactions transactions) implements Transactions {
  /// What is told to the slower of two.
  private static final Set<ErrorCode> LOST = Set.of(EMAIL_TAKEN, LOST_RACE);

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    try {
      return transactions.inTransaction(work);
    } catch (DomainException refusal) {
      if (!LOST.contains(refusal.code())) {
        throw refusal;
      }
      return transactions.inTransaction(work);
    }
  }
}
