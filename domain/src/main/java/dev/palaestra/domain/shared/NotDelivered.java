package dev.palaestra.domain.shared;

import java.io.Serial;

/// Another system did not take what a listener had for it. The message is for the operator: codes
/// of that system, none of its own words, nobody's address and no secret.
public class NotDelivered extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final boolean forGood;

  private NotDelivered(String message, boolean forGood) {
    super(message);
    this.forGood = forGood;
  }

  /// It may take it later.
  public NotDelivered(String message) {
    this(message, false);
  }

  /// It will never take it: to try again is no use.
  public static NotDelivered forGood(String message) {
    return new NotDelivered(message, true);
  }

  public boolean isForGood() {
    return forGood;
  }
}
