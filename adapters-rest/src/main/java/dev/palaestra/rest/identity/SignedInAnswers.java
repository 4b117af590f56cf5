package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.ProfileOpened;
import dev.palaestra.application.identity.SignInResult;
import dev.palaestra.application.identity.SignInResult.SecondFactorAsked;
import dev.palaestra.application.identity.SignInResult.Welcomed;
import dev.palaestra.application.identity.SignedIn;
import dev.palaestra.domain.identity.AccessGrant;
import dev.palaestra.domain.identity.AuthSession;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.rest.shared.RequestContext;
import dev.palaestra.rest.shared.SessionCookie;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/// The one answer of every way to sign in, its tokens in the body or in cookies; and who asked.
@Singleton
class SignedInAnswers {
  private static final String BEARER = "Bearer";

  private final CsrfTokens csrf;
  private final RequestContext request;
  private final HttpHeaders headers;

  SignedInAnswers(CsrfTokens csrf, RequestContext request, HttpHeaders headers) {
    this.csrf = csrf;
    this.request = request;
    this.headers = headers;
  }

  Client client() {
    return new Client(
        request.address().orElseThrow(), headers.getHeaderString(HttpHeaders.USER_AGENT));
  }

  RestResponse<SignInAnswer> of(SignInResult result, boolean cookies) {
    return switch (result) {
      case SignedIn signedIn -> of(Status.OK, signedIn, cookies).build();
      case Welcomed(var signedIn) ->
          of(Status.CREATED, signedIn, cookies)
              .header(HttpHeaders.LOCATION, MeResource.PATH)
              .build();
      case SecondFactorAsked(var challenge, var expiresIn) ->
          RestResponse.accepted(new CodeAskedResponse(challenge.value(), expiresIn.toSeconds()));
    };
  }

  private ResponseBuilder<SignInAnswer> of(Status status, SignedIn signedIn, boolean cookies) {
    return cookies ? inCookies(status, signedIn) : inBody(status, signedIn);
  }

  private static ResponseBuilder<SignInAnswer> inBody(Status status, SignedIn signedIn) {
    return ResponseBuilder.create(
        status,
        new TokensResponse(
            signedIn.accessToken(),
            signedIn.refreshToken().text(),
            null,
            BEARER,
            AccessGrant.LIFETIME.toSeconds(),
            id(signedIn.organization()),
            AccountResponse.of(signedIn.account())));
  }

  private ResponseBuilder<SignInAnswer> inCookies(Status status, SignedIn signedIn) {
    var token = csrf.of(signedIn.session(), signedIn.refreshToken());
    var body =
        new TokensResponse(
            null,
            null,
            token,
            BEARER,
            AccessGrant.LIFETIME.toSeconds(),
            id(signedIn.organization()),
            AccountResponse.of(signedIn.account()));
    var refresh = signedIn.refreshToken().text();
    return ResponseBuilder.<SignInAnswer>create(status, body)
        .header(
            HttpHeaders.SET_COOKIE,
            SessionCookie.ACCESS.write(signedIn.accessToken(), AccessGrant.LIFETIME))
        .header(HttpHeaders.SET_COOKIE, SessionCookie.REFRESH.write(refresh, AuthSession.IDLE))
        .header(HttpHeaders.SET_COOKIE, SessionCookie.CSRF.write(token, AuthSession.IDLE));
  }

  private static @Nullable UUID id(@Nullable OrganizationId organization) {
    return organization == null ? null : organization.value();
  }

  /// One access token, and nothing to renew it.
  TokensResponse limited(ProfileOpened opened) {
    return new TokensResponse(
        opened.accessToken(),
        null,
        null,
        BEARER,
        AccessGrant.LIFETIME.toSeconds(),
        opened.organization().value(),
        AccountResponse.of(opened.account()));
  }

  RestResponse<Void> signedOut(boolean cookies) {
    var answer = ResponseBuilder.<Void>noContent();
    if (cookies) {
      for (var cookie : SessionCookie.values()) {
        answer.header(HttpHeaders.SET_COOKIE, cookie.clear());
      }
    }
    return answer.build();
  }
}
