package dev.palaestra.domain.insight;

/// By what the audit can be sorted.
public enum AuditSort {
  AT
}
