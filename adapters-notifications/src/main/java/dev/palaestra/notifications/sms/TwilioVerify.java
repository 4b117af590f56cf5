package dev.palaestra.notifications.sms;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// What we ask Twilio Verify for (version 2 of its API). Answers of every status come back.
@Path("/v2/Services/{service}")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
interface TwilioVerify {
  @POST
  @Path("Verifications")
  Response send(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String who,
      @PathParam("service") String service,
      @FormParam("To") String to,
      @FormParam("Channel") String channel);

  @POST
  @Path("VerificationCheck")
  Response check(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String who,
      @PathParam("service") String service,
      @FormParam("VerificationSid") String reference,
      @FormParam("Code") String code);
}
