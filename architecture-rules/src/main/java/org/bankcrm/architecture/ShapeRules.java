package org.bankcrm.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How a type of the library is built. */
final class ShapeRules {

  /** Two may be a pair that is compared; with three a kind that is added later is forgotten. */
  private static final int MOST_KINDS = 2;

  private final LibraryModule module;

  ShapeRules(LibraryModule module) {
    this.module = module;
  }

  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("public classes are closed: final, sealed or abstract", closed());
    rules.put("only exceptions and enums are serializable", unserializable());
    rules.put("static fields are final", constants());
    rules.put("kinds with a visitor are not told apart by a chain of instanceof", noChains());
    rules.put("every saying is said", said());
    rules.put("every package is null-marked and described", nullMarked());
    rules.put("every class is below the module's own package", home());
    return rules;
  }

  private static ArchRule closed() {
    return classes()
        .that(publicApi())
        .should(
            satisfy(
                "be final, sealed, abstract or an interface",
                c ->
                    c.getModifiers().contains(JavaModifier.FINAL)
                        || c.getModifiers().contains(JavaModifier.ABSTRACT)
                        || c.isInterface()
                        || c.isEnum()
                        || c.reflect().isSealed()));
  }

  private static ArchRule unserializable() {
    return classes()
        .that(publicApi())
        .should(
            satisfy(
                "be an exception, an enum or not serializable",
                c ->
                    !c.isAssignableTo(Serializable.class)
                        || c.isAssignableTo(Throwable.class)
                        || c.isEnum()
                        || c.getEnclosingClass().filter(JavaClass::isEnum).isPresent()));
  }

  /** What nobody says is translated in vain. */
  private static ArchRule said() {
    return classes()
        .should(
            satisfy(
                "have every constant said by somebody else",
                c -> !c.isEnum() || !isSaying(c) || isSaidWhole(c)));
  }

  private static boolean isSaying(JavaClass type) {
    return type.getAllRawInterfaces().stream().anyMatch(i -> i.getSimpleName().equals("Saying"));
  }

  private static boolean isSaidWhole(JavaClass sayings) {
    return sayings.getFields().stream()
        .filter(field -> field.getRawType().equals(sayings))
        .allMatch(
            field ->
                field.getAccessesToSelf().stream()
                    .anyMatch(access -> !access.getOriginOwner().equals(sayings)));
  }

  private static ArchRule constants() {
    return fields()
        .that()
        .areStatic()
        .and(describe("are written by hand", f -> !isSynthetic(f.getModifiers())))
        .should()
        .beFinal();
  }

  private static ArchRule noChains() {
    return classes()
        .should(
            new ArchCondition<>("leave it to a visitor to tell more than two kinds apart") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                kindsToldApart(type).entrySet().stream()
                    .filter(method -> method.getValue().size() > MOST_KINDS)
                    .map(method -> method.getKey() + " tells apart " + method.getValue())
                    .forEach(line -> events.add(SimpleConditionEvent.violated(type, line)));
              }
            });
  }

  /** By method, the kinds of other packages that it asks for and that a visitor could be handed. */
  private static Map<String, Set<String>> kindsToldApart(JavaClass type) {
    Map<String, Set<String>> kinds = new TreeMap<>();
    for (InstanceofCheck check : type.getInstanceofChecks()) {
      JavaClass kind = check.getRawType();
      if (!kind.getPackageName().equals(type.getPackageName()) && takesVisitors(kind.reflect())) {
        kinds
            .computeIfAbsent(check.getOwner().getFullName(), method -> new TreeSet<>())
            .add(kind.getSimpleName());
      }
    }
    return kinds;
  }

  private static boolean takesVisitors(Class<?> kind) {
    return !Modifier.isAbstract(kind.getModifiers())
        && Stream.of(kind.getMethods())
            .filter(method -> method.getName().equals("accept"))
            .flatMap(method -> Stream.of(method.getParameterTypes()))
            .anyMatch(parameter -> parameter.getSimpleName().equals("Visitor"));
  }

  private static ArchRule nullMarked() {
    return classes()
        .should(
            satisfy(
                "live in a package with a package-info that says @NullMarked",
                c ->
                    c.getPackage()
                        .tryGetPackageInfo()
                        .filter(p -> p.isAnnotatedWith(NullMarked.class))
                        .isPresent()));
  }

  private ArchRule home() {
    return classes().should().resideInAPackage(module.name() + "..");
  }

  private static DescribedPredicate<JavaClass> publicApi() {
    return BoundaryRules.ArePublicApi.INSTANCE;
  }

  private static boolean isSynthetic(Iterable<JavaModifier> modifiers) {
    for (JavaModifier modifier : modifiers) {
      if (modifier == JavaModifier.SYNTHETIC) {
        return true;
      }
    }
    return false;
  }

  private static ArchCondition<JavaClass> satisfy(String what, Predicate<JavaClass> test) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!test.test(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " has to " + what));
        }
      }
    };
  }
}
