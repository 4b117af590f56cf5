package dev.palaestra.rest.document;

import static java.util.stream.Collectors.joining;

import dev.palaestra.domain.shared.FieldCode;
import dev.palaestra.rest.shared.FieldPaths;
import dev.palaestra.rest.shared.ProblemField;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/// What can be wrong with the fields of an operation's body, for the document, in the words of the
/// validator that judges bodies at the door: the first one that must be there is null, and the
/// first other text is too long; or else one is not of its form.
final class ApiFieldFaults {
  private static final String CODES = "x-extensible-enum";

  /// Forms carry pictures only.
  private static final ProblemField NO_PICTURE =
      new ProblemField("file", FieldCode.INVALID.name(), "must be a JPEG, PNG or WebP picture");

  /// Whatever the language of the machine that builds.
  private record InEnglish(MessageInterpolator usual) implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return interpolate(template, context, Locale.ENGLISH);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return usual.interpolate(template, context, locale);
    }
  }

  private final IndexView index;
  private final Validator validator;

  ApiFieldFaults(IndexView index) {
    this.index = index;
    var usual = Validation.byDefaultProvider().configure();
    this.validator =
        usual
            .messageInterpolator(new InEnglish(usual.getDefaultMessageInterpolator()))
            .buildValidatorFactory()
            .getValidator();
  }

  /// Lists every code in the one schema of such faults.
  static void listCodes(OpenAPI document) {
    Optional.ofNullable(document.getComponents().getSchemas())
        .map(it -> it.get(ProblemField.class.getSimpleName()))
        .map(it -> Objects.requireNonNull(it.getProperties()).get("code"))
        .ifPresent(it ->
            it.description(
                    "What is wrong, or else the `code` of the problem where the field is all that"
                        + " it is about:\n\n"
                        + Arrays.stream(FieldCode.values())
                            .map(code -> "- `%s`: %s".formatted(code, code.meaning()))
                            .collect(joining("\n")))
                .addExtension(CODES, Arrays.stream(FieldCode.values()).map(Enum::name).toList()));
  }

  /// Empty where the operation has no body, or one without rules.
  List<ProblemField> of(Operation operation) {
    return isForm(operation)
        ? List.of(NO_PICTURE)
        : bodyOf(operation).flatMap(this::faults).toList();
  }

  /// Whether the body holds a secret that has to be hashed, which takes its time.
  boolean hasPassword(Operation operation) {
    return bodyOf(operation).flatMap(ApiFieldFaults::fields).anyMatch(it -> isPassword(it.name()));
  }

  private static boolean isPassword(String field) {
    return field.equals("pin") || field.toLowerCase(Locale.ROOT).endsWith("password");
  }

  static boolean isForm(Operation operation) {
    return operation.getRequestBody() != null
        && operation.getRequestBody().getContent().hasMediaType(MediaType.MULTIPART_FORM_DATA);
  }

  private Stream<ClassInfo> bodyOf(Operation operation) {
    return Stream.ofNullable(operation.getRequestBody())
        .flatMap(it -> it.getContent().getMediaTypes().values().stream().limit(1))
        .flatMap(it -> Stream.ofNullable(it.getSchema().getRef()))
        .map(it -> it.substring(it.lastIndexOf('/') + 1))
        .flatMap(this::recordsOf)
        .limit(1);
  }

  private Stream<ClassInfo> recordsOf(String schema) {
    return index.getKnownClasses().stream()
        .filter(it -> it.isRecord() && it.simpleName().equals(schema));
  }

  private Stream<ProblemField> faults(ClassInfo body) {
    var absent = absent(body).toList();
    var others = tooLong(body).filter(it -> absent.stream().noneMatch(sameField(it))).limit(1);
    var usual = Stream.concat(absent.stream(), others).toList();
    return usual.isEmpty() ? malformed(body) : usual.stream();
  }

  private Stream<ProblemField> absent(ClassInfo body) {
    return fields(body)
        .filter(it -> it.hasAnnotation(NotNull.class))
        .flatMap(it -> onlyFault(body, it, null))
        .limit(1);
  }

  private Stream<ProblemField> tooLong(ClassInfo body) {
    return fields(body)
        .filter(it -> isText(it) && it.hasAnnotation(Size.class))
        .flatMap(it -> onlyFault(body, it, "n".repeat(most(it) + 1)));
  }

  private static Predicate<ProblemField> sameField(ProblemField one) {
    return other -> other.field().equals(one.field());
  }

  private Stream<ProblemField> malformed(ClassInfo body) {
    return fields(body)
        .filter(ApiFieldFaults::isText)
        .flatMap(it -> onlyFault(body, it, "?"))
        .limit(1);
  }

  private static Stream<FieldInfo> fields(ClassInfo body) {
    return body.recordComponents().stream().map(RecordComponentInfo::name).map(body::field);
  }

  private static int most(FieldInfo field) {
    return field.annotation(Size.class).value("max").asInt();
  }

  private static boolean isText(FieldInfo field) {
    return field.type().name().toString().equals(String.class.getName());
  }

  /// Where several rules are broken at once, another field is the better example.
  private Stream<ProblemField> onlyFault(ClassInfo body, FieldInfo field, @Nullable Object wrong) {
    var broken = validator.validateValue(ApiProblems.load(body), field.name(), wrong);
    return broken.size() == 1 ? broken.stream().map(it -> FieldPaths.of(it, 0)) : Stream.empty();
  }
}
