package dev.palaestra.domain.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The other end of the [Outbox]: what waits there to be told. Any number of instances may take
/// from it at once.
public interface OutboxDelivery {
  /// Failed deliveries after which an event is a dead letter: what is down for a day loses none.
  int TRIES = 35;

  /// After which nobody looks after a dead letter any more.
  Duration DEAD_KEPT = Duration.ofDays(30);

  /// Takes the event that is due for the longest time, urgent ones first. Who takes it begins to
  /// deliver it and has `lease` for that; afterwards it is due again for others.
  Optional<Letter> take(Duration lease, Instant now);

  /// Does this; whatever is logged meanwhile tells whose letter it was and which request wrote it.
  void onBehalfOf(Letter letter, Runnable delivery);

  /// What the letter tells.
  ///
  /// @throws IllegalArgumentException if this version of the application cannot read it
  Event open(Letter letter);

  /// It has been told; nothing of it is kept.
  void delivered(Letter letter);

  /// It could not be told: again at `next`, or a dead letter after [#TRIES]. Says nothing of a
  /// letter that another has begun to deliver meanwhile.
  void failed(Letter letter, Failure failure, Instant next);

  /// It will never be told, which is nobody's fault; nothing of it is kept but a line in the log.
  ///
  /// @param reason for the operator, without content of the event
  void undeliverable(Letter letter, String reason);

  /// Deletes some letters that have been dead for [#DEAD_KEPT].
  ///
  /// @return letters deleted; none when nothing is left
  int purge(Instant now, int most);

  /// What is there now.
  Backlog backlog();

  /// @param waiting events to be told, those taken included
  /// @param dead letters that somebody has to look after
  record Backlog(int waiting, int dead) {}

  /// Why a letter could not be told.
  ///
  /// @param reason for the operator, without content of the event
  /// @param fault of ours, to be looked into; null where something else is to blame
  record Failure(String reason, @Nullable Throwable fault) {}

  /// A closed letter: one that nobody can read holds up no other.
  ///
  /// @param tries deliveries begun, this one included
  /// @param type the name of the event
  /// @param requestId the request that wrote it, if any did
  record Letter(
      OrganizationId organization,
      UUID id,
      int tries,
      String type,
      String payload,
      @Nullable String requestId) {}
}
