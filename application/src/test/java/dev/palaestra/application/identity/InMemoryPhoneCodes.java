package dev.palaestra.application.identity;

import dev.palaestra.application.shared.InMemoryTransactions;
import dev.palaestra.domain.identity.PhoneCodes;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.domain.shared.SharedError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends codes nowhere: the first is 000001. As a remote service, it takes no part in a
/// transaction.
final class InMemoryPhoneCodes implements PhoneCodes {
  private final List<PhoneNumber> sent = new ArrayList<>();
  private final InMemoryTransactions transactions;
  private boolean ready = true;
  private int questions;

  InMemoryPhoneCodes(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void mustBeReady() {
    if (!ready) {
      throw SharedError.UNAVAILABLE.because("This installation sends no messages.");
    }
  }

  @Override
  public Optional<String> send(PhoneNumber to) {
    mustBeOutside();
    sent.add(to);
    return Optional.of("reference-" + sent.size());
  }

  @Override
  public void pretend(String code) {
    mustBeOutside();
    mustBeReady();
    questions++;
  }

  @Override
  public boolean isRight(String reference, String code) {
    pretend(code);
    return reference.equals("reference-" + Integer.parseInt(code));
  }

  private void mustBeOutside() {
    if (transactions.isOpen()) {
      throw new IllegalStateException("Not inside a transaction.");
    }
  }

  void notSetUp() {
    ready = false;
  }

  void setUp() {
    ready = true;
  }

  /// To whom, in order.
  List<PhoneNumber> sent() {
    return List.copyOf(sent);
  }

  /// The code sent last.
  String last() {
    return "%06d".formatted(sent.size());
  }

  /// How often somebody has asked whether a code is right.
  int questions() {
    return questions;
  }
}
