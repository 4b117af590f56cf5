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

  /// Sent to too often, which it counts too.
  private static final int MAX_SENDS_REACHED = 60203;

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
  /// of this number (it is none, a landline, blocked, has got enough) it will refuse again. Where
  /// its answer is lost, a message may be on its way, and another would be one too many.
  @Override
  public Optional<String> send(PhoneNumber to) {
    mustBeReady();
    try {
      return sent(twilio.send(to.value()));
    } catch (TwilioFailure failure) {
      if (failure.isUndone()) {
        throw failure;
      }
      LOG.warnf("Twilio may have sent a message: %s", failure.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> sent(TwilioAnswer answer) {
    if (answer.code() == MAX_SENDS_REACHED) {
      return none(answer);
    }
    return switch (answer.status()) {
      case 200, 201 -> Optional.of(answer.text("sid"));
      case 400, 403 -> none(answer);
      case 401, 404, 429, 503 ->
          throw TwilioFailure.undone("Twilio sends no message now: " + answer);
      default -> throw TwilioFailure.unknown(answer.toString());
    };
  }

  private static Optional<String> none(TwilioAnswer answer) {
    LOG.warnf("Twilio sends no message: %s", answer);
    return Optional.empty();
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
      default -> throw TwilioFailure.unknown("Twilio judges no code now: " + answer);
    };
  }

  private static DomainException unknown() {
    return SharedError.UNAVAILABLE.because("Codes cannot be checked now; try again later.");
  }
}
