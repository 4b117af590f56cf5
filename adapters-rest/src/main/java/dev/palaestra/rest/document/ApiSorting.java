package dev.palaestra.rest.document;

import dev.palaestra.rest.shared.Sorting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/// The values of `?sort=` in the document. They are the enum of the list's [Sorting], which is a
/// constant of the resource or of its parameters.
final class ApiSorting {
  private static final DotName SORTING = DotName.createSimple(Sorting.class);

  /// The order of a search, which nobody asks for by name.
  private static final String RELEVANCE = "RELEVANCE";

  private final IndexView index;

  ApiSorting(IndexView index) {
    this.index = index;
  }

  void complete(Operation operation, MethodInfo resource) {
    Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .filter(it -> it.getIn() == Parameter.In.QUERY && it.getName().equals("sort"))
        .forEach(it -> it.getSchema().setEnumeration(List.copyOf(values(resource))));
  }

  private List<String> values(MethodInfo resource) {
    return places(resource)
        .flatMap(it -> it.fields().stream())
        .map(FieldInfo::type)
        .filter(it -> it.name().equals(SORTING))
        .map(it -> it.asParameterizedType().arguments().getFirst())
        .findFirst()
        .map(this::values)
        .orElseThrow(() -> new IllegalStateException("No Sorting for " + resource));
  }

  private Stream<ClassInfo> places(MethodInfo resource) {
    return Stream.concat(
        Stream.of(resource.declaringClass()),
        resource.parameterTypes().stream()
            .flatMap(it -> Stream.ofNullable(index.getClassByName(it.name()))));
  }

  private List<String> values(Type keys) {
    return index.getClassByName(keys.name()).enumConstants().stream()
        .map(FieldInfo::name)
        .filter(it -> !it.equals(RELEVANCE))
        .map(it -> it.toLowerCase(Locale.ROOT))
        .flatMap(it -> Stream.of(it, "-" + it))
        .toList();
  }
}
