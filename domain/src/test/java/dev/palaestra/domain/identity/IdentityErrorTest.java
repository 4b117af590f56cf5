package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.ErrorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityErrorTest {
  @ParameterizedTest
  @CsvSource({
    "INVALID_CREDENTIALS, UNAUTHENTICATED, Address or password is wrong",
    "UNAUTHENTICATED, UNAUTHENTICATED, You are not signed in",
    "ACCOUNT_SUSPENDED, FORBIDDEN, The account is suspended",
    "VERIFICATION_REQUIRED, FORBIDDEN, A verified address is needed",
    "EMAIL_TAKEN, CONFLICT, The address has an account already",
    "ALREADY_MEMBER, CONFLICT, The person belongs to the organization already",
    "LAST_ADMIN, CONFLICT, The organization would be without an admin",
    "TOKEN_INVALID, BROKEN_RULE, The token is not valid",
    "NOT_ON_YOURSELF, BROKEN_RULE, Not on yourself",
    "LOGIN_LOCKED, LIMITED, Too many failed sign-ins"
  })
  void each_refusal_is_of_a_kind(IdentityError error, ErrorKind kind, String title) {
    assertThat(error.kind()).isEqualTo(kind);
    assertThat(error.title()).isEqualTo(title);
  }
}
