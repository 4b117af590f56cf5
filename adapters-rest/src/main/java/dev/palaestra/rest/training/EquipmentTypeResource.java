package dev.palaestra.rest.training;

import dev.palaestra.domain.training.Equipment;
import dev.palaestra.rest.shared.PageResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/equipment-types")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exercises")
public class EquipmentTypeResource {
  private static final Catalogue<EquipmentTypeResponse> CATALOGUE =
      new Catalogue<>(Arrays.stream(Equipment.values()).map(EquipmentTypeResponse::of).toList());

  @GET
  @Operation(summary = "The thirteen types of equipment, on one page")
  public RestResponse<PageResponse<EquipmentTypeResponse>> list(
      @Valid @BeanParam CatalogueParams params, @Context Request request) {
    return CATALOGUE.answer(request);
  }
}
