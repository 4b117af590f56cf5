package dev.palaestra.rest.training;

import static dev.palaestra.rest.shared.DoorError.UNAVAILABLE;

import dev.palaestra.application.training.AdmitImport;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.ScopeKind;
import dev.palaestra.rest.shared.CurrentActor;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/// A file to import takes much memory. Who may not import is refused before it is read, and of
/// those who may only a few are served at once, of one organization one: nobody keeps the others
/// out.
public class ImportDoor {
  private static final int PLACES = 2;

  /// Before anything reads the body, as the keeper of idempotency keys does.
  private static final int FIRST = 1000;

  private final Semaphore places = new Semaphore(PLACES);
  private final Set<OrganizationId> importing = ConcurrentHashMap.newKeySet();
  private final AdmitImport admitImport;
  private final CurrentActor actor;

  ImportDoor(AdmitImport admitImport, CurrentActor actor) {
    this.admitImport = admitImport;
    this.actor = actor;
  }

  @ServerRequestFilter(priority = FIRST)
  public void admit(ResteasyReactiveContainerRequestContext context, ResourceInfo resource) {
    if (resource.getResourceClass() != ExerciseImportResource.class) {
      return;
    }
    var importer = actor.get();
    admitImport.handle(new AdmitImport.Command(importer, scopeOf(context)));
    var organization = importer.tenantOrNone();
    if (!importing.add(organization)) {
      throw UNAVAILABLE.because("Your organization imports already: wait until it is done.");
    }
    if (!places.tryAcquire()) {
      importing.remove(organization);
      throw UNAVAILABLE.because("Others import at this moment: try again soon.");
    }
    context.getServerRequestContext().registerCompletionCallback(_ -> leave(organization));
  }

  private void leave(OrganizationId organization) {
    places.release();
    importing.remove(organization);
  }

  /// Another word is refused when the parameter is read.
  private static ScopeKind scopeOf(ResteasyReactiveContainerRequestContext context) {
    var scope = context.getUriInfo().getQueryParameters().getFirst("scope");
    return ScopeKind.GLOBAL.name().equals(scope) ? ScopeKind.GLOBAL : ScopeKind.ORGANIZATION;
  }
}
