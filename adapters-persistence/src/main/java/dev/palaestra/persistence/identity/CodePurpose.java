package dev.palaestra.persistence.identity;

/// How the sorts of `CodeSubject` are called in their table.
enum CodePurpose {
  SECOND_FACTOR
}
