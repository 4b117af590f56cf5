package dev.palaestra.domain.identity;

import org.jspecify.annotations.Nullable;

/// Where somebody signs in from.
///
/// @param address the IP address
/// @param device what the client calls itself (`User-Agent`), cut; null where it says nothing
public record Client(String address, @Nullable String device) {
  public static final int DEVICE_MAX = 200;

  public Client {
    if (device != null && device.length() > DEVICE_MAX) {
      device = device.substring(0, DEVICE_MAX);
    }
  }
}
