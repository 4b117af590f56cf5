package dev.palaestra.domain.engagement;

/// A letter to one person.
///
/// @param to an address that has been checked
/// @param text plain, with Unix line ends
public record Mail(String to, String subject, String text) {}
