package dev.palaestra.bootstrap.walls;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The walls of the house, for any root package: that of the product, and that of a fixture which
/// breaks each of them once.
final class Walls {
  private static final List<String> ADAPTERS =
      List.of("rest", "persistence", "payments", "notifications");
  private static final String[] PERSISTENCE_TECHNOLOGY = {
    "jakarta.persistence..",
    "org.hibernate..",
    "java.sql..",
    "javax.sql..",
    "io.quarkus.hibernate.."
  };
  private static final Set<String> USE_CASE_METHODS = Set.of("handle");
  private static final Set<String> LISTENER_METHODS = Set.of("on", "event");
  private static final Set<String> FLOATING = Set.of("double", "float");

  private final String root;

  Walls(String root) {
    this.root = root;
  }

  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("domain is free of frameworks", allowed("domain", "domain"));
    rules.put(
        "application knows the domain and jakarta.inject",
        allowed("application", "domain", "application", "jakarta.inject.."));
    ADAPTERS.forEach(it -> rules.put(it + " knows no other adapter", alone(it)));
    rules.put("rest sees no persistence technology", unseen("rest", PERSISTENCE_TECHNOLOGY));
    rules.put("persistence sees no JAX-RS", unseen("persistence", "jakarta.ws.rs.."));
    rules.put("entities are private to persistence", entities());
    rules.put("resources are in rest and named so", resources());
    rules.put("clients are private to payments and notifications", clients());
    rules.put("resources speak in bodies of their own", signatures());
    rules.put("transactions are opened in one place", transactions());
    rules.put("steps of use cases open no transaction", steps());
    rules.put("nothing is injected into fields", noFieldInjection());
    rules.put("use cases are final and only handle", useCases());
    rules.put("time comes from a clock", time());
    rules.put("nothing is counted in floating point", noFloatingPoint());
    rules.put("contexts are free of cycles", noCycles());
    rules.put("contexts know each other by ids and events", contexts());
    rules.put("what is shared knows no context", shared());
    rules.put("views can be built in a native image", views());
    rules.put("what comes from outside is checked", checked());
    rules.put("resources say who may call them", security());
    rules.put("Optional is a return type", optionals());
    return rules;
  }

  private String in(String module) {
    return module.contains("..") ? module : root + "." + module + "..";
  }

  private ArchRule allowed(String module, String... others) {
    var packages =
        Stream.concat(Stream.of("java..", "org.jspecify.."), Arrays.stream(others).map(this::in))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(in(module))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  private ArchRule alone(String adapter) {
    var others =
        Stream.concat(ADAPTERS.stream().filter(it -> !it.equals(adapter)), Stream.of("bootstrap"))
            .map(this::in)
            .toArray(String[]::new);
    return unseen(adapter, others).allowEmptyShould(true);
  }

  private ArchRule unseen(String module, String... packages) {
    return noClasses()
        .that()
        .resideInAPackage(in(module))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages);
  }

  private ArchRule entities() {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage(in("persistence"));
  }

  private ArchRule resources() {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .and()
        .areNotInterfaces()
        .should()
        .haveSimpleNameEndingWith("Resource")
        .andShould()
        .resideInAPackage(in("rest"));
  }

  private ArchRule clients() {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .and()
        .areInterfaces()
        .should()
        .notBePublic()
        .andShould()
        .resideInAnyPackage(in("payments"), in("notifications"));
  }

  private ArchRule signatures() {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .should(
            eachMethod(
                "keep the domain out of its signatures",
                method ->
                    involved(method)
                                .anyMatch(it -> it.getPackageName().startsWith(root + ".domain"))
                            && method.getModifiers().contains(JavaModifier.PUBLIC)
                        ? Optional.of("shows a domain type")
                        : Optional.empty()));
  }

  private static Stream<JavaClass> involved(JavaMethod method) {
    return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Set::stream);
  }

  private ArchRule transactions() {
    return noClasses()
        .that()
        .doNotHaveSimpleName("JtaTransactions")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.transaction..", "io.quarkus.narayana..");
  }

  /// What several use cases share runs inside the transaction of the one that calls it.
  private ArchRule steps() {
    return noClasses()
        .that()
        .resideInAPackage(in("application"))
        .and()
        .areAnnotatedWith("jakarta.inject.Singleton")
        .and()
        .areNotPublic()
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Transactions");
  }

  private ArchRule noFieldInjection() {
    return noClasses()
        .should(
            new ArchCondition<>("have injected fields") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                    .filter(it -> it.isAnnotatedWith("jakarta.inject.Inject"))
                    .forEach(it -> events.add(satisfied(it, it.getFullName() + " is injected")));
              }
            });
  }

  private ArchRule useCases() {
    return classes()
        .that()
        .resideInAPackage(in("application"))
        .and()
        .areAnnotatedWith("jakarta.inject.Singleton")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .andShould(eachMethod("only handle", Walls::surplus));
  }

  private static Optional<String> surplus(JavaMethod method) {
    var owner = method.getOwner();
    var listens =
        owner.getAllRawInterfaces().stream()
            .anyMatch(it -> it.getSimpleName().equals("EventListener"));
    var names = listens ? LISTENER_METHODS : USE_CASE_METHODS;
    var fine =
        owner.getSimpleName().startsWith("Manage")
            || !method.getModifiers().contains(JavaModifier.PUBLIC)
            || names.contains(method.getName());
    return fine ? Optional.empty() : Optional.of("is public and not " + names);
  }

  private ArchRule time() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("domain"), in("application"))
        .should(
            new ArchCondition<>("ask the machine") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                    .filter(it -> asksTheMachine(it.getTarget().getFullName()))
                    .forEach(it -> events.add(satisfied(type, it.getDescription())));
              }
            });
  }

  private static boolean asksTheMachine(String target) {
    return target.matches("java\\.time\\..*\\.now\\(\\)")
        || target.startsWith("java.lang.System.out")
        || target.startsWith("java.lang.System.err")
        || target.startsWith("java.lang.System.currentTimeMillis")
        || target.startsWith("java.lang.System.nanoTime");
  }

  private ArchRule noFloatingPoint() {
    return noClasses()
        .that()
        .resideInAPackage(in("domain"))
        .should(
            new ArchCondition<>("have floating point in fields or signatures") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                var fields = type.getFields().stream().map(it -> it.getRawType().getName());
                var signatures =
                    type.getCodeUnits().stream()
                        .flatMap(it ->
                            Stream.concat(
                                Stream.of(it.getRawReturnType().getName()),
                                it.getRawParameterTypes().stream().map(JavaClass::getName)));
                Stream.concat(fields, signatures)
                    .filter(FLOATING::contains)
                    .forEach(
                        it -> events.add(satisfied(type, type.getName() + " counts in " + it)));
              }
            });
  }

  private ArchRule noCycles() {
    return slices().matching(root + ".domain.(*)..").should().beFreeOfCycles();
  }

  private ArchRule contexts() {
    return classes().should(new KnowOnlyTheirContext(root));
  }

  /// One class lists the events of all contexts, for they share an outbox.
  private ArchRule shared() {
    var shared = resideInAPackage(root + ".*.shared..");
    return noClasses()
        .that(shared)
        .and()
        .doNotHaveSimpleName("OutboxEvents")
        .should()
        .dependOnClassesThat(resideInAPackage(root + "..").and(not(shared)));
  }

  private ArchRule views() {
    return classes()
        .that()
        .resideInAPackage(in("domain"))
        .and()
        .haveSimpleNameEndingWith("View")
        .should(
            new ArchCondition<>("be a target of @RegisterForReflection at its adapter") {
              @Override
              public void check(JavaClass view, ConditionEvents events) {
                if (!isRegistered(view)) {
                  events.add(violated(view, view.getName() + " is not registered"));
                }
              }
            });
  }

  private static boolean isRegistered(JavaClass view) {
    return view.getDirectDependenciesToSelf().stream()
        .map(Dependency::getOriginClass)
        .flatMap(it -> it.tryGetAnnotationOfType(RegisterForReflection.class).stream())
        .flatMap(it -> Arrays.stream(it.targets()))
        .anyMatch(target -> target.getName().equals(view.getName()));
  }

  /// Where a type has a named way in that checks, its constructor is for what is stored.
  private ArchRule checked() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("rest"), in("bootstrap"))
        .should(
            new ArchCondition<>("build what can be checked without checking it") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                    .filter(it -> it.getName().equals(JavaConstructor.CONSTRUCTOR_NAME))
                    .filter(it -> canBeChecked(it.getTargetOwner()))
                    .forEach(it -> events.add(satisfied(type, it.getDescription())));
              }
            });
  }

  private static boolean canBeChecked(JavaClass type) {
    return type.getMethods().stream()
        .filter(it -> it.getModifiers().contains(JavaModifier.STATIC))
        .anyMatch(it -> it.getName().equals("checked"));
  }

  private ArchRule security() {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .and()
        .areNotInterfaces()
        .should(
            eachMethod(
                "say who may call it",
                method ->
                    isOperation(method) && !saysWho(method) && !saysWho(method.getOwner())
                        ? Optional.of("is open to nobody knows whom")
                        : Optional.empty()));
  }

  private static boolean isOperation(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(it -> it.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod"));
  }

  private static boolean saysWho(CanBeAnnotated element) {
    return element.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
        || element.isAnnotatedWith("jakarta.annotation.security.PermitAll")
        || element.isAnnotatedWith("io.quarkus.security.Authenticated");
  }

  private ArchRule optionals() {
    return classes()
        .that()
        .resideInAnyPackage(in("domain"), in("application"))
        .should(
            new ArchCondition<>("have Optional as return type only") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                var fields = type.getFields().stream().filter(it -> holdsOptional(it.getType()));
                var parameters =
                    type.getCodeUnits().stream()
                        .filter(it -> !it.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(it -> !it.getName().startsWith("lambda$"))
                        .filter(Walls::takesOptional);
                Stream.concat(fields, parameters)
                    .forEach(it -> events.add(violated(it, it.getFullName() + " is Optional")));
              }
            });
  }

  private static boolean takesOptional(JavaCodeUnit unit) {
    return unit.getParameterTypes().stream().anyMatch(Walls::holdsOptional);
  }

  /// Itself, or as what another type is about: `Supplier<Optional<String>>`.
  private static boolean holdsOptional(JavaType type) {
    return type.getAllInvolvedRawTypes().stream()
        .anyMatch(it -> it.getName().equals(Optional.class.getName()));
  }

  private static ArchCondition<JavaClass> eachMethod(
      String description, Function<JavaMethod, Optional<String>> fault) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
            .filter(it -> !it.getModifiers().contains(JavaModifier.SYNTHETIC))
            .forEach(method ->
                fault
                    .apply(method)
                    .ifPresent(
                        it -> events.add(violated(method, method.getFullName() + " " + it))));
      }
    };
  }
}
