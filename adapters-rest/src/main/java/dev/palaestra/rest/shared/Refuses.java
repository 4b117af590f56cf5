package dev.palaestra.rest.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an operation: the codes that it refuses with, besides those that every operation of its kind
/// has (see [ApiRefusals]). They stand in the document, each with an example of what is answered.
///
/// Each is the name of an error, such as `NAME_TAKEN`, of whatever context; with `: ` and the
/// `detail` that is answered where [ApiProblems] knows no usual one, or another one: `NOT_FOUND:
/// There is no such program.` A name that no error has fails the build.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
  String[] value();
}
