package org.bankcrm.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule is seen to fail, to pass, and to refuse an empty set. */
class LibraryModuleTest {

  private static final String HERE = LibraryModule.class.getPackageName();
  private static final LibraryModule GOOD = LibraryModule.of(HERE + ".good");
  // The rule on homes is broken by a class of this package, which is outside the module's own.
  private static final LibraryModule BAD = LibraryModule.of(HERE + ".bad");

  /** What each rule has to name when it judges the bad module. */
  private static final Map<String, List<String>> FINDINGS =
      Map.ofEntries(
          Map.entry(
              "a module knows only the floors below it", List.of("Knowing", "other.Neighbour")),
          Map.entry(
              "nobody reaches the internal packages of another module",
              List.of("Knowing", "other.internal.Hidden")),
          Map.entry(
              "other libraries stay inside internal packages",
              List.of("Knowing", "com.google.common.base.Strings")),
          Map.entry(
              "public signatures speak JDK types and ours",
              List.of(
                  "Showing shows com.google.common.collect.ForwardingList",
                  "Showing shows com.google.common.base.Supplier",
                  "field shows " + HERE + ".bad.internal.Inner",
                  "ImmutableMap) shows com.google.common.collect.ImmutableMap",
                  "result() shows com.google.common.collect.ImmutableList",
                  "argumentDeepInside() shows com.google.common.collect.ImmutableSet",
                  "bound() shows com.google.common.io.ByteSource",
                  "exception() shows com.google.common.util.concurrent.UncheckedExecutionException",
                  "annotation() shows com.google.common.annotations.Beta",
                  "shows " + HERE + ".bad.internal.Inner")),
          Map.entry(
              "packages are free of cycles",
              List.of(
                  "Cycle detected",
                  "Slice " + HERE + ".bad.left -> ",
                  "Slice " + HERE + ".bad.right -> ",
                  "Slice " + HERE + ".bad.internal.left -> ")),
          Map.entry(
              "nothing is taken from the machine",
              List.of(
                  "Instant.now()",
                  "LocalDate.now()",
                  "LocalDate.now(java.time.ZoneId)",
                  "LocalDateTime.now()",
                  "ZonedDateTime.now()",
                  "OffsetDateTime.now()",
                  "Clock.systemUTC()",
                  "Clock.systemDefaultZone()",
                  "ZoneId.systemDefault()",
                  "TimeZone.getDefault()",
                  "Calendar.getInstance()",
                  "java.util.Date.<init>()",
                  "Locale.getDefault()",
                  "Charset.defaultCharset()",
                  "Math.random()",
                  "java.util.Random.<init>()",
                  "SplittableRandom.<init>()",
                  "java.security.SecureRandom.<init>()",
                  "UUID.randomUUID()",
                  "System.currentTimeMillis()",
                  "System.nanoTime()",
                  "System.getenv(",
                  "System.getProperty(",
                  "System.identityHashCode(",
                  "System.out",
                  "String.toUpperCase()",
                  "String.toLowerCase()",
                  "String.getBytes()",
                  "String.<init>([B)",
                  "String.format(",
                  "String.formatted(",
                  "DecimalFormat.<init>(",
                  "NumberFormat.getInstance()",
                  "MessageFormat.format(",
                  "DateTimeFormatter.ofPattern(",
                  "parallelStream()",
                  "parallel()",
                  "Class.forName(",
                  "printStackTrace()",
                  "references method <java.time.Instant.now()>",
                  "references constructor <java.util.Random.<init>()>")),
          Map.entry(
              "days are placed in time by one rule",
              List.of(
                  "LocalDate.ofInstant(",
                  "LocalDate.atStartOfDay(java.time.ZoneId)",
                  "ZonedDateTime.toLocalDate()")),
          Map.entry(
              "only tables of texts are opened", List.of("Machine", "Class.getResourceAsStream(")),
          Map.entry(
              "no scripts, reflection, files, network or threads",
              List.of(
                  "javax.script.ScriptEngine",
                  "java.io.ObjectInputStream",
                  "java.lang.reflect.Method",
                  "java.lang.invoke.MethodHandles",
                  "java.util.ServiceLoader",
                  "java.net.Socket",
                  "java.nio.file.Path",
                  "java.lang.Thread>",
                  "java.lang.ThreadLocal>",
                  "java.util.concurrent.ExecutorService",
                  "java.util.concurrent.CompletableFuture",
                  "java.util.concurrent.ThreadLocalRandom",
                  "java.lang.ProcessBuilder")),
          Map.entry(
              "the log is for debug and trace alone",
              List.of("org.slf4j.Logger.warn(java.lang.String)")),
          Map.entry(
              "public classes are closed: final, sealed or abstract",
              List.of("bad.Open has to be final")),
          Map.entry(
              "only exceptions and enums are serializable",
              List.of("bad.Open has to be an exception, an enum or not serializable")),
          Map.entry(
              "kinds with a visitor are not told apart by a chain of instanceof",
              List.of("(1 times)", "Chain.number", "tells apart [One, Three, Two]")),
          Map.entry(
              "every saying is said",
              List.of("(1 times)", "Unsaid$Words has to have every constant said")),
          Map.entry("static fields are final", List.of("bad.Open.counter")),
          Map.entry("every package is null-marked and described", List.of("bad.bare.Bare")),
          Map.entry("every class is below the module's own package", List.of("LibraryModuleTest")));

  @Test
  void rules_allHaveAViolationHere() {
    assertThat(BAD.rules().keySet()).isEqualTo(FINDINGS.keySet());
  }

  @TestFactory
  Stream<DynamicTest> rules_badModule_namesEveryViolation() {
    JavaClasses bad =
        new ClassFileImporter().importPaths(compiled("bad"), compiled("LibraryModuleTest.class"));
    return each(
        BAD,
        (name, rule) ->
            assertThatThrownBy(() -> rule.check(bad))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(FINDINGS.get(name).toArray(CharSequence[]::new)));
  }

  @TestFactory
  Stream<DynamicTest> rules_goodModule_pass() {
    JavaClasses good = new ClassFileImporter().importPackages(GOOD.name());
    return each(
        GOOD, (name, rule) -> assertThatCode(() -> rule.check(good)).doesNotThrowAnyException());
  }

  @TestFactory
  Stream<DynamicTest> rules_emptyModule_fail() {
    JavaClasses none = new ClassFileImporter().importPackages(HERE + ".nothing");
    return each(
        GOOD,
        (name, rule) ->
            assertThatThrownBy(() -> rule.check(none))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes"));
  }

  private static Stream<DynamicTest> each(LibraryModule module, BiConsumer<String, ArchRule> test) {
    return module.rules().entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> test.accept(e.getKey(), e.getValue())));
  }

  private static Path compiled(String name) {
    return Path.of(
        System.getProperty("basedir", ""), "target/test-classes/org/bankcrm/architecture", name);
  }
}
