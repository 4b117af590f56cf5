package dev.palaestra.rest.identity;

import dev.palaestra.application.identity.SignedIn;
import dev.palaestra.domain.identity.AccessGrant;
import dev.palaestra.domain.identity.AccountQueries;
import dev.palaestra.domain.identity.Accounts;
import dev.palaestra.domain.identity.Client;
import dev.palaestra.rest.shared.RequestContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/// The one answer of every way to sign in, and who asked.
@Singleton
class SignedInAnswers {
  private static final String BEARER = "Bearer";

  private final AccountQueries accounts;
  private final RequestContext request;
  private final HttpHeaders headers;

  SignedInAnswers(AccountQueries accounts, RequestContext request, HttpHeaders headers) {
    this.accounts = accounts;
    this.request = request;
    this.headers = headers;
  }

  Client client() {
    return new Client(
        request.address().orElseThrow(), headers.getHeaderString(HttpHeaders.USER_AGENT));
  }

  TokensResponse of(SignedIn signedIn) {
    var account = accounts.find(signedIn.account()).orElseThrow(Accounts::absent);
    return new TokensResponse(
        signedIn.accessToken(),
        signedIn.refreshToken().text(),
        null,
        BEARER,
        AccessGrant.LIFETIME.toSeconds(),
        AccountResponse.of(account));
  }
}
