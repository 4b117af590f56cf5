package dev.palaestra.rest.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On each operation that is open to tokens of the scope `profile:limited`. All others are closed
/// to them, but what is open to everybody.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProfileScope {
  String CLAIM = "scope";
  String LIMITED = "profile:limited";
}
