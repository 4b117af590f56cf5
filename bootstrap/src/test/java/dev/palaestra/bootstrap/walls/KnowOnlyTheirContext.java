package dev.palaestra.bootstrap.walls;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a context may know of another one, in every module that has a package for each: its ids and
/// events. The contexts are the packages of the domain, but for `shared`, which is everybody's.
final class KnowOnlyTheirContext extends ArchCondition<JavaClass> {
  private static final String SHARED = "shared";

  private final Pattern inContext;
  private final String events;
  private Set<String> contexts = Set.of();

  KnowOnlyTheirContext(String root) {
    super("know only ids and events of other contexts");
    this.inContext =
        Pattern.compile(
            Pattern.quote(root) + "\\.(?:domain|application|rest|persistence)\\.(\\w+).*");
    this.events = root + ".domain.shared.Event";
  }

  @Override
  public void init(Collection<JavaClass> all) {
    contexts =
        all.stream()
            .filter(it -> it.getPackageName().contains(".domain."))
            .flatMap(it -> segment(it).stream())
            .filter(it -> !it.equals(SHARED))
            .collect(Collectors.toSet());
  }

  @Override
  public void check(JavaClass type, ConditionEvents found) {
    var own = contextOf(type);
    if (own.isEmpty()) {
      return;
    }
    type.getDirectDependenciesFromSelf().stream()
        .filter(
            it -> contextOf(it.getTargetClass()).filter(its -> !its.equals(own.get())).isPresent())
        .filter(it -> !isOpenToOthers(it.getTargetClass()))
        .forEach(it -> found.add(violated(type, it.getDescription())));
  }

  private boolean isOpenToOthers(JavaClass type) {
    return type.getSimpleName().endsWith("Id") || type.isAssignableTo(events);
  }

  private Optional<String> contextOf(JavaClass type) {
    return segment(type).filter(contexts::contains);
  }

  private Optional<String> segment(JavaClass type) {
    var matcher = inContext.matcher(type.getPackageName());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
