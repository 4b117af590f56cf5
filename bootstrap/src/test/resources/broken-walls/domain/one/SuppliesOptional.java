package broken.domain.one;

import java.util.Optional;
import java.util.function.Supplier;

/// Takes an Optional in the guise of what supplies it.
public record SuppliesOptional(Supplier<Optional<String>> name) {}
