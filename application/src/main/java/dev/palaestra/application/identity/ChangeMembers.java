package dev.palaestra.application.identity;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.ExpectedVersion;
import dev.palaestra.domain.shared.Faults;
import dev.palaestra.domain.shared.Role;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An admin does one thing to many people of his organization. What is refused for one of them is
/// done for the others all the same.
@Singleton
public final class ChangeMembers {
  public static final int MOST = 100;

  /// @param members keys of places
  public record Command(Actor actor, List<UUID> members, Operation operation) {
    /// @throws DomainException VALIDATION_FAILED on `user_ids`
    public Command {
      members = List.copyOf(members);
      new Faults()
          .sized("user_ids", members, 1, MOST)
          .unless(
              new HashSet<>(members).size() == members.size(), "user_ids", "must name nobody twice")
          .refuse();
    }
  }

  /// What is done to each.
  public sealed interface Operation {}

  public record Change(MemberChange change) implements Operation {}

  public record Removal() implements Operation {}

  /// What became of one of them.
  ///
  /// @param code of the refusal; null where it is done
  public record Result(UUID member, @Nullable String code) {}

  private final ChangeMember changeMember;
  private final RemoveMember removeMember;

  ChangeMembers(ChangeMember changeMember, RemoveMember removeMember) {
    this.changeMember = changeMember;
    this.removeMember = removeMember;
  }

  /// @return in the order of the command
  public List<Result> handle(Command command) {
    command.actor().mustBeAtLeast(Role.ADMIN);
    return command.members().stream().map(it -> tried(command, it)).toList();
  }

  private Result tried(Command command, UUID member) {
    try {
      operate(command, member);
      return new Result(member, null);
    } catch (DomainException refusal) {
      return new Result(member, refusal.code().name());
    }
  }

  private void operate(Command command, UUID member) {
    var actor = command.actor();
    switch (command.operation()) {
      case Change(var change) ->
          changeMember.handle(
              new ChangeMember.Command(actor, member, ExpectedVersion.ANY, () -> change));
      case Removal() ->
          removeMember.handle(
              new RemoveMember.Command(actor, actor.tenant(), member, ExpectedVersion.ANY));
    }
  }
}
