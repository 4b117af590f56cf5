package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.Profile;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// A language as [Profile#isLocale] knows it.
@Constraint(validatedBy = LocaleTag.Judge.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface LocaleTag {
  String message() default Profile.LOCALE_RULE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Null is for `@NotNull` to refuse.
  final class Judge implements ConstraintValidator<LocaleTag, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || Profile.isLocale(text);
    }
  }
}
