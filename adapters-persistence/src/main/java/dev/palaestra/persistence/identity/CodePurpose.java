package dev.palaestra.persistence.identity;

import dev.palaestra.domain.identity.CodeSubject;
import dev.palaestra.domain.identity.CodeSubject.PhoneOf;
import dev.palaestra.domain.identity.CodeSubject.PhoneRegistration;
import dev.palaestra.domain.identity.CodeSubject.PhoneSignIn;
import dev.palaestra.domain.identity.CodeSubject.SecondFactorOf;

/// How the sorts of `CodeSubject` are called in their table.
enum CodePurpose {
  SECOND_FACTOR,
  PHONE_SIGN_IN,
  PHONE_REGISTRATION,
  PHONE_OF;

  static CodePurpose of(CodeSubject subject) {
    return switch (subject) {
      case SecondFactorOf _ -> SECOND_FACTOR;
      case PhoneSignIn _ -> PHONE_SIGN_IN;
      case PhoneRegistration _ -> PHONE_REGISTRATION;
      case PhoneOf _ -> PHONE_OF;
    };
  }
}
