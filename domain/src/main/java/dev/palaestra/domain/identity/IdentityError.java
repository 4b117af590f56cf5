package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.ErrorCode;
import dev.palaestra.domain.shared.ErrorKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Refusals of identity.
public enum IdentityError implements ErrorCode {
  INVALID_CREDENTIALS(ErrorKind.UNAUTHENTICATED, "Address or password is wrong"),
  ACCOUNT_SUSPENDED(
      ErrorKind.FORBIDDEN, "The account is suspended", "The platform has suspended this account."),
  PIN_NOT_ENOUGH(
      ErrorKind.FORBIDDEN,
      "A PIN is not enough",
      "Sign in with your password and your second factor."),
  REAUTHENTICATION_REQUIRED(
      ErrorKind.FORBIDDEN,
      "A fresh sign-in is needed",
      "Sign in again: without a password this needs a sign-in of the last ten minutes."),
  VERIFICATION_REQUIRED(
      ErrorKind.FORBIDDEN, "A verified address is needed", "Verify your mail address first."),
  EMAIL_TAKEN(
      ErrorKind.CONFLICT,
      "The address has an account already",
      "The address has an account already."),
  ACCOUNT_EXISTS(ErrorKind.CONFLICT, "It may be somebody else's already"),
  ALREADY_MEMBER(
      ErrorKind.CONFLICT, "The person belongs to the organization already", "Nobody joins twice."),
  TOO_MANY_ORGANIZATIONS(
      ErrorKind.CONFLICT,
      "The account belongs to too many organizations",
      "Nobody belongs to more than " + Membership.MOST + " organizations."),
  DELETION_NOT_SCHEDULED(
      ErrorKind.CONFLICT, "The account is not to be deleted", "There is nothing to take back."),
  SECOND_FACTOR_SET_UP(ErrorKind.CONFLICT, "A second factor is set up already", "Remove it first."),
  NOT_A_MEMBER(ErrorKind.CONFLICT, "The person is no member"),
  ALREADY_COACH(
      ErrorKind.CONFLICT,
      "You are a coach there already",
      "Your role allows all that a coach may do."),
  ALREADY_APPLIED(
      ErrorKind.CONFLICT, "You have applied already", "Your application waits for an admin."),
  ALREADY_DECIDED(
      ErrorKind.CONFLICT,
      "It has been decided already",
      "It was decided otherwise; the role can still be changed."),
  ORGANIZATION_CLOSED(
      ErrorKind.CONFLICT,
      "The organization is closed",
      "Its last member has gone; nothing begins it again."),
  LAST_ADMIN(
      ErrorKind.CONFLICT,
      "The organization would be without an admin",
      "Make somebody else an admin first."),
  HAS_ADMIN(
      ErrorKind.CONFLICT, "The organization has an admin", "Its admins decide who belongs to it."),
  TOKEN_INVALID(
      ErrorKind.BROKEN_RULE, "The token is not valid", "It is unknown, used, replaced or expired."),
  MEMBER_NOT_VERIFIED(
      ErrorKind.BROKEN_RULE,
      "The person has not verified the address",
      "Nobody gets this role under an address that he only claims."),
  NOT_ON_YOURSELF(ErrorKind.BROKEN_RULE, "Not on yourself"),
  LOGIN_LOCKED(ErrorKind.LIMITED, "Too many failed sign-ins", "Wait before you try again.");

  private final ErrorKind kind;
  private final String title;
  private final @Nullable String usualDetail;

  IdentityError(ErrorKind kind, String title) {
    this(kind, title, null);
  }

  IdentityError(ErrorKind kind, String title, @Nullable String usualDetail) {
    this.kind = kind;
    this.title = title;
    this.usualDetail = usualDetail;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public Optional<String> usualDetail() {
    return Optional.ofNullable(usualDetail);
  }
}
