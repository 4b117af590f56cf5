package broken.domain.two;

import broken.domain.one.CountsInDoubles;

/// The other half of the cycle.
public record KnowsTheOther(CountsInDoubles other) {}
