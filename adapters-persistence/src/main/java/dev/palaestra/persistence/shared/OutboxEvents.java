package dev.palaestra.persistence.shared;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.palaestra.domain.identity.AccountNotice;
import dev.palaestra.domain.identity.CoachApplicationDecided;
import dev.palaestra.domain.identity.EmailReplaced;
import dev.palaestra.domain.identity.MemberInvited;
import dev.palaestra.domain.identity.MembershipDecided;
import dev.palaestra.domain.identity.PasswordResetRequested;
import dev.palaestra.domain.identity.PhoneCodeRequested;
import dev.palaestra.domain.identity.VerificationRequested;
import dev.palaestra.domain.insight.PersonErased;
import dev.palaestra.domain.shared.Event;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Every event that travels through the outbox, by the name under which it is kept there.
@RegisterForReflection(
    targets = {
      VerificationRequested.class,
      MemberInvited.class,
      EmailReplaced.class,
      AccountNotice.class,
      PasswordResetRequested.class,
      PhoneCodeRequested.class,
      CoachApplicationDecided.class,
      MembershipDecided.class,
      PersonErased.class
    })
final class OutboxEvents {
  private static final List<Class<? extends Event>> TYPES =
      List.of(
          VerificationRequested.class,
          MemberInvited.class,
          EmailReplaced.class,
          AccountNotice.class,
          PasswordResetRequested.class,
          PhoneCodeRequested.class,
          CoachApplicationDecided.class,
          MembershipDecided.class,
          PersonErased.class);

  private static final Map<String, Class<? extends Event>> BY_NAME =
      TYPES.stream().collect(toUnmodifiableMap(OutboxEvents::nameOf, Function.identity()));

  private OutboxEvents() {}

  static String nameOf(Class<? extends Event> type) {
    return type.getSimpleName();
  }

  /// All names, as a list of SQL.
  static String names() {
    return BY_NAME.keySet().stream().sorted().collect(joining("', '", "'", "'"));
  }

  /// @throws IllegalArgumentException for a name that no event has
  static Class<? extends Event> named(String name) {
    var type = BY_NAME.get(name);
    if (type == null) {
      throw new IllegalArgumentException("There is no event of the name " + name);
    }
    return type;
  }
}
