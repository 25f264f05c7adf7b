package org.bankcrm.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One published module, with what it may know of others, and the rules it keeps.
 *
 * @param name the module's name, which is also its base package, such as {@code org.bankcrm.core}
 * @param knows names of our modules that it may use, itself left out
 * @param libraries packages of other libraries that may stand in its public signatures
 * @param databases whether it speaks to databases, by scripts of its own
 * @param trials whether its public types are trials of others, which are told by what they do
 */
public record LibraryModule(
    String name, List<String> knows, List<String> libraries, boolean databases, boolean trials) {

  /** Copies the lists. */
  public LibraryModule {
    knows = List.copyOf(knows);
    libraries = List.copyOf(libraries);
  }

  /** A module that knows the given modules of ours and shows nothing of any other library. */
  public static LibraryModule of(String name, String... knows) {
    return new LibraryModule(name, List.of(knows), List.of(), false, false);
  }

  /** The same module with more packages allowed in its public signatures. */
  public LibraryModule showing(String... packages) {
    return new LibraryModule(name, knows, List.of(packages), databases, trials);
  }

  /** The same module, which may use {@code java.sql} and open the scripts of its tables. */
  public LibraryModule onDatabases() {
    return new LibraryModule(name, knows, libraries, true, trials);
  }

  /** The same module, whose public types are mostly bodies of trials and of generators. */
  public LibraryModule ofTrials() {
    return new LibraryModule(name, knows, libraries, databases, true);
  }

  /** All rules as tests, run on the classes that were just compiled. */
  public Stream<DynamicTest> tests() {
    return Stream.concat(ruleTests(), descriptorTests());
  }

  /**
   * All rules of a module without a {@code module-info}, as one that needs a library without a
   * module name must be.
   */
  public Stream<DynamicTest> testsOfAnAutomaticModule() {
    return Stream.concat(
        ruleTests(),
        Stream.of(
            DynamicTest.dynamicTest(
                "has no module-info",
                () -> {
                  if (Files.exists(compiled().resolve("module-info.class"))) {
                    throw new AssertionError(name + " has a module-info now: call tests()");
                  }
                })));
  }

  private Stream<DynamicTest> ruleTests() {
    JavaClasses classes = new ClassFileImporter().importPath(compiled());
    Stream<DynamicTest> rules =
        rules().entrySet().stream()
            .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> e.getValue().check(classes)));
    return Stream.concat(rules, sourceTests());
  }

  private Stream<DynamicTest> sourceTests() {
    Path sources = Path.of(System.getProperty("basedir", ""), "src", "main", "java");
    DynamicTest sizes =
        DynamicTest.dynamicTest(
            "files and all but one in a hundred methods are short",
            () -> {
              SourceSizes of = SourceSizes.below(sources);
              of.checkFiles();
              of.checkMethods();
            });
    DynamicTest javadoc =
        DynamicTest.dynamicTest(
            "a third of what callers read is Javadoc", () -> PublicJavadoc.below(sources).check());
    return trials ? Stream.of(sizes) : Stream.of(sizes, javadoc);
  }

  /**
   * What a module that holds no type yet can be held to. Fails as soon as it holds one, so that
   * {@link #tests()} takes over.
   */
  public Stream<DynamicTest> testsOfAnEmptyModule() {
    JavaClasses classes = new ClassFileImporter().importPath(compiled());
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "holds no type yet",
                () -> {
                  if (classes.stream().anyMatch(c -> !c.getSimpleName().equals("package-info"))) {
                    throw new AssertionError(name + " holds types now: call tests() instead");
                  }
                })),
        descriptorTests());
  }

  /** Every rule on classes by its name, in a fixed order. */
  Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.putAll(new BoundaryRules(this).all());
    rules.putAll(DeterminismRules.all(databases));
    rules.putAll(new ShapeRules(this).all());
    return rules;
  }

  /** This module's name and those it knows. */
  List<String> reachable() {
    List<String> names = new ArrayList<>(knows);
    names.add(0, name);
    return names;
  }

  private Stream<DynamicTest> descriptorTests() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "module-info says no more than the floors allow",
            () -> ModuleDescriptors.check(this, compiled().resolve("module-info.class"))));
  }

  // Surefire sets basedir to the directory of the module whose tests run.
  private static Path compiled() {
    return Path.of(System.getProperty("basedir", ""), "target", "classes");
  }
}
