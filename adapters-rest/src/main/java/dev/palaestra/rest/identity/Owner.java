package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ProveOwner;
import dev.palaestra.domain.identity.Password;
import dev.palaestra.domain.identity.SessionId;
import dev.palaestra.rest.shared.CurrentActor;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Who asks to have his account changed, and what he shows for it.
@Singleton
public class Owner {
  private final CurrentActor actor;

  Owner(CurrentActor actor) {
    this.actor = actor;
  }

  ProveOwner.Command by(@Nullable String currentPassword) {
    return new ProveOwner.Command(
        actor.get().account(), new SessionId(actor.session()), Password.orNone(currentPassword));
  }
}
