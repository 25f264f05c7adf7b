package org.bankcrm.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may know whom: between modules, between packages, and towards other libraries. */
final class BoundaryRules {

  private static final String OURS = "org.bankcrm.";

  /** The JDK, and annotations that leave no trace in what a caller writes. */
  private static final List<String> ANYWHERE =
      List.of("java", "javax", "jakarta.validation", "org.jspecify.annotations");

  private final LibraryModule module;

  BoundaryRules(LibraryModule module) {
    this.module = module;
  }

  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("a module knows only the floors below it", floors());
    rules.put("nobody reaches the internal packages of another module", internals());
    rules.put("other libraries stay inside internal packages", libraries());
    rules.put("public signatures speak JDK types and ours", signatures());
    rules.put("packages are free of cycles", cycles());
    return rules;
  }

  private ArchRule floors() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "belong to a module of ours other than " + module.reachable(),
                c -> isOurs(c) && module.reachable().stream().noneMatch(m -> within(c, m))));
  }

  private ArchRule internals() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "are internal to another module",
                c ->
                    isOurs(c)
                        && !within(c, module.name())
                        && ModuleDescriptors.isInternal(c.getPackageName())));
  }

  private ArchRule libraries() {
    return classes()
        .that()
        .resideOutsideOfPackage("..internal..")
        .should()
        .onlyDependOnClassesThat(
            describe("are the JDK's, ours or allowed annotations", this::isAllowedAnywhere));
  }

  private ArchRule signatures() {
    return classes()
        .that(ArePublicApi.INSTANCE)
        .should(
            new ShowOnly(
                describe(
                    "JDK and our own public types",
                    c ->
                        isAllowedAnywhere(c)
                            && !ModuleDescriptors.isInternal(c.getPackageName()))));
  }

  private ArchRule cycles() {
    return slices().assignedFrom(new ByPackage(module.name())).should().beFreeOfCycles();
  }

  private boolean isAllowedAnywhere(JavaClass type) {
    JavaClass c = type.getBaseComponentType();
    return c.isPrimitive()
        || isOurs(c)
        || ANYWHERE.stream().anyMatch(p -> within(c, p))
        || module.libraries().stream().anyMatch(p -> within(c, p));
  }

  private static boolean isOurs(JavaClass c) {
    return c.getBaseComponentType().getPackageName().startsWith(OURS);
  }

  private static boolean within(JavaClass c, String name) {
    String packageName = c.getBaseComponentType().getPackageName();
    return packageName.equals(name) || packageName.startsWith(name + ".");
  }

  /** The public and protected face of a module. */
  static final class ArePublicApi extends DescribedPredicate<JavaClass> {
    static final ArePublicApi INSTANCE = new ArePublicApi();

    private ArePublicApi() {
      super("are public API");
    }

    @Override
    public boolean test(JavaClass type) {
      boolean shown =
          !ModuleDescriptors.isInternal(type.getPackageName()) && !type.isAnonymousClass();
      for (JavaClass c = type; shown; c = c.getEnclosingClass().get()) {
        shown = ShowOnly.isShown(c.getModifiers());
        if (c.getEnclosingClass().isEmpty()) {
          return shown;
        }
      }
      return false;
    }
  }

  /** Every package by its own name, an internal one and one below another included. */
  private record ByPackage(String base) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return within(type, base)
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages of " + base;
    }
  }
}
