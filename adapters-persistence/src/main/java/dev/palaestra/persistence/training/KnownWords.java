package dev.palaestra.persistence.training;

import static java.util.stream.Collectors.joining;

import dev.palaestra.persistence.training.Spacing.Halves;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;

/// The words that the names of exercises are made of, and what a typed word may have meant by them.
@Singleton
class KnownWords {
  /// Words that begin as typed and, where there are none, words that look like it. What looks alike
  /// is roughly chosen by common trigrams: [Spelling] decides. The index holds each word's library
  /// beside its trigrams, or it would find mostly words of strangers. Large libraries have fewer
  /// words than are compared; made-up ones keep nobody waiting.
  private static final String LIKE =
      """
      with typed as (select word from unnest(string_to_array(:words, ' ')) as typed (word)),
      begun as materialized (
        select typed.word as typed, known.word as known
        from typed
        cross join lateral (
          select w.word
          from unnest(cast(string_to_array(:owners, ' ') as uuid[])) as library (id)
          cross join lateral (
            select word from exercise_word
            where organization_id = library.id
              and word >= typed.word and word < typed.word || chr(65535)
            order by word limit 50) w
          order by w.word limit 50
        ) known),
      strange as materialized (select word from typed where word not in (select typed from begun))
      select typed, known, true as begins from begun
      union all
      select strange.word, known.word, false
      from strange
      cross join lateral (
        select w.word
        from (
          select word from exercise_word
          where exercise_word_parts(word, organization_id) && show_trgm(strange.word)
            and exercise_word_parts(word, organization_id) && string_to_array(:owners, ' ')
            and length(word) between length(strange.word) - 2 and length(strange.word) + 2
          limit 5000) w
        where similarity(w.word, strange.word) >= 0.1
        order by similarity(w.word, strange.word) desc, w.word limit 30
      ) known
      union all
      select piece.word, piece.word, true
      from (
        select unnest(array[left(strange.word, at), substr(strange.word, at + 1)])
        from strange
        cross join generate_series(:shortest, least(length(strange.word), :longest) - :shortest) at
        union
        select unnest(string_to_array(:variants, ' '))
      ) piece (word)
      where exists (
        select 1 from exercise_word w
        where w.organization_id in (:libraries) and w.word = piece.word)
      """;

  private final Session session;

  KnownWords(Session session) {
    this.session = session;
  }

  /// For each typed word all that it may mean, itself included; for one that is two in one, for
  /// both.
  ///
  /// @param libraries ids of organizations; the nil UUID for everybody's library
  List<Set<String>> meanings(List<String> typed, Collection<UUID> libraries) {
    var known =
        session
            .createNativeQuery(LIKE, Tuple.class)
            .setParameter("words", String.join(" ", typed))
            .setParameter("variants", variants(typed))
            .setParameter("shortest", Spacing.SHORTEST)
            .setParameter("longest", Spacing.LONGEST)
            .setParameterList("libraries", libraries)
            .setParameter("owners", libraries.stream().map(UUID::toString).collect(joining(" ")))
            .getResultList();
    return IntStream.range(0, typed.size())
        .boxed()
        .flatMap(place -> meanings(typed, place, known))
        .toList();
  }

  /// What a typed word may be beside what it begins: one with a neighbour, and without the s of a
  /// plural. They are looked up letter by letter.
  private static Stream<String> variants(List<String> typed, int place) {
    var joined = Spacing.joined(typed, place);
    var plurals = Stream.concat(Stream.of(typed.get(place)), joined.stream());
    return Stream.concat(joined.stream(), plurals.flatMap(Words::singular));
  }

  private static String variants(List<String> typed) {
    return IntStream.range(0, typed.size())
        .boxed()
        .flatMap(place -> variants(typed, place))
        .distinct()
        .collect(joining(" "));
  }

  private static Stream<Set<String>> meanings(List<String> typed, int place, List<Tuple> known) {
    var word = typed.get(place);
    var meant = new TreeSet<>(words(word, known, true));
    meant.addAll(Spelling.nearest(word, words(word, known, false)));
    variants(typed, place).forEach(it -> meant.addAll(words(it, known, true)));
    if (meant.isEmpty()) {
      var both = Spacing.halves(word).stream().flatMap(it -> both(it, known)).limit(2).toList();
      if (!both.isEmpty()) {
        return both.stream();
      }
    }
    meant.add(word);
    return Stream.of(meant);
  }

  /// Nothing, unless both are known.
  private static Stream<Set<String>> both(Halves halves, List<Tuple> known) {
    var both = List.of(halves.first(), halves.second());
    return both.stream().allMatch(it -> words(it, known, true).contains(it))
        ? both.stream().map(Set::of)
        : Stream.of();
  }

  private static List<String> words(String typed, List<Tuple> known, boolean begins) {
    return known.stream()
        .filter(row -> row.get("typed", String.class).equals(typed))
        .filter(row -> row.get("begins", Boolean.class) == begins)
        .map(row -> row.get("known", String.class))
        .toList();
  }
}
