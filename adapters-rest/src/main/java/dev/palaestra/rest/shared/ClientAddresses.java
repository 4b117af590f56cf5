package dev.palaestra.rest.shared;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// From which address a request comes: the peer's or, behind trusted proxies, the last one in
/// `X-Forwarded-For` that is not a proxy of ours. What stands before it anybody may have written.
@Singleton
public class ClientAddresses {
  private static final String HEADER = "X-Forwarded-For";

  private final List<Block> trusted;

  /// @param proxies addresses and CIDR blocks
  /// @throws IllegalArgumentException where one of them is neither
  public ClientAddresses(
      @ConfigProperty(name = "palaestra.trusted-proxies") Optional<List<String>> proxies) {
    trusted =
        proxies.orElse(List.of()).stream()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(Block::of)
            .toList();
  }

  String of(RoutingContext routing) {
    var peer = routing.request().remoteAddress().hostAddress();
    return client(peer, routing.request().headers().getAll(HEADER));
  }

  /// @param forwarded the values of the header; each proxy adds its peer at the end
  String client(String peer, List<String> forwarded) {
    var hops = Arrays.asList(String.join(",", forwarded).split(","));
    var client = InetAddress.ofLiteral(peer);
    for (var hop : hops.reversed()) {
      var before = read(hop.strip());
      if (before.isEmpty() || !isTrusted(client)) {
        break;
      }
      client = before.get();
    }
    return client.getHostAddress();
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(it -> it.contains(address));
  }

  private static Optional<InetAddress> read(String hop) {
    try {
      return Optional.of(InetAddress.ofLiteral(hop));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /// The addresses whose first bits are these.
  private record Block(InetAddress network, int bits) {
    static Block of(String text) {
      var parts = text.split("/", 2);
      var network = InetAddress.ofLiteral(parts[0]);
      var most = network.getAddress().length * Byte.SIZE;
      var bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > most) {
        throw new IllegalArgumentException(text + " is not a CIDR block.");
      }
      return new Block(network, bits);
    }

    boolean contains(InetAddress address) {
      var ours = network.getAddress();
      var other = address.getAddress();
      return ours.length == other.length
          && new BigInteger(1, ours).xor(new BigInteger(1, other)).bitLength()
              <= ours.length * Byte.SIZE - bits;
    }
  }
}
