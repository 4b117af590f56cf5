package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import dev.palaestra.domain.shared.Wanted;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Bodies whose fields are judged late, because something else may be refused first: they are not
/// `@Valid` at the door, and their use cases take them as [Wanted].
@Singleton
public class Bodies {
  private final Validator validator;

  Bodies(Validator validator) {
    this.validator = validator;
  }

  /// What the body says.
  ///
  /// @param read such a body, with valid fields, as what the use case wants
  public <B, D extends @Nullable Object> Wanted<D> later(B body, Function<B, D> read) {
    return () -> read.apply(valid(body));
  }

  /// @throws DomainException VALIDATION_FAILED with every wrong field
  <B> B valid(B body) {
    var errors =
        validator.validate(body).stream()
            .map(it -> FieldPaths.of(it, 0))
            .map(it -> new FieldError(it.field(), it.code(), it.message()))
            .toList();
    if (!errors.isEmpty()) {
      throw DomainException.invalid(errors);
    }
    return body;
  }
}
