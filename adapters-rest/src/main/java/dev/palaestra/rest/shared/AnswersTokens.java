package dev.palaestra.rest.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On each operation whose answer holds tokens: it is never kept, so an `Idempotency-Key` is
/// ignored there.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersTokens {}
