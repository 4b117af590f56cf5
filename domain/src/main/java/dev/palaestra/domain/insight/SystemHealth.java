package dev.palaestra.domain.insight;

/// Whether what we need answers now.
public interface SystemHealth {
  boolean databaseAnswers();

  boolean redisAnswers();
}
