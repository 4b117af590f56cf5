package dev.palaestra.rest.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/// An IPv4 or IPv6 address, no name. One of IPv4 has all of its four numbers: `1` is a slip of the
/// hand, and `010.0.0.1` two addresses, depending on who reads it.
@Constraint(validatedBy = IpAddress.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface IpAddress {
  String message() default "must be an IP address";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /// By the JDK's own reading of literals.
  class Check implements ConstraintValidator<IpAddress, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      try {
        return text == null || canonical(text).equals(text) || text.contains(":");
      } catch (IllegalArgumentException notAnAddress) {
        return false;
      }
    }

    /// As requests are counted by it.
    ///
    /// @throws IllegalArgumentException for anything else
    static String canonical(String text) {
      return InetAddress.ofLiteral(text).getHostAddress();
    }
  }
}
