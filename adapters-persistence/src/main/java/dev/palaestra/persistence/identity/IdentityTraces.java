package dev.palaestra.persistence.identity;

import dev.palaestra.domain.shared.Traces;
import dev.palaestra.persistence.shared.SqlTraces;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.Session;

/// Each table of identity that keeps more of a person than his id has a statement here.
final class IdentityTraces {
  private static final List<String> STATEMENTS =
      List.of(
          // Ended ones are still read by those who refuse their tokens.
          "update auth_session set device = null, address = '' where account_id = :account",
          "delete from challenge where account_id = :account",
          "delete from code_challenge where account_id = :account or phone = :phone",
          "delete from second_factor where account_id = :account",
          "delete from access_pin where account_id = :account",
          "delete from external_identity where account_id = :account",
          "update membership set full_name = null, former_name = null, name_key = '', email = null"
              + " where account_id = :account",
          "delete from avatar where account_id = :account",
          "delete from coach_application where account_id = :account",
          "delete from invitation where email = :email",
          "delete from sign_in_failure where name in (:email, :phone)");

  private IdentityTraces() {}

  @Produces
  @Singleton
  static Traces traces(Session session) {
    return new SqlTraces(session, STATEMENTS);
  }
}
