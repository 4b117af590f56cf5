package dev.palaestra.persistence.training;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import dev.palaestra.domain.training.Scope;
import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/// The words that the names of a library are made of: those of its exercises, no more and no less.
/// [KnownWords] looks them up.
///
/// Who learns words shares the library until his transaction ends, who gives some up has it for
/// himself: so no word is lost that somebody has just taken up, and nobody waits in a circle.
@Singleton
class Vocabulary {
  private static final String SHARE =
      "select 1 from pg_advisory_xact_lock_shared(hashtextextended('vocabulary ' || :library, 0))";

  private static final String HAVE =
      "select 1 from pg_advisory_xact_lock(hashtextextended('vocabulary ' || :library, 0))";

  /// In the order of the alphabet, for who adds the same new words waits for the other.
  private static final String LEARN =
      """
      insert into exercise_word (organization_id, word)
      select :organization, word
      from unnest(string_to_array(:words, ' ')) as word
      order by word
      on conflict do nothing
      """;

  /// A statement of its own, for it sees what was committed while it waited for the library.
  private static final String FORGET =
      """
      delete from exercise_word w
      where w.organization_id = :organization and w.word = any(string_to_array(:words, ' '))
        and not exists (
          select 1 from exercise e
          where exercise_name_document(e.name_words, e.organization_id)
            @@ cast('''' || w.word || ''' & ''' || :library || '''' as tsquery))
      """;

  private final Session session;

  Vocabulary(Session session) {
    this.session = session;
  }

  /// Words that names of the library have from now on.
  void learn(Scope scope, Set<String> words) {
    if (!words.isEmpty()) {
      hold(SHARE, scope);
      change(LEARN, scope, words).executeUpdate();
    }
  }

  /// Words that a name of the library has no more: those that no other name has are gone.
  void forget(Scope scope, Set<String> words) {
    if (!words.isEmpty()) {
      hold(HAVE, scope);
      change(FORGET, scope, words).setParameter("library", library(scope)).executeUpdate();
    }
  }

  /// A name has other words than before.
  void exchange(Scope scope, Set<String> before, Set<String> after) {
    forget(scope, without(before, after));
    learn(scope, without(after, before));
  }

  private void hold(String statement, Scope scope) {
    var _ =
        session
            .createNativeQuery(statement, Integer.class)
            .setParameter("library", library(scope))
            .getSingleResult();
  }

  private MutationQuery change(String statement, Scope scope, Set<String> words) {
    return session
        .createNativeMutationQuery(statement)
        .setParameter("organization", scope.tenant().value())
        .setParameter("words", String.join(" ", words));
  }

  private static String library(Scope scope) {
    return Words.library(scope.tenant().value());
  }

  private static Set<String> without(Set<String> words, Set<String> others) {
    return words.stream().filter(not(others::contains)).collect(toSet());
  }
}
