package dev.palaestra.application.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.AuditEntry;
import dev.palaestra.domain.shared.AuditTrail;
import dev.palaestra.domain.training.Contribution;
import dev.palaestra.domain.training.Exercise;
import dev.palaestra.domain.training.ExerciseView;
import dev.palaestra.domain.training.MuscleGroup;
import dev.palaestra.domain.training.Scope;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes down who changed the library, and what about it.
@Singleton
final class ExerciseAudit {
  private final AuditTrail trail;

  ExerciseAudit(AuditTrail trail) {
    this.trail = trail;
  }

  void created(AccountId actor, Exercise created, Instant now) {
    add(actor, "exercise.created", created, Map.of(), facts(created.view()), now);
  }

  void removed(AccountId actor, Exercise removed, Instant now) {
    add(actor, "exercise.removed", removed, facts(removed.view()), Map.of(), now);
  }

  /// @param action like `exercise.edited`
  /// @param before as it was; only what differs is kept
  void changed(AccountId actor, String action, ExerciseView before, Exercise now, Instant at) {
    var was = facts(before);
    var is = facts(now.view());
    add(actor, action, now, without(was, is), without(is, was), at);
  }

  /// One entry for a whole import, which names how many came in.
  void imported(AccountId actor, Scope scope, int created, Instant now) {
    var library = scope.tenant();
    trail.add(
        new AuditEntry(
            now,
            actor,
            library,
            "exercise.imported",
            "organization",
            library.value(),
            Map.of(),
            Map.of("created", created)));
  }

  private void add(
      AccountId actor,
      String action,
      Exercise exercise,
      Map<String, Object> before,
      Map<String, Object> after,
      Instant now) {
    var tenant = exercise.scope().tenant();
    trail.add(
        new AuditEntry(
            now, actor, tenant, action, "exercise", exercise.id().value(), before, after));
  }

  private static Map<String, Object> without(Map<String, Object> all, Map<String, Object> same) {
    var rest = new HashMap<>(all);
    rest.entrySet().removeAll(same.entrySet());
    return rest;
  }

  private static Map<String, Object> facts(ExerciseView exercise) {
    var details = exercise.details();
    var facts = new HashMap<String, Object>();
    facts.put("name", details.name());
    facts.put("status", exercise.status().name());
    facts.put("equipment", details.movement().equipment().name());
    facts.put("category", details.movement().category().name());
    facts.put("muscle_contributions", shares(details.contributions()));
    known(facts, "description", details.description());
    known(facts, "difficulty", details.movement().difficulty());
    known(facts, "force", details.movement().force());
    known(facts, "mechanic", details.movement().mechanic());
    known(facts, "instructions", details.guide().instructions());
    known(facts, "image_url", details.guide().imageUrl());
    known(facts, "video_url", details.guide().videoUrl());
    return facts;
  }

  private static void known(Map<String, Object> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value.toString());
    }
  }

  private static Map<String, BigDecimal> shares(Map<MuscleGroup, Contribution> contributions) {
    var shares = new TreeMap<String, BigDecimal>();
    contributions.forEach((muscle, share) -> shares.put(muscle.name(), share.share()));
    return shares;
  }
}
