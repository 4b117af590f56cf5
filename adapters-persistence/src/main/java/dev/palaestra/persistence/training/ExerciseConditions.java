package dev.palaestra.persistence.training;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.training.ExerciseFilter;
import dev.palaestra.domain.training.ScopeKind;
import dev.palaestra.persistence.shared.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;

/// The conditions that a filter puts on `exercise e`, with the values of their parameters.
final class ExerciseConditions {
  private static final String OF_ALL = "e.organization_id is null";
  private static final String NONE = "false";
  private static final String OF_TENANT = "e.organization_id = :tenant";
  private static final String MUSCLE =
      """
      exists (select 1 from exercise_contribution c
              where c.exercise_id = e.id and c.muscle in (:muscles))\
      """;

  private final Map<UUID, String> libraries = new LinkedHashMap<>();
  private final List<String> conditions = new ArrayList<>();
  private final Parameters values = new Parameters();

  ExerciseConditions(OrganizationId tenant, ExerciseFilter filter) {
    if (wants(filter.scopes(), ScopeKind.GLOBAL)) {
      libraries.put(OrganizationId.NONE.value(), OF_ALL);
    }
    if (wants(filter.scopes(), ScopeKind.ORGANIZATION) && !tenant.equals(OrganizationId.NONE)) {
      libraries.put(tenant.value(), OF_TENANT);
      values.with("tenant", tenant.value());
    }
    if (libraries.isEmpty()) {
      libraries.put(OrganizationId.NONE.value(), NONE);
    }
    among("equipment", filter.equipment());
    among("category", filter.categories());
    among("difficulty", filter.difficulties());
    among("status", filter.statuses());
    if (!filter.muscles().isEmpty()) {
      and(MUSCLE, "muscles", Parameters.names(filter.muscles()));
    }
  }

  private static boolean wants(Set<ScopeKind> scopes, ScopeKind kind) {
    return scopes.isEmpty() || scopes.contains(kind);
  }

  private void among(String column, Collection<? extends Enum<?>> wanted) {
    if (!wanted.isEmpty()) {
      conditions.add(values.among("e." + column, wanted));
    }
  }

  /// Adds a condition with one parameter.
  ExerciseConditions and(String condition, String parameter, Object value) {
    conditions.add(condition);
    return with(parameter, value);
  }

  /// A value that no condition here names.
  ExerciseConditions with(String parameter, Object value) {
    values.with(parameter, value);
    return this;
  }

  /// Ids of the organizations whose libraries are looked in; the nil UUID for everybody's.
  Collection<UUID> libraries() {
    return libraries.keySet();
  }

  /// One condition for each library that is looked in, so that each can be read in its own order.
  List<String> byLibrary() {
    return libraries.values().stream().map(this::all).toList();
  }

  /// The conditions for all libraries at once.
  String inAnyLibrary() {
    return all("(" + String.join(" or ", libraries.values()) + ")");
  }

  private String all(String library) {
    return Stream.concat(Stream.of(library), conditions.stream()).collect(joining(" and "));
  }

  <T> NativeQuery<T> bind(NativeQuery<T> query) {
    return values.bind(query);
  }
}
