package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.identity.Portraits;
import dev.palaestra.domain.shared.DomainException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AvatarTest {
  private static final Path FILE = Path.of("upload");
  private static final Avatar PAINTED = Avatar.of(new byte[] {1});

  private final House house = new House();
  private final InMemoryAvatars avatars = new InMemoryAvatars(house.transactions);

  @Test
  void what_is_kept_is_painted_anew_outside_of_the_transaction() {
    var ana = house.person("ana@example.org");
    var view = change(this::paint).handle(new ChangeAvatar.Command(ana, FILE));
    assertThat(view.id()).isEqualTo(ana.value());
    assertThat(avatars.stored(ana)).contains(PAINTED);
    assertThat(house.acts()).containsExactly("account.registered", "account.avatar_changed");

    new RemoveAvatar(avatars, house.audit, house.transactions, house.clock)
        .handle(new RemoveAvatar.Command(ana));
    assertThat(avatars.stored(ana)).isEmpty();
    assertThat(house.acts()).endsWith("account.avatar_removed");
  }

  @Test
  void what_cannot_be_painted_changes_nothing() {
    var ana = house.person("ana@example.org");
    var command = new ChangeAvatar.Command(ana, FILE);
    Portraits blind =
        _ -> {
          throw DomainException.invalid("file", "is no picture");
        };
    assertThatThrownBy(() -> change(blind).handle(command)).isInstanceOf(DomainException.class);
    assertThat(avatars.stored(ana)).isEmpty();
    assertThat(house.acts()).containsExactly("account.registered");
  }

  private Avatar paint(Path file) {
    assertThat(house.transactions.isOpen()).isFalse();
    assertThat(file).isEqualTo(FILE);
    return PAINTED;
  }

  private ChangeAvatar change(Portraits portraits) {
    return new ChangeAvatar(
        portraits, avatars, house.views.ofAccounts(), house.audit, house.transactions, house.clock);
  }
}
