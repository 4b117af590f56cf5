package dev.palaestra.rest.shared;

import dev.palaestra.domain.shared.Texts;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A text as [Texts#isPlain] takes it.
@Constraint(validatedBy = PlainText.Judge.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
  String message() default Texts.PLAIN;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Null is for `@NotNull` to refuse.
  final class Judge implements ConstraintValidator<PlainText, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || Texts.isPlain(text);
    }
  }
}
