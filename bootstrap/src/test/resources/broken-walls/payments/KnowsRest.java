package broken.payments;

import broken.rest.WayIn;

/// Knows another adapter.
public record KnowsRest(WayIn other) {}
