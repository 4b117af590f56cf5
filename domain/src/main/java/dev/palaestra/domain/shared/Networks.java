package dev.palaestra.domain.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Whose an IP address is, for counting. One customer has one IPv4 address, but at least 2^64
/// addresses of IPv6, all with the same first 64 bits (RFC 6177): counted one by one they would
/// never reach a limit.
public final class Networks {
  private static final int PREFIX_BYTES = 8;
  private static final int ADDRESS_BYTES = 16;

  private Networks() {}

  /// An address of IPv6 becomes its network, such as `2001:db8:1:2:0:0:0:0/64`; anything else stays
  /// what it is.
  public static String of(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address wide
          ? network(wide).getHostAddress() + "/64"
          : address;
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }

  private static InetAddress network(Inet6Address address) {
    try {
      var prefix = Arrays.copyOf(address.getAddress(), PREFIX_BYTES);
      return InetAddress.getByAddress(Arrays.copyOf(prefix, ADDRESS_BYTES));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
