package dev.palaestra.rest.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an operation: the codes that it refuses with, besides those that every operation of its kind
/// has (see `ApiRefusals`). They stand in the document, each with an example of what is answered.
///
/// Each is the name of an error, such as `NAME_TAKEN`, of whatever context, where its usual detail
/// is answered ([ErrorCode#usualDetail()]); with `: ` and the `detail` where another one is:
/// `NOT_FOUND: There is no such program.` Where one code has several sentences, each is listed. A
/// name that no error has, and one without any detail, fail the build.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
  String[] value();
}
