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

/// A time zone as [Profile#isZone] knows it.
@Constraint(validatedBy = ZoneName.Judge.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface ZoneName {
  String message() default Profile.ZONE_RULE;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Null is for `@NotNull` to refuse.
  final class Judge implements ConstraintValidator<ZoneName, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || Profile.isZone(text);
    }
  }
}
