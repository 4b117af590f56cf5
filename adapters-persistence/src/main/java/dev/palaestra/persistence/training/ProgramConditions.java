package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.Actor;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.ProgramFilter;
import dev.palaestra.persistence.shared.Parameters;
import dev.palaestra.persistence.shared.SearchWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.query.NativeQuery;

/// What an actor may see of `program p`, and of that what he asks for, with the values of the
/// parameters: one condition for each part that an index has in the order of the list.
final class ProgramConditions {
  private static final String GLOBAL = "p.organization_id = :none and p.template";
  private static final String TEMPLATES = "p.organization_id = :tenant and p.template";
  private static final String PROGRAMS = "p.organization_id = :tenant and not p.template";
  private static final String OWN = " and p.owner_id = :account";

  /// That its words are like those of the text, or are them.
  static final String FITS = " and cast(:text as text) <% p.search_words";

  private final List<String> parts = new ArrayList<>();
  private final StringBuilder wanted = new StringBuilder();
  private final Parameters values = new Parameters();

  ProgramConditions(Actor actor, ProgramFilter filter) {
    var tenant = actor.tenantOrNone();
    var inTenant = !tenant.equals(OrganizationId.NONE);
    var templates = !Boolean.FALSE.equals(filter.template());
    part(GLOBAL, templates, filter.mine());
    part(TEMPLATES, templates && inTenant, filter.mine());
    var programs = !Boolean.TRUE.equals(filter.template());
    part(PROGRAMS, programs && inTenant, filter.mine() || !actor.isAdmin());
    if (parts.isEmpty()) {
      parts.add("false");
    }
    bind("none", OrganizationId.NONE.value());
    bind("tenant", tenant.value());
    bind("account", actor.account().value());
    among("status", filter.statuses());
    among("split_type", filter.splitTypes());
    among("structure_type", filter.structureTypes());
    if (filter.text() != null) {
      values.with("text", SearchWords.of(filter.text()));
    }
  }

  private void part(String condition, boolean visible, boolean ownOnly) {
    if (visible) {
      parts.add(ownOnly ? condition + OWN : condition);
    }
  }

  /// Only what a part names is a parameter of the statement.
  private void bind(String name, Object value) {
    if (parts.stream().anyMatch(part -> part.contains(":" + name))) {
      values.with(name, value);
    }
  }

  private void among(String column, Collection<? extends Enum<?>> chosen) {
    wanted.append(values.anyOf("p." + column, chosen));
  }

  /// Without the text. Nothing belongs to two of them.
  List<String> parts() {
    return parts.stream().map(part -> part + wanted).toList();
  }

  /// One more value.
  void with(String name, String value) {
    values.with(name, value);
  }

  <T> NativeQuery<T> bind(NativeQuery<T> query) {
    return values.bind(query);
  }
}
