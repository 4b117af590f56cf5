package dev.palaestra.rest.shared;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/// What can be wrong with a field of an operation's body, for the document: the first one that must
/// be there is absent, or else the first text is too long.
final class ApiFieldFaults {
  private final IndexView index;

  ApiFieldFaults(IndexView index) {
    this.index = index;
  }

  /// Empty where the operation has no body, or one without rules.
  Optional<ProblemField> of(Operation operation) {
    return Optional.ofNullable(operation.getRequestBody())
        .flatMap(it -> it.getContent().getMediaTypes().values().stream().findFirst())
        .flatMap(it -> Optional.ofNullable(it.getSchema().getRef()))
        .map(it -> it.substring(it.lastIndexOf('/') + 1))
        .flatMap(this::recordOf)
        .flatMap(it -> absent(it).or(() -> tooLong(it)));
  }

  private Optional<ClassInfo> recordOf(String schema) {
    return index.getKnownClasses().stream()
        .filter(it -> it.isRecord() && it.simpleName().equals(schema))
        .findFirst();
  }

  private static Optional<ProblemField> absent(ClassInfo body) {
    return body.recordComponents().stream()
        .filter(it -> it.declaredAnnotation(NotNull.class) != null)
        .findFirst()
        .map(it -> new ProblemField(nameOf(it), "NOT_NULL", "must not be null"));
  }

  private static Optional<ProblemField> tooLong(ClassInfo body) {
    return body.recordComponents().stream()
        .filter(it -> it.declaredAnnotation(Size.class) != null)
        .findFirst()
        .map(it -> new ProblemField(nameOf(it), "SIZE", words(it.annotation(Size.class))));
  }

  private static String words(AnnotationInstance size) {
    var min = size.value("min") == null ? 0 : size.value("min").asInt();
    return "size must be between %d and %d".formatted(min, size.value("max").asInt());
  }

  private static String nameOf(RecordComponentInfo component) {
    return FieldPaths.wireName(component.name());
  }
}
