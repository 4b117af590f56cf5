package dev.palaestra.rest.shared;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// Where in a body something is wrong, in the words of the body: `prescriptions[2].reps_min`,
/// `muscle_contributions.CHEST`.
public final class FieldPaths {
  private static final NamingBase WIRE_NAMES = new PropertyNamingStrategies.SnakeCaseStrategy();

  /// Method and parameter, which come before the field in the path of a violation.
  private static final int NOT_OF_THE_BODY = 2;

  private FieldPaths() {}

  /// A name of the code as it is written in JSON.
  public static String wireName(String name) {
    return WIRE_NAMES.translate(name);
  }

  static String of(JsonMappingException refused) {
    var path = new StringBuilder();
    for (var step : refused.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  static ProblemField of(ConstraintViolation<?> violation) {
    return of(violation, NOT_OF_THE_BODY);
  }

  /// @param skip steps of the path that lead to the body
  public static ProblemField of(ConstraintViolation<?> violation, int skip) {
    var path = new StringBuilder();
    StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
        .skip(skip)
        .forEach(step -> append(path, step));
    return new ProblemField(path.toString(), codeOf(violation), violation.getMessage());
  }

  private static String codeOf(ConstraintViolation<?> violation) {
    var constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return wireName(constraint).toUpperCase(Locale.ROOT);
  }

  /// A parameter is named by the last step.
  static ProblemField ofParameter(ConstraintViolation<?> violation) {
    var last = "";
    for (var step : violation.getPropertyPath()) {
      last = step.getName() == null ? last : wireName(step.getName());
    }
    return new ProblemField(last, codeOf(violation), violation.getMessage());
  }

  private static void append(StringBuilder path, Path.Node step) {
    if (step.isInIterable()) {
      if (step.getIndex() == null) {
        path.append('.').append(step.getKey());
      } else {
        path.append('[').append(step.getIndex()).append(']');
      }
    }
    if (step.getName() != null && !step.getName().startsWith("<")) {
      path.append(path.isEmpty() ? "" : ".").append(wireName(step.getName()));
    }
  }
}
