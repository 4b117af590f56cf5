package dev.palaestra.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// 100,000 exercises of one organization, made in SQL of the imported ones: each in many varieties,
/// named by a way to do it and by a word of its own, as people name what they vary.
final class LargeLibrary {
  private static final int SIZE = 100_000;
  private static final String WAYS =
      """
      Paused Tempo Explosive Banded Deficit Eccentric Isometric Slow Heavy Light Assisted Weighted
      Unilateral Alternate Partial Pin Board Chain Cluster Dropset Speed Volume Technique Warmup
      Beginner Advanced Rehab Morning Evening Home Garage Beach Competition Deload Finisher Circuit
      Complex Ladder Pyramid Wave\
      """;

  /// Four thousand words of three syllables, like those that products and people are called by.
  private static final String OWN_WORDS =
      """
      create temporary table own_word as
      select row_number() over (order by a, b, c) - 1 as number, initcap(a || b || c) as word
      from unnest(string_to_array('ba ke lo mi nu ra se ti vo za bri cla dro fle gra', ' ')) a,
           unnest(string_to_array('la re mo ni tu sa ve ko di pu na ri to le ma', ' ')) b,
           unnest(string_to_array('n r s x ta do ne li ru via gen tor mix lan fit dex pro zen', ' ')) c
      """;

  /// The numbers have no common divisor with the number of words, so that no name comes twice.
  private static final String VARIETIES =
      """
      create temporary table variety as
      with way as (
             select number - 1 as number, word
             from unnest(regexp_split_to_array('%1$s', '\\s+')) with ordinality w (word, number)),
           base as (
             select e.*, row_number() over (order by name_key) as number
             from exercise e
             where organization_id = (
               select organization_id from exercise group by 1 order by count(*) desc limit 1))
      select gen_random_uuid() as id, base.id as base,
             way.word || ' ' || base.name || ' ' || own_word.word as name,
             lower(way.word) || ' ' || base.name_words || ' ' || lower(own_word.word) as words
      from generate_series(0, 199) turn
      cross join base
      join way on way.number = (turn + base.number) %% (select count(*) from way)
      join own_word on own_word.number = (turn * 37 + base.number * 11) %% 4000
      order by turn, base.number
      limit %2$d
      """;

  private static final String EXERCISES =
      """
      insert into exercise (
        id, organization_id, owner_id, name, name_key, description, equipment, category,
        difficulty, force, mechanic, status, created_at, updated_at, name_words, word_count)
      select v.id, m.organization_id, m.account_id, v.name, lower(v.name),
             initcap(replace(e.equipment, '_', ' ')) || ' movement for '
               || coalesce((select lower(replace(string_agg(c.muscle, ', '), '_', ' '))
                            from exercise_contribution c where c.exercise_id = e.id), 'all'),
             e.equipment, e.category, e.difficulty, e.force, e.mechanic, e.status, e.created_at,
             e.updated_at, w.words, w.number
      from variety v
      join exercise e on e.id = v.base
      join lateral (
        select string_agg(word, ' ') as words, count(*) as number
        from (select distinct word from unnest(string_to_array(v.words, ' ')) word) it) w on true
      join membership m on m.account_id = (select id from account where email = '%s')
      """;

  private static final String SHARES =
      """
      insert into exercise_contribution (exercise_id, muscle, quarters)
      select v.id, c.muscle, c.quarters
      from variety v join exercise_contribution c on c.exercise_id = v.base
      """;

  private static final String WORDS =
      """
      insert into exercise_word (organization_id, word)
      select distinct e.organization_id, word
      from variety v join exercise e on e.id = v.id,
           unnest(string_to_array(e.name_words, ' ')) word
      """;

  private LargeLibrary() {}

  /// @param email of the owner, who has one membership
  static void fill(Connection database, String email) throws SQLException {
    var steps =
        List.of(
            OWN_WORDS,
            VARIETIES.formatted(WAYS, SIZE),
            EXERCISES.formatted(email),
            SHARES,
            WORDS,
            "vacuum analyze");
    try (var statement = database.createStatement()) {
      for (var step : steps) {
        statement.execute(step);
      }
    }
  }
}
