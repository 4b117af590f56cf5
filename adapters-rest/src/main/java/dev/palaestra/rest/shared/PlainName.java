package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.Names;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A name as [Names#isPlain] takes it.
@Constraint(validatedBy = PlainName.Judge.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainName {
  String message() default Names.PLAIN;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Null is for `@NotNull` to refuse, an empty text for `@Size`.
  final class Judge implements ConstraintValidator<PlainName, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || text.isEmpty() || Names.isPlain(text);
    }
  }
}
