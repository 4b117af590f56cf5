package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ExportOwnData;
import dev.palaestra.rest.shared.CurrentActor;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/me/export")
@Authenticated
@RunOnVirtualThread
@Tag(name = "Own account")
public class ExportResource {
  private static final String ZIP = "application/zip";

  private final ExportOwnData exportOwnData;
  private final OwnDataArchive archive;
  private final CurrentActor actor;

  ExportResource(ExportOwnData exportOwnData, OwnDataArchive archive, CurrentActor actor) {
    this.exportOwnData = exportOwnData;
    this.archive = archive;
    this.actor = actor;
  }

  @GET
  @Produces(ZIP)
  @Operation(
      summary = "All that there is of you, as JSON and CSV in a ZIP",
      description = "Five times an hour.")
  @APIResponse(
      responseCode = "200",
      description = "The archive: two files for each sort of data",
      content =
          @Content(
              mediaType = ZIP,
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      format = "binary",
                      examples = "(the bytes of the archive)")))
  public RestResponse<InputStream> exportOwnData() {
    var person = actor.get().account();
    var copy = archive.of(it -> exportOwnData.handle(new ExportOwnData.Command(person, it)));
    return ResponseBuilder.ok(copy)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"palaestra-export.zip\"")
        .build();
  }
}
