package dev.palaestra.rest.shared;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The paths that there are, and the methods of each, for who has tried another one. Where a path
/// is a name and an id as well (`/exercises/statistics`), it has those of both.
@Singleton
public class PathMethods {
  private static final String PARAMETER = "\\{[^}]+}";

  private final List<Route> routes;

  /// @param template with its parameters in braces
  private record Route(String template, Pattern path, String method) {
    Route(String template, String method) {
      this(template, Pattern.compile(template.replaceAll(PARAMETER, "[^/]+")), method);
    }
  }

  PathMethods(BeanManager beans) {
    this.routes =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .distinct()
            .filter(it -> it.isAnnotationPresent(Path.class))
            .flatMap(PathMethods::routes)
            .toList();
  }

  /// @param path of a request
  SortedSet<String> of(String path) {
    var methods = new TreeSet<String>();
    routes.stream()
        .filter(it -> it.path.matcher(path).matches())
        .forEach(it -> methods.add(it.method));
    if (methods.contains(HttpMethod.GET)) {
      methods.add(HttpMethod.HEAD);
    }
    return methods;
  }

  /// Whether this is the path of operations, with its parameters in braces.
  public boolean isTemplate(String path) {
    return routes.stream().anyMatch(it -> it.template.equals(path));
  }

  private static Stream<Route> routes(Class<?> resource) {
    var start = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods())
        .flatMap(it -> methodOf(it).stream().map(name -> new Route(template(start, it), name)));
  }

  private static Optional<String> methodOf(Method operation) {
    return Arrays.stream(operation.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(it -> Stream.ofNullable(it.getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst();
  }

  private static String template(String start, Method operation) {
    var end = operation.getAnnotation(Path.class);
    var path = start + (end == null ? "" : "/" + end.value());
    return path.replaceAll("/+", "/");
  }
}
