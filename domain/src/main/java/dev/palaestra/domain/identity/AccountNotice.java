package dev.palaestra.domain.identity;

import dev.palaestra.domain.shared.Event;
import java.util.UUID;

/// The owner of an account is to be told what has happened to it.
public record AccountNotice(UUID accountId, Notice notice) implements Event {}
