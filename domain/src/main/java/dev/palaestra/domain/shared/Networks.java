package dev.palaestra.domain.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Whose an IP address is, for counting. One customer has one IPv4 address, but at least 2^64
/// addresses of IPv6, all with the same first 64 bits (RFC 6177): counted one by one they would
/// never reach a limit.
public final class Networks {
  /// What is said of anything else.
  public static final String NO_ADDRESS = "must be an IP address";

  private static final int PREFIX_BYTES = 8;
  private static final int ADDRESS_BYTES = 16;

  private Networks() {}

  /// Whether it is an IPv4 or IPv6 address, by the JDK's own reading of literals. One of IPv4 has
  /// all of its four numbers: `1` is a slip of the hand, and `010.0.0.1` two addresses, depending
  /// on who reads it.
  public static boolean isAddress(String text) {
    try {
      return InetAddress.ofLiteral(text).getHostAddress().equals(text) || text.contains(":");
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  /// An address of IPv6 becomes its network, such as `2001:db8:1:2:0:0:0:0/64`, unless it stands
  /// for one of IPv4; anything else stays what it is.
  public static String of(String address) {
    try {
      var read = InetAddress.ofLiteral(address);
      return read instanceof Inet6Address wide
          ? network(wide).getHostAddress() + "/64"
          : read.getHostAddress();
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
