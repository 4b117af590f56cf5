package dev.palaestra.persistence.identity;

import dev.palaestra.domain.shared.OwnData;
import dev.palaestra.persistence.shared.Jdbc;
import dev.palaestra.persistence.shared.SqlOwnData;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What identity gives a person to take with him.
final class IdentityOwnData {
  private IdentityOwnData() {}

  @Produces
  @Singleton
  static OwnData account(Jdbc jdbc) {
    return new SqlOwnData(
        "account",
        """
        select id, email, email_verified, phone, phone_verified, full_name, locale, time_zone,
               status, deletion_date, platform_admin, created_at, updated_at
        from account where id = ?
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData avatar(Jdbc jdbc) {
    return new SqlOwnData(
        "avatar",
        """
        select created_at, translate(encode(jpeg, 'base64'), E'\\n', '') as jpeg_base64
        from avatar where account_id = ?
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData memberships(Jdbc jdbc) {
    return new SqlOwnData(
        "memberships",
        """
        select m.organization_id, o.name as organization_name, %s as full_name, m.role, m.status,
               m.created_at
        from membership m join organization o on o.id = m.organization_id
        where m.account_id = ? order by m.created_at, m.organization_id
        """
            .formatted(KnownPeople.name("m")),
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData sessions(Jdbc jdbc) {
    return new SqlOwnData(
        "sessions",
        """
        select id, organization_id, device, address, created_at, last_used_at,
               revoked_at as ended_at
        from auth_session where account_id = ? order by created_at, id
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData coachApplications(Jdbc jdbc) {
    return new SqlOwnData(
        "coach_applications",
        """
        select id, organization_id, note, status, reason, created_at
        from coach_application where account_id = ? order by created_at, id
        """,
        jdbc);
  }

  @Produces
  @Singleton
  static OwnData externalIdentities(Jdbc jdbc) {
    return new SqlOwnData(
        "external_identities",
        """
        select issuer, subject, created_at
        from external_identity where account_id = ? order by created_at, issuer
        """,
        jdbc);
  }

  /// An address that he only claims may be somebody else's, and so are its invitations.
  @Produces
  @Singleton
  static OwnData invitations(Jdbc jdbc) {
    return new SqlOwnData(
        "invitations",
        """
        select i.id, i.organization_id, o.name as organization_name, i.email, i.role, i.status,
               i.expires_at, i.created_at
        from account a
        join invitation i on i.email = a.email
        join organization o on o.id = i.organization_id
        where a.id = ? and a.email_verified order by i.created_at, i.id
        """,
        jdbc);
  }
}
