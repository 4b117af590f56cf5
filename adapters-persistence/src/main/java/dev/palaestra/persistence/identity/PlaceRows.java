package dev.palaestra.persistence.identity;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.identity.MemberQueries.Filter;
import dev.palaestra.domain.identity.MembershipStatus;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.persistence.shared.Parameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;

/// Memberships and open invitations, as rows of one form. Statements let each side give its own
/// first rows along an index; only those that are shown are looked up among the accounts.
///
/// @param sides those of the two tables that have what is wanted
/// @param values of the parameters of their conditions
record PlaceRows(List<Side> sides, Parameters values) {
  private static final Side MEMBERS =
      new Side(
          """
          select p.id, p.id as account_id, p.email, %s as full_name, p.name_key, p.role, p.status,
                 p.created_at, p.version
          """
              .formatted(KnownPeople.name("p")),
          """
          from (select m.account_id as id, m.* from membership m) p
          where p.organization_id = :organization
          """);

  private static final Side INVITED =
      new Side(
          """
          select p.id, cast(null as uuid) as account_id, p.email, p.full_name, p.name_key, p.role,
                 'INVITED' as status, p.created_at, p.version
          """,
          """
          from invitation p
          where p.organization_id = :organization and p.status = 'PENDING' and p.expires_at > :now
          """);

  private static final String NAME = "p.name_key";

  /// In the order of the components of `PlaceRow`: names are not looked at.
  private static final String SHOWN =
      """
      select p.id, coalesce(a.email, p.email), coalesce(a.email_verified, false), a.phone,
             coalesce(a.phone_verified, false), coalesce(p.full_name, a.full_name), p.role,
             p.status, p.created_at, p.version, %s
      from (%s) p left join account a on a.id = p.account_id and %s
      """;

  /// The place with one key, whatever became of it.
  static final String ONE =
      shown(
          MEMBERS.and(" and p.id = :key").rows()
              + " union all "
              + INVITED.and(" and p.id = :key").rows());

  /// One of the two tables.
  record Side(String select, String from) {
    Side and(String condition) {
      return new Side(select, from + condition);
    }

    String rows() {
      return select + from;
    }

    /// How many they are.
    String count() {
      return "(select count(*) " + from + ")";
    }

    /// How many they are, so many at most: no more are read.
    String count(int most) {
      return "(select count(*) from (select 1 %s limit %d) few)".formatted(from, most);
    }
  }

  /// What stands in the answer of these rows.
  static String shown(String places) {
    return shown(places, NAME);
  }

  /// @param key an expression of ours for [PlaceRow#key]
  static String shown(String places, String key) {
    return SHOWN.formatted(key, places, KnownPeople.knowsAccount("p"));
  }

  /// Those of the wanted roles and statuses.
  static PlaceRows wanted(OrganizationId organization, Filter filter, Instant now) {
    var values = new Parameters().with("organization", organization.value());
    var ofRoles = values.anyOf("p.role", filter.roles());
    List<Side> sides = new ArrayList<>();
    var statuses = new ArrayList<>(filter.statuses());
    if (statuses.remove(MembershipStatus.INVITED)) {
      values.with("now", now);
      sides.add(INVITED.and(ofRoles));
    }
    if (!statuses.isEmpty()) {
      sides.add(MEMBERS.and(values.anyOf("p.status", statuses) + ofRoles));
    }
    return new PlaceRows(sides, values);
  }

  /// An expression for the sum of a number that each side has.
  String sum(Function<Side, String> number) {
    return sides.stream().map(number).collect(joining(" + ", "(", ")"));
  }

  /// @param number an expression of ours
  long count(String number, Session session) {
    var query = session.createNativeQuery("select " + number, Long.class);
    return values.bind(query).getSingleResult();
  }
}
