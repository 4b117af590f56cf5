package dev.palaestra.domain.identity;

/// By what invitations are sorted.
public enum InvitationSort {
  CREATED_AT
}
