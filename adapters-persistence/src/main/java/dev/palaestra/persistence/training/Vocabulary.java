package dev.palaestra.persistence.training;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import dev.palaestra.domain.training.Scope;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/// The words that the names of a library are made of: those of its exercises, no more and no less.
/// [KnownWords] looks them up.
///
/// Who uses a word holds it until the transaction ends, who gives one up waits for those, so that
/// no word is lost that somebody has just used. All take first the words that are there, then those
/// that are new, both in the order of the alphabet, so that none waits for another in a circle.
@Singleton
class Vocabulary {
  private static final String LEARN =
      """
      with known as materialized (
        select word from exercise_word
        where organization_id = :organization and word = any(string_to_array(:words, ' '))
        order by word for key share)
      insert into exercise_word (organization_id, word)
      select :organization, word
      from unnest(string_to_array(:words, ' ')) as word
      where word not in (select word from known)
      order by word
      on conflict (organization_id, word) do update set word = excluded.word
      """;

  private static final String HOLD =
      """
      select word from exercise_word
      where organization_id = :organization and word = any(string_to_array(:words, ' '))
      order by word for update
      """;

  /// A statement of its own, for it sees what was committed while it waited for the words.
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
      change(LEARN, scope, words).executeUpdate();
    }
  }

  /// Words that a name of the library has no more: those that no other name has are gone.
  void forget(Scope scope, Set<String> words) {
    exchange(scope, words, Set.of());
  }

  /// A name has other words than before.
  void exchange(Scope scope, Set<String> before, Set<String> after) {
    var given = without(before, after);
    var taken = without(after, before);
    if (!given.isEmpty()) {
      hold(scope, Stream.concat(given.stream(), taken.stream()).toList());
      change(FORGET, scope, given)
          .setParameter("library", Words.library(scope.tenant().value()))
          .executeUpdate();
    }
    learn(scope, taken);
  }

  private void hold(Scope scope, Collection<String> words) {
    var _ =
        session
            .createNativeQuery(HOLD, String.class)
            .setParameter("organization", scope.tenant().value())
            .setParameter("words", String.join(" ", words))
            .getResultList();
  }

  private MutationQuery change(String statement, Scope scope, Collection<String> words) {
    return session
        .createNativeMutationQuery(statement)
        .setParameter("organization", scope.tenant().value())
        .setParameter("words", String.join(" ", words));
  }

  private static Set<String> without(Set<String> words, Set<String> others) {
    return words.stream().filter(not(others::contains)).collect(toSet());
  }
}
