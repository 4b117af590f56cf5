package broken.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/elsewhere")
public interface WayOut {
  @GET
  String anything();
}
