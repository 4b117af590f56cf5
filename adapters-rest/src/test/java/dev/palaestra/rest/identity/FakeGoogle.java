package dev.palaestra.rest.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/// An issuer on loopback: it shows the keys that it was told to show.
final class FakeGoogle implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger questions = new AtomicInteger();
  private final CopyOnWriteArrayList<JsonWebKey> shown = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch gone = new CountDownLatch(1);
  private volatile boolean isDripping;
  private volatile int status = 200;
  private volatile @Nullable String instead;

  FakeGoogle() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/certs", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    questions.incrementAndGet();
    if (isDripping) {
      drip(exchange);
      return;
    }
    var text = instead == null ? new JsonWebKeySet(shown).toJson() : instead;
    var bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      do {
        body.write(' ');
        body.flush();
      } while (!closing.await(50, MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException cut) {
      gone.countDown();
      throw cut;
    }
  }

  /// From now on its answers come byte by byte and never end.
  void drips() {
    isDripping = true;
  }

  /// Waits until nobody takes any more of an answer without an end.
  boolean isLeftAlone() throws InterruptedException {
    return gone.await(20, SECONDS);
  }

  /// A new key, which is shown from now on.
  RsaJsonWebKey key(String id) {
    var key = hiddenKey(id);
    shown.add(new PublicKey(key).jwk());
    return key;
  }

  /// One that nobody has seen.
  static RsaJsonWebKey hiddenKey(String id) {
    try {
      var key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(id);
      return key;
    } catch (JoseException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private record PublicKey(RsaJsonWebKey pair) {
    JsonWebKey jwk() {
      var key = new RsaJsonWebKey((RSAPublicKey) pair.getPublicKey());
      key.setKeyId(pair.getKeyId());
      return key;
    }
  }

  void hide(String id) {
    shown.removeIf(key -> key.getKeyId().equals(id));
  }

  /// From now on it answers like this.
  void answers(int newStatus, @Nullable String text) {
    status = newStatus;
    instead = text;
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/certs");
  }

  int questions() {
    return questions.get();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
