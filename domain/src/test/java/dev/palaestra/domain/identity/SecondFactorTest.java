package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.SecondFactor.Progress;
import dev.palaestra.domain.shared.AccountId;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final TotpSecret SECRET = new TotpSecret("JBSWY3DPEHPK3PXP");
  private static final String RIGHT = "492039";

  private final AccountId ana = AccountId.next(NOW);
  private final SecondFactor factor = SecondFactor.propose(ana, SECRET);
  private final App app = new App();

  /// The app, whose present password is always the same; the step is what counts.
  private static final class App implements OneTimePasswords {
    private long step = 7;

    @Override
    public TotpSecret newSecret() {
      return SECRET;
    }

    @Override
    public OptionalLong step(TotpSecret secret, String code, Instant now) {
      return code.equals(RIGHT) ? OptionalLong.of(step) : OptionalLong.empty();
    }
  }

  @Test
  void waits_for_its_first_code() {
    assertThat(factor.account()).isEqualTo(ana);
    assertThat(factor.secret()).isEqualTo(SECRET);
    assertThat(factor.isActive()).isFalse();
    assertThat(factor.recoveryCodes()).isEmpty();
    assertThat(factor.version()).isZero();
    assertThat(factor.activate("000000", app, NOW)).isEmpty();
    assertThat(factor.isActive()).isFalse();
  }

  @Test
  void is_void_after_five_wrong_codes() {
    for (var i = 1; i <= 5; i++) {
      assertThat(factor.isVoid()).isFalse();
      assertThat(factor.activate("000000", app, NOW)).isEmpty();
      assertThat(factor.progress()).isEqualTo(new Progress(false, i, 0));
    }
    assertThat(factor.isVoid()).isTrue();
  }

  @Test
  void counts_from_then_on_and_gives_ten_codes_once() {
    var codes = factor.activate(RIGHT, app, NOW).orElseThrow();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(factor.isActive()).isTrue();
    assertThat(factor.progress().lastStep()).isEqualTo(7);
    assertThat(factor.recoveryCodes()).hasSize(10);
    assertThatThrownBy(() -> factor.activate(RIGHT, app, NOW))
        .extracting("code")
        .isEqualTo(IdentityError.SECOND_FACTOR_SET_UP);
  }

  @Test
  void takes_a_password_of_a_later_step_alone() {
    factor.activate(RIGHT, app, NOW);
    assertThat(factor.accept(RIGHT, app, NOW)).isFalse();
    app.step = 8;
    assertThat(factor.accept("000000", app, NOW)).isFalse();
    assertThat(factor.accept(RIGHT, app, NOW)).isTrue();
    app.step = 7;
    assertThat(factor.accept(RIGHT, app, NOW)).isFalse();
  }

  @Test
  void takes_each_recovery_code_once() {
    var code = factor.activate(RIGHT, app, NOW).orElseThrow().getFirst();
    assertThat(factor.accept(code.value(), app, NOW)).isTrue();
    assertThat(factor.accept(code.value(), app, NOW)).isFalse();
    assertThat(factor.recoveryCodes()).hasSize(9);
  }

  @Test
  void a_recovery_code_needs_no_secret() {
    var code = factor.activate(RIGHT, app, NOW).orElseThrow().getFirst();
    Supplier<TotpSecret> lost =
        () -> {
          throw new AssertionError("It was opened.");
        };
    var kept = new SecondFactor(ana, lost, new Progress(true, 0, 7), factor.recoveryCodes(), 1);
    assertThat(kept.accept(code.value(), app, NOW)).isTrue();
    assertThat(kept.recoveryCodes()).hasSize(9);
  }

  @Test
  void keeps_copies_of_what_it_is_given() {
    var kept = new SecondFactor(ana, SECRET, true, 7, Set.of(new TokenHash("one")), 3);
    assertThat(kept.recoveryCodes()).containsExactly(new TokenHash("one"));
    assertThat(kept.version()).isEqualTo(3);
    assertThat(SECRET).hasToString("TotpSecret[***]");
  }
}
