package dev.palaestra.rest.shared;

import static dev.palaestra.rest.shared.DoorError.IDEMPOTENCY_ANSWER_LOST;
import static dev.palaestra.rest.shared.DoorError.IDEMPOTENCY_KEY_IN_USE;
import static dev.palaestra.rest.shared.DoorError.IDEMPOTENCY_KEY_REUSED;
import static dev.palaestra.rest.shared.DoorError.INVALID_PARAMETER;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.palaestra.domain.shared.IdempotencyKeys;
import dev.palaestra.domain.shared.IdempotencyKeys.Claim;
import dev.palaestra.domain.shared.IdempotencyKeys.Earlier;
import dev.palaestra.domain.shared.IdempotencyKeys.Key;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// `Idempotency-Key` on POST (draft-ietf-httpapi-idempotency-key-header-07): who repeats a request
/// gets the first answer again, and nothing happens twice. See [KeptAnswers].
public class Idempotency {
  public static final String HEADER = "Idempotency-Key";
  public static final int LONGEST = 255;

  /// Where a request carries the key that it holds.
  static final String CLAIMED = "palaestra.idempotency-key";

  private static final String REPLAYED = "Idempotency-Replayed";
  private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST + "}");

  private final IdempotencyKeys keys;
  private final KeyedHashes keyedHashes;
  private final CurrentActor actor;
  private final RequestContext request;
  private final Clock clock;

  Idempotency(
      IdempotencyKeys keys,
      KeyedHashes keyedHashes,
      CurrentActor actor,
      RequestContext request,
      Clock clock) {
    this.keys = keys;
    this.keyedHashes = keyedHashes;
    this.actor = actor;
    this.request = request;
    this.clock = clock;
  }

  @ServerRequestFilter
  public @Nullable Response claim(ContainerRequestContext context, ResourceInfo resource)
      throws IOException {
    var value = context.getHeaderString(HEADER);
    if (value == null
        || !context.getMethod().equals("POST")
        || resource.getResourceMethod().isAnnotationPresent(AnswersTokens.class)) {
      return null;
    }
    if (!WELL_FORMED.matcher(value).matches()) {
      throw INVALID_PARAMETER.because(
          "The key is 1 to " + LONGEST + " visible characters.", HEADER);
    }
    var body = BodyLimits.bounded(context.getEntityStream(), request.path()).readAllBytes();
    context.setEntityStream(new ByteArrayInputStream(body));
    var key = new Key(caller(), "POST", request.path(), value);
    var claim = new Claim(key, UUID.randomUUID());
    var hashes = hashes(body);
    var earlier = keys.claim(claim, hashes, clock.instant());
    if (earlier.isEmpty()) {
      context.setProperty(CLAIMED, claim);
      return null;
    }
    return replay(earlier.get(), hashes);
  }

  /// The account in its present organization or, where no valid token is sent, the address.
  private String caller() {
    try {
      var account = actor.get().account().value();
      var tenant = actor.get().tenantIfAny();
      return tenant.map(it -> account + "@" + it.value()).orElseGet(account::toString);
    } catch (AuthenticationFailedException | DoorException nobody) {
      return request.address().orElseThrow();
    }
  }

  private List<String> hashes(byte[] body) throws IOException {
    var text = new ByteArrayOutputStream();
    text.write(request.query().getBytes(UTF_8));
    text.write('\n');
    text.write(body);
    return keyedHashes.accepted("idempotency", text.toByteArray()).stream()
        .map(HexFormat.of()::formatHex)
        .toList();
  }

  private static Response replay(Earlier earlier, List<String> hashes) {
    if (!hashes.contains(earlier.bodyHash())) {
      throw IDEMPOTENCY_KEY_REUSED.because();
    }
    if (earlier.lost()) {
      throw IDEMPOTENCY_ANSWER_LOST.because();
    }
    var answer = earlier.answer();
    if (answer == null) {
      throw IDEMPOTENCY_KEY_IN_USE.because();
    }
    var again = Response.status(answer.status()).entity(answer.body());
    answer.headers().forEach((name, values) -> values.forEach(it -> again.header(name, it)));
    return again.header(REPLAYED, "true").build();
  }
}
