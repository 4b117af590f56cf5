package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.FieldError;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.function.Function;
import java.util.function.Supplier;

/// Bodies whose fields are judged late: a plan that does not include the act (402), a thing that is
/// not there (404) or has changed (412) is told before a wrong field (422). Such a body is not
/// `@Valid` at the door; its use case asks for what it says when it is its turn.
@Singleton
public class Bodies {
  private final Validator validator;

  Bodies(Validator validator) {
    this.validator = validator;
  }

  /// What the body says, once it is asked for.
  ///
  /// @param read such a body, with valid fields, as what the use case wants
  public <B, D> Supplier<D> later(B body, Function<B, D> read) {
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
