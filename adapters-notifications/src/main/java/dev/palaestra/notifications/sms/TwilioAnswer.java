package dev.palaestra.notifications.sms;

import com.fasterxml.jackson.databind.JsonNode;

/// An answer of Twilio, which prints without what it says about people.
record TwilioAnswer(int status, JsonNode body) {
  /// @throws TwilioFailure where it is missing
  String text(String field) {
    var value = body.path(field);
    if (!value.isTextual() || value.asText().isEmpty()) {
      throw TwilioFailure.unknown("Twilio answers without " + field + ": " + this);
    }
    return value.asText();
  }

  /// The number of the error; 0 for none.
  int code() {
    return body.path("code").asInt();
  }

  @Override
  public String toString() {
    return "status %d, code %d".formatted(status, code());
  }
}
