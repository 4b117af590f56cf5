package dev.palaestra.domain.shared;

/// What is wrong with one field of a request.
///
/// @param field its path as the client writes it
/// @param code upper case with underscores
/// @param message a sentence for a person
public record FieldError(String field, String code, String message) {}
