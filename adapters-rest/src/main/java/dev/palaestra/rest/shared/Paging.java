package dev.palaestra.rest.shared;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.shared.Page;
import dev.palaestra.domain.shared.PageRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/// Lists, page by page.
@Singleton
public class Paging {
  private final Cursors cursors;
  private final UriInfo uri;

  Paging(Cursors cursors, UriInfo uri) {
    this.cursors = cursors;
    this.uri = uri;
  }

  /// The page that the parameters ask for.
  ///
  /// @throws DoorException INVALID_PARAMETER for an unknown sort key; INVALID_CURSOR for one that
  ///   is not ours, or belongs to another list or order
  public <S extends Enum<S>> PageRequest<S> request(ListParams params, Sorting<S> sorting) {
    var key = params.sort == null ? sorting.usual() : key(params.sort, sorting);
    var descending =
        params.sort == null ? sorting.usuallyDescending() : params.sort.startsWith("-");
    var after = params.cursor == null ? null : cursors.read(params.cursor, list(key, descending));
    return new PageRequest<>(params.limit, key, descending, after, params.includeTotal);
  }

  private static <S extends Enum<S>> S key(String sort, Sorting<S> sorting) {
    if (sorting.keys().isEmpty()) {
      throw DoorError.INVALID_PARAMETER.because(
          "With q the best matches come first; there is no other order.", "sort");
    }
    var name = sort.startsWith("-") ? sort.substring(1) : sort;
    return sorting.keys().stream()
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() ->
            DoorError.INVALID_PARAMETER.because(
                "This list is sorted by " + names(sorting) + ".", "sort"));
  }

  private static String names(Sorting<?> sorting) {
    return sorting.keys().stream()
        .map(it -> it.name().toLowerCase(Locale.ROOT))
        .sorted()
        .collect(joining(", "));
  }

  /// The page with a link to the next one.
  public <V, R, S extends Enum<S>> RestResponse<PageResponse<R>> answer(
      Page<V> page, PageRequest<S> asked, Function<V, R> form) {
    var next = cursor(page, asked);
    var items = page.items().stream().map(form).toList();
    return linked(new PageResponse<>(items, next, page.total()), next);
  }

  /// The page as a table (see [Csv]) with the same link.
  ///
  /// @param cells of a row, as many as there are columns; null for an empty one
  public <V, S extends Enum<S>> RestResponse<String> table(
      Page<V> page,
      PageRequest<S> asked,
      List<String> columns,
      Function<V, List<? extends @Nullable Object>> cells) {
    var rows = page.items().stream().map(cells).toList();
    return linked(Csv.of(columns, rows), cursor(page, asked));
  }

  private <S extends Enum<S>> @Nullable String cursor(Page<?> page, PageRequest<S> asked) {
    return page.nextPage()
        .map(it -> cursors.write(it, list(asked.sort(), asked.descending())))
        .orElse(null);
  }

  private <R> RestResponse<R> linked(R body, @Nullable String next) {
    var answer = ResponseBuilder.ok(body);
    linkTo(next).ifPresent(it -> answer.header(HttpHeaders.LINK, it));
    return answer.build();
  }

  /// Relative to the origin: which one it is, the caller knows best.
  private Optional<Link> linkTo(@Nullable String cursor) {
    return Optional.ofNullable(cursor)
        .map(it -> uri.getRequestUriBuilder().replaceQueryParam("cursor", it).build())
        .map(it -> URI.create(it.getRawPath() + "?" + it.getRawQuery()))
        .map(it -> Link.fromUri(it).rel("next").build());
  }

  /// A cursor belongs to this path in this order.
  private String list(Enum<?> key, boolean descending) {
    return uri.getPath() + " " + key.name() + " " + descending;
  }
}
