package broken.rest.shared;

import broken.domain.two.UnregisteredView;

/// Serves all contexts, and knows one of them.
public record KnowsAContext(UnregisteredView view) {}
