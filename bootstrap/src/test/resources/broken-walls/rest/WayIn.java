package broken.rest;

import broken.domain.two.UnregisteredView;
import broken.persistence.OpenRow;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Wrongly named, open to nobody knows whom, shows the domain, and reaches into the database.
@Path("/way-in")
public class WayIn {
  @Inject EntityManager entities;

  @GET
  public UnregisteredView get() {
    return new UnregisteredView(entities.find(OpenRow.class, 1).hashCode());
  }
}
