package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.AccountId;

/// Reads of second factors.
public interface SecondFactorQueries {
  SecondFactorView of(AccountId account);
}
