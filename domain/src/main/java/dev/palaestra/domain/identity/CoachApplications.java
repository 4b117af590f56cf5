package dev.palaestra.domain.identity;

/// Who wants to be a coach where.
public interface CoachApplications {
  void add(CoachApplication application);
}
