package dev.palaestra.domain.identity;

/// By what organizations are sorted.
public enum OrganizationSort {
  CREATED_AT,
  NAME
}
