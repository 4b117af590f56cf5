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

/// The methods that each path has, for who has tried another one. Where a path is a name and an id
/// as well (`/exercises/statistics`), it has those of both.
@Singleton
class PathMethods {
  private final List<Route> routes;

  private record Route(Pattern path, String method) {}

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

  private static Stream<Route> routes(Class<?> resource) {
    var start = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getMethods())
        .flatMap(it -> methodOf(it).stream().map(name -> new Route(pattern(start, it), name)));
  }

  private static Optional<String> methodOf(Method operation) {
    return Arrays.stream(operation.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(it -> Stream.ofNullable(it.getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst();
  }

  private static Pattern pattern(String start, Method operation) {
    var end = operation.getAnnotation(Path.class);
    var path = start + (end == null ? "" : "/" + end.value());
    return Pattern.compile(path.replaceAll("/+", "/").replaceAll("\\{[^}]+}", "[^/]+"));
  }
}
