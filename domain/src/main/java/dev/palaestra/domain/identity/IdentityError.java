package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ErrorKind;

/// Refusals of identity.
public enum IdentityError implements ErrorCode {
  INVALID_CREDENTIALS(ErrorKind.UNAUTHENTICATED, "Address or password is wrong"),
  ACCOUNT_SUSPENDED(ErrorKind.FORBIDDEN, "The account is suspended"),
  PIN_NOT_ENOUGH(ErrorKind.FORBIDDEN, "A PIN is not enough"),
  REAUTHENTICATION_REQUIRED(ErrorKind.FORBIDDEN, "A fresh sign-in is needed"),
  VERIFICATION_REQUIRED(ErrorKind.FORBIDDEN, "A verified address is needed"),
  EMAIL_TAKEN(ErrorKind.CONFLICT, "The address has an account already"),
  ACCOUNT_EXISTS(ErrorKind.CONFLICT, "It may be somebody else's already"),
  ALREADY_MEMBER(ErrorKind.CONFLICT, "The person belongs to the organization already"),
  DELETION_NOT_SCHEDULED(ErrorKind.CONFLICT, "The account is not to be deleted"),
  SECOND_FACTOR_SET_UP(ErrorKind.CONFLICT, "A second factor is set up already"),
  NOT_A_MEMBER(ErrorKind.CONFLICT, "The person is no member"),
  ALREADY_COACH(ErrorKind.CONFLICT, "You are a coach there already"),
  ALREADY_APPLIED(ErrorKind.CONFLICT, "You have applied already"),
  ALREADY_DECIDED(ErrorKind.CONFLICT, "It has been decided already"),
  ORGANIZATION_CLOSED(ErrorKind.CONFLICT, "The organization is closed"),
  LAST_ADMIN(ErrorKind.CONFLICT, "The organization would be without an admin"),
  TOKEN_INVALID(ErrorKind.BROKEN_RULE, "The token is not valid"),
  NOT_ON_YOURSELF(ErrorKind.BROKEN_RULE, "Not on yourself"),
  LOGIN_LOCKED(ErrorKind.LIMITED, "Too many failed sign-ins");

  private final ErrorKind kind;
  private final String title;

  IdentityError(ErrorKind kind, String title) {
    this.kind = kind;
    this.title = title;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }
}
