package broken.notifications;

import broken.payments.KnowsRest;

/// Knows another adapter.
public record KnowsPayments(KnowsRest other) {}
