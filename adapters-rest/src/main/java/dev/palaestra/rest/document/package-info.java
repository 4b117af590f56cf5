/// The OpenAPI document: what the annotations of the resources do not say by themselves.
@NullMarked
@OpenAPIDefinition(
    info =
        @Info(
            title = "Palaestra",
            version = "1",
            description =
                "The backend for everyone who teaches or trains people. Errors are problem"
                    + " details (RFC 9457) with a stable `code`; lists are paged by cursors;"
                    + " a POST may carry an `Idempotency-Key`, but for those that answer tokens.",
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    servers = @Server(url = "/", description = "This installation"),
    tags = {
      @Tag(name = "Authentication", description = "Registration, sign-in, tokens"),
      @Tag(name = "Own account", description = "The profile and password of who is signed in"),
      @Tag(name = "Organizations", description = "Institutes, academies, gyms, and their members"),
      @Tag(name = "Invitations", description = "The way into an organization"),
      @Tag(name = "Users", description = "The people of your organization, for its admins"),
      @Tag(name = "Coaches", description = "Who coaches, and who wants to"),
      @Tag(name = "Accounts", description = "Every account, for the platform admin"),
      @Tag(name = "Exercises", description = "The library: muscles, equipment, exercises, import"),
      @Tag(name = "Programs", description = "Workouts over weeks, templates, weekly volume"),
      @Tag(name = "Workouts", description = "Single workouts that belong to no program"),
      @Tag(name = "Audit", description = "Who did what, kept for good"),
      @Tag(name = "Operations", description = "For those who run the installation")
    },
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = Problem.class),
            securitySchemes = {
              @SecurityScheme(
                  securitySchemeName = "bearer",
                  type = SecuritySchemeType.HTTP,
                  scheme = "bearer",
                  bearerFormat = "JWT",
                  description = "The access token that `POST /api/v1/auth/login` answers"),
              @SecurityScheme(
                  securitySchemeName = "cookie",
                  type = SecuritySchemeType.APIKEY,
                  in = SecuritySchemeIn.COOKIE,
                  apiKeyName = "__Host-access",
                  description =
                      "The cookie that `POST /api/v1/auth/login?mode=cookie` sets. All but GET and"
                          + " HEAD need the session's `csrf_token` in the header `X-CSRF-Token`"
                          + " (else 403 CSRF_INVALID). With an `Authorization` header cookies are"
                          + " ignored.")
            }))
package dev.palaestra.rest.document;

import dev.palaestra.rest.shared.Problem;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.NullMarked;
