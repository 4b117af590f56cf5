package dev.palaestra.notifications.mail;

import io.quarkus.qute.i18n.Localized;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// All languages that we write: English, and German to prove that it is not the only one.
@Singleton
class Languages {
  private final Language english;
  private final Language german;

  Languages(MailTexts english, @Localized("de") MailTexts german) {
    this.english = new Language(Locale.ENGLISH, english, date("d MMMM uuuu"));
    this.german = new Language(Locale.GERMAN, german, date("dd.MM.uuuu"));
  }

  private static DateTimeFormatter date(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /// The one of the locale, whatever its country, or else English.
  ///
  /// @param locale a BCP 47 tag
  Language of(String locale) {
    var language = Locale.forLanguageTag(locale).getLanguage();
    return language.equals(german.locale().getLanguage()) ? german : english;
  }
}
