package dev.palaestra.bootstrap.walls;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTest {
  private static final String PRODUCT = "dev.palaestra";
  private static final String FIXTURE = "broken";

  /// Who breaks which wall.
  private static final Map<String, String> BREAKERS =
      Map.ofEntries(
          entry("domain is free of frameworks", "domain.one.CountsInDoubles"),
          entry("application knows the domain and jakarta.inject", "application.OpenUseCase"),
          entry("rest knows no other adapter", "rest.WayIn"),
          entry("persistence knows no other adapter", "persistence.OpenRow"),
          entry("payments knows no other adapter", "payments.KnowsRest"),
          entry("notifications knows no other adapter", "notifications.KnowsPayments"),
          entry("rest sees no persistence technology", "rest.WayIn"),
          entry("persistence sees no JAX-RS", "persistence.OpenRow"),
          entry("entities are private to persistence", "persistence.OpenRow"),
          entry("resources are in rest and named so", "rest.WayIn"),
          entry("clients are private to payments and notifications", "rest.WayOut"),
          entry("resources speak in bodies of their own", "rest.WayIn"),
          entry("transactions are opened in one place", "persistence.OpenRow"),
          entry("steps of use cases open no transaction", "application.StepsOutside"),
          entry("nothing is injected into fields", "rest.WayIn"),
          entry("use cases are final and only handle", "application.OpenUseCase"),
          entry("time comes from a clock", "domain.one.CountsInDoubles"),
          entry("nothing is counted in floating point", "domain.one.CountsInDoubles"),
          entry("contexts are free of cycles", "domain.two.KnowsTheOther"),
          entry("contexts know each other by ids and events", "domain.two.KnowsTheOther"),
          entry("views can be built in a native image", "domain.two.UnregisteredView"),
          entry("what comes from outside is checked", "rest.BelievesClients"),
          entry("resources say who may call them", "rest.WayIn"),
          entry("what is shared knows no context", "rest.shared.KnowsAContext"),
          entry("Optional is a return type", "domain.one.SuppliesOptional"));

  private final JavaClasses product =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(PRODUCT);
  private final JavaClasses fixture = new ClassFileImporter().importPath(compiled());
  private final Map<String, ArchRule> ofTheFixture = new Walls(FIXTURE).all();

  @Test
  void every_module_is_looked_at() {
    assertThat(
            List.of(
                "domain",
                "application",
                "rest",
                "persistence",
                "payments",
                "notifications",
                "bootstrap"))
        .allSatisfy(it -> assertThat(product.containPackage(PRODUCT + "." + it)).isTrue());
    assertThat(product.size()).isGreaterThan(100);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void stands(String name, ArchRule wall) {
    wall.check(product);
  }

  Stream<Object[]> stands() {
    return new Walls(PRODUCT)
        .all().entrySet().stream().map(it -> new Object[] {it.getKey(), it.getValue()});
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void bites(String name, ArchRule wall) {
    var violation = wall.evaluate(fixture).getFailureReport().toString();
    assertThat(BREAKERS).containsKey(name);
    assertThat(violation).contains(FIXTURE + "." + BREAKERS.get(name));
  }

  Stream<Object[]> bites() {
    return ofTheFixture.entrySet().stream().map(it -> new Object[] {it.getKey(), it.getValue()});
  }

  /// The fixture is no part of any class path, or the application under test would serve it.
  private static Path compiled() {
    try (var sources = Files.walk(Path.of("src/test/resources/broken-walls"))) {
      var target = Files.createDirectories(Path.of("target/broken-walls")).toString();
      var arguments =
          Stream.concat(
                  Stream.of(
                      "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", target),
                  sources.map(Path::toString).filter(it -> it.endsWith(".java")))
              .toArray(String[]::new);
      assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
      return Path.of(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_package_is_null_marked() {
    var unmarked =
        product.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(it -> it.getClasses().stream().anyMatch(type -> !type.isAnonymousClass()))
            .filter(it -> !isNullMarked(it))
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).isEmpty();
  }

  private static boolean isNullMarked(JavaPackage it) {
    return it.tryGetPackageInfo()
        .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
        .isPresent();
  }
}
