package dev.palaestra.notifications.sms;

import dev.palaestra.domain.identity.PhoneCodes;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.DomainException;
import dev.palaestra.domain.shared.SharedError;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Codes by Twilio Verify (version 2 of its API).
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
class TwilioPhoneCodes implements PhoneCodes {
  private static final Logger LOG = Logger.getLogger(TwilioPhoneCodes.class);

  /// Checked too often, which Twilio itself counts.
  private static final int MAX_CHECKS_REACHED = 60202;

  /// The name of no verification.
  private static final String UNKNOWN = "VE" + "0".repeat(32);

  private final TwilioClient twilio;

  TwilioPhoneCodes(TwilioClient twilio) {
    this.twilio = twilio;
  }

  @Override
  public void mustBeReady() {
    if (!twilio.isSetUp()) {
      throw SharedError.UNAVAILABLE.because(
          "This installation is not set up for sending codes to phones.");
    }
  }

  /// Who may ask for a message, and how often, is decided before: what Twilio refuses for the sake
  /// of this number (it is none, a landline, blocked) it will refuse again.
  @Override
  public Optional<String> send(PhoneNumber to) {
    mustBeReady();
    var answer = twilio.send(to.value());
    return switch (answer.status()) {
      case 200, 201 -> Optional.of(answer.text("sid"));
      case 400, 403 -> {
        LOG.warnf("Twilio sends no message: %s", answer);
        yield Optional.empty();
      }
      default -> throw new TwilioFailure("Twilio sends no message now: " + answer);
    };
  }

  @Override
  public void pretend(String code) {
    var _ = isRight(UNKNOWN, code);
  }

  @Override
  public boolean isRight(String reference, String code) {
    mustBeReady();
    try {
      return judged(twilio.check(reference, code));
    } catch (TwilioFailure failure) {
      LOG.warn(failure.getMessage());
      throw unknown();
    }
  }

  private static boolean judged(TwilioAnswer answer) {
    if (answer.code() == MAX_CHECKS_REACHED) {
      return false;
    }
    return switch (answer.status()) {
      case 200 -> answer.text("status").equals("approved");
      case 400, 404 -> false;
      default -> throw new TwilioFailure("Twilio judges no code now: " + answer);
    };
  }

  private static DomainException unknown() {
    return SharedError.UNAVAILABLE.because("Codes cannot be checked now; try again later.");
  }
}
