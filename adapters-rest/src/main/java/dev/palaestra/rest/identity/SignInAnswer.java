package dev.palaestra.rest.identity;

/// What a way to sign in is answered: tokens (200), or that a code is needed (202).
public sealed interface SignInAnswer permits TokensResponse, CodeAskedResponse {}
