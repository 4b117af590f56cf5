package dev.palaestra.rest.shared;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/// What the OpenAPI document says of the whole.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Palaestra",
            version = "1",
            description =
                "The backend for everyone who teaches or trains people. Errors are problem"
                    + " details (RFC 9457) with a stable `code`; lists are paged by cursors;"
                    + " every POST takes an `Idempotency-Key`.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    servers = @Server(url = "/", description = "This installation"),
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = Problem.class),
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = ApiDocument.BEARER,
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT",
                    description = "The access token that `POST /api/v1/auth/login` answers")))
final class ApiDocument {
  static final String BEARER = "bearer";

  private ApiDocument() {}
}
