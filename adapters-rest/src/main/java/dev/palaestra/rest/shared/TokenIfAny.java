package dev.palaestra.rest.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an operation that is open to everybody: it reads a token where one is sent, for some of its
/// requests need one. Only such a public operation may ask for the [CurrentActor].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TokenIfAny {}
