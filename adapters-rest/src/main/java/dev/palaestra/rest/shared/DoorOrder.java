package dev.palaestra.rest.shared;

import static io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities.CORS;

/// In which order those look at a request who may refuse it before it has reached a resource;
/// higher ones come first. Whoever refuses comes after the look at the origin: the front end may
/// read then why, and its preflights are let by.
final class DoorOrder {
  static final int REQUEST_ID = 1000;
  static final int CHUNKS = 990;
  static final int HOST = CORS - 5;
  static final int PATH = CORS - 10;
  static final int BLOCKS = CORS - 20;
  static final int RATE_LIMITS = CORS - 30;
  static final int BODY = CORS - 40;

  private DoorOrder() {}
}
