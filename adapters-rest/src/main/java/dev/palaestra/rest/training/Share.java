package dev.palaestra.rest.training;

import dev.palaestra.domain.training.Contribution;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number that is one of the four shares of a [Contribution].
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Share.OneOfFour.class)
@interface Share {
  String message() default "must be 0.25, 0.5, 0.75 or 1";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// Leaves null to `@NotNull`.
  final class OneOfFour implements ConstraintValidator<Share, BigDecimal> {
    @Override
    public boolean isValid(@Nullable BigDecimal share, ConstraintValidatorContext context) {
      return share == null || Contribution.ofShare(share).isPresent();
    }
  }
}
