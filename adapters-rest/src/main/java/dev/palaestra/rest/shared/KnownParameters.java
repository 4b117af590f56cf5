package dev.palaestra.rest.shared;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// A parameter that an operation does not have is refused: a typo in a filter would answer what was
/// not asked for.
public class KnownParameters {
  private static final int BEFORE_THE_KEYS_OF_REPETITION = 1000;

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  /// @throws DoorException INVALID_PARAMETER with its name
  @ServerRequestFilter(priority = BEFORE_THE_KEYS_OF_REPETITION)
  public void check(ContainerRequestContext context, ResourceInfo resource) {
    var sent = context.getUriInfo().getQueryParameters().keySet();
    if (sent.isEmpty()) {
      return;
    }
    var names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::namesOf);
    sent.stream()
        .filter(it -> !names.contains(it))
        .findFirst()
        .ifPresent(it -> {
          throw DoorError.INVALID_PARAMETER.because("There is no such parameter here.", it);
        });
  }

  private static Set<String> namesOf(Method operation) {
    return Arrays.stream(operation.getParameters())
        .flatMap(it ->
            it.isAnnotationPresent(BeanParam.class)
                ? namesOf(it.getType())
                : Stream.ofNullable(it.getAnnotation(QueryParam.class)))
        .map(QueryParam::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<QueryParam> namesOf(Class<?> bean) {
    return Stream.<Class<?>>iterate(bean, it -> it != Object.class, Class::getSuperclass)
        .flatMap(it -> Arrays.stream(it.getDeclaredFields()))
        .flatMap(it -> Stream.ofNullable(it.getAnnotation(QueryParam.class)));
  }
}
