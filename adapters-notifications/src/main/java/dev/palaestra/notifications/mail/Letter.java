package dev.palaestra.notifications.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The layout of all mails, as text and as HTML; what stands in it is escaped there.
///
/// @param opening what the mail is about
/// @param closing what to do if it was not the reader
/// @param action null where nothing is to be done
@CheckedTemplate(basePath = "mails")
record Letter(String subject, String opening, String closing, @Nullable Action action)
    implements TemplateInstance {

  /// What the mail asks for, as a button and for those who have to type.
  ///
  /// @param until when the token expires, as the reader writes it
  record Action(String label, String link, String token, String until) {}

  String text(Locale language) {
    return render("text/plain", language);
  }

  String html(Locale language) {
    return render("text/html", language);
  }

  private String render(String form, Locale language) {
    return setLocale(language).setVariant(Variant.forContentType(form)).render();
  }
}
