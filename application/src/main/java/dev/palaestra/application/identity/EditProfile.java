package dev.palaestra.application.identity;

import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Profile;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Transactions;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/// Somebody changes what he says about himself.
@Singleton
public final class EditProfile {
  public record Command(
      AccountId account, ExpectedVersion expected, UnaryOperator<Profile> change) {}

  private final Accounts accounts;
  private final Transactions transactions;

  EditProfile(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  public void handle(Command command) {
    transactions.inTransaction(() -> {
      var account = accounts.get(command.account());
      command.expected().mustBe(account.version());
      account.edit(command.change());
      accounts.save(account);
    });
  }
}
