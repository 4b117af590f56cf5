package dev.palaestra.notifications.mail;

import dev.palaestra.domain.identity.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A language that we write.
///
/// @param date how a day is written in it
record Language(Locale locale, MailTexts texts, DateTimeFormatter date) {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm '('VV')'", Locale.ROOT);

  /// A time where the recipient lives, with the name of the zone.
  String time(Instant time, Recipient to) {
    var there = time.atZone(ZoneId.of(to.timeZone()));
    return "%s, %s".formatted(date.format(there), CLOCK.format(there));
  }

  String day(LocalDate day) {
    return date.format(day);
  }
}
