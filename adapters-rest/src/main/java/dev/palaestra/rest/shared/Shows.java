package dev.palaestra.rest.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On an operation: fields of its successful answer that have other values in its example than in
/// those of other operations, as JSON: `{"status": "INVITED"}`. What the request's example asks for
/// is shown by itself (see `ApiExamples`); null takes out a field that need not be there. A field
/// that no answer has fails the build.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {
  String value();
}
