package dev.palaestra.rest.dev;

import dev.palaestra.domain.engagement.SentMessages.SentMessage;
import java.time.Instant;
import java.util.List;

/// Text messages that were sent, newest first.
public record MessagesResponse(List<Item> items) {

  /// One message.
  public record Item(String to, String text, Instant sentAt) {
    static Item of(SentMessage sent) {
      return new Item(sent.to(), sent.text(), sent.at());
    }
  }
}
