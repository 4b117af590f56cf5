package dev.palaestra.persistence.training;

import dev.palaestra.domain.training.Scope;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.hibernate.Session;

/// The words that the names of a library are made of: those of its exercises, no more and no less.
/// [KnownWords] looks them up.
///
/// Who uses a word holds it until the transaction ends, who gives one up waits for those, so that
/// no word is lost that somebody has just used. All take words in the order of the alphabet, so
/// that none waits for another in a circle.
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
  void learn(Scope scope, Collection<String> words) {
    if (!words.isEmpty()) {
      session
          .createNativeMutationQuery(LEARN)
          .setParameter("organization", scope.tenant().value())
          .setParameter("words", String.join(" ", words))
          .executeUpdate();
    }
  }

  /// Words that a name of the library has no more: those that no other name has are gone.
  void forget(Scope scope, Collection<String> words) {
    if (!words.isEmpty()) {
      var given = String.join(" ", words);
      session
          .createNativeQuery(HOLD, String.class)
          .setParameter("organization", scope.tenant().value())
          .setParameter("words", given)
          .getResultList();
      session
          .createNativeMutationQuery(FORGET)
          .setParameter("organization", scope.tenant().value())
          .setParameter("words", given)
          .setParameter("library", Words.library(scope.tenant().value()))
          .executeUpdate();
    }
  }
}
