package dev.palaestra.rest.training;

import dev.palaestra.domain.training.Guide;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// An address as [Guide#isHttps] takes it.
@Constraint(validatedBy = HttpsUrl.Judge.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface HttpsUrl {
  String message() default Guide.HTTPS_RULE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Null is for `@NotNull` to refuse.
  final class Judge implements ConstraintValidator<HttpsUrl, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || Guide.isHttps(text);
    }
  }
}
