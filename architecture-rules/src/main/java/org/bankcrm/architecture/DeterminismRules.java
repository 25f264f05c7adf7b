package org.bankcrm.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Same inputs, same bytes: the library takes nothing from the machine it runs on, and reaches for
 * none of the machinery by which data turns into code.
 */
final class DeterminismRules {

  /** Whatever parameters they take. */
  private static final Set<String> FORBIDDEN =
      Set.of(
          "java.time.Clock.system",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickMinutes",
          "java.time.Clock.tickSeconds",
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Calendar.getInstance",
          "java.util.Locale.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.Collection.parallelStream",
          "java.util.stream.BaseStream.parallel",
          "java.lang.Math.random",
          "java.security.SecureRandom.<init>",
          "java.security.SecureRandom.getInstance",
          "java.security.SecureRandom.getInstanceStrong",
          "java.lang.StrictMath.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.lineSeparator",
          "java.lang.System.identityHashCode",
          "java.lang.System.exit",
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.in",
          "java.lang.Throwable.printStackTrace",
          "java.lang.Class.forName",
          "java.lang.Class.getResource",
          "java.lang.Class.getClassLoader",
          "java.nio.charset.Charset.defaultCharset");

  /** Only in the form that leaves zone, locale, charset or seed to the machine. */
  private static final Set<String> FORBIDDEN_FORMS =
      Set.of(
          "java.lang.String.toUpperCase()",
          "java.lang.String.toLowerCase()",
          "java.lang.String.getBytes()",
          "java.lang.String.<init>([B)",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)",
          "java.text.DecimalFormat.<init>()",
          "java.text.DecimalFormat.<init>(java.lang.String)",
          "java.text.DecimalFormatSymbols.<init>()",
          "java.text.DecimalFormatSymbols.getInstance()",
          "java.text.MessageFormat.<init>(java.lang.String)",
          "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
          "java.text.NumberFormat.getInstance()",
          "java.text.NumberFormat.getNumberInstance()",
          "java.text.NumberFormat.getIntegerInstance()",
          "java.text.NumberFormat.getCurrencyInstance()",
          "java.text.NumberFormat.getPercentInstance()",
          "java.text.Collator.getInstance()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.time.format.DateTimeFormatterBuilder.toFormatter()",
          "java.util.Date.<init>()",
          "java.util.Random.<init>()",
          "java.util.SplittableRandom.<init>()",
          "java.util.ResourceBundle.getBundle(java.lang.String)",
          "java.util.Formatter.<init>()",
          "java.util.Formatter.<init>(java.lang.Appendable)");

  /** What only one class of ours does. */
  private static final Set<String> DAYS_IN_TIME =
      Set.of(
          "java.time.LocalDate.ofInstant(java.time.Instant, java.time.ZoneId)",
          "java.time.LocalDate.atStartOfDay(java.time.ZoneId)",
          "java.time.ZonedDateTime.toLocalDate()");

  /** What only one class of ours does: it opens the tables of texts that modules bring. */
  private static final String SCRIPTS = "org.bankcrm.jdbc.Schema"; // of a module on databases

  private static final String TABLE = "java.lang.Class.getResourceAsStream";

  private static final String DATABASES = "java.sql.";

  /** Types that are not touched at all, and all types in packages that end with a dot. */
  private static final List<String> MACHINERY =
      List.of(
          "javax.script.",
          "javax.naming.",
          "java.net.",
          "java.nio.file.",
          "java.nio.channels.",
          "java.rmi.",
          DATABASES,
          "java.lang.reflect.",
          "java.lang.invoke.MethodHandles",
          "java.lang.ClassLoader",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.Runtime",
          "java.lang.Thread",
          "java.lang.ThreadLocal",
          "java.io.File",
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.io.RandomAccessFile",
          "java.text.SimpleDateFormat",
          "java.util.ServiceLoader",
          "java.util.Timer",
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.Executor",
          "java.util.concurrent.ExecutorService",
          "java.util.concurrent.Executors",
          "java.util.concurrent.ForkJoinPool",
          "java.util.concurrent.ScheduledExecutorService",
          "java.util.concurrent.ThreadLocalRandom");

  private DeterminismRules() {}

  static Map<String, ArchRule> all(boolean databases) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("nothing is taken from the machine", machineDefaults());
    rules.put("days are placed in time by one rule", oneRuleForDays());
    rules.put("only tables of texts are opened", tablesOfTexts(databases));
    rules.put("no scripts, reflection, files, network or threads", machinery(databases));
    rules.put("the log is for debug and trace alone", quietLog());
    return rules;
  }

  private static ArchRule machineDefaults() {
    return noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "takes clock, zone, locale, charset, randomness or settings from the machine",
                DeterminismRules::isForbidden));
  }

  /** The start of a day is easily told in two ways, and then two parts of a bank disagree. */
  private static ArchRule oneRuleForDays() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.bankcrm.core.LocalDays")
        .should()
        .accessTargetWhere(
            describe(
                "turns days into instants or back beside LocalDays",
                a -> DAYS_IN_TIME.contains(a.getTarget().getFullName())));
  }

  private static ArchRule tablesOfTexts(boolean databases) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.bankcrm.core.internal.words.TextTable")
        .and()
        .doNotHaveFullyQualifiedName(databases ? SCRIPTS : "")
        .should()
        .accessTargetWhere(
            describe(
                "opens a file of the module",
                a -> (a.getTargetOwner().getName() + "." + a.getTarget().getName()).equals(TABLE)));
  }

  private static ArchRule machinery(boolean databases) {
    return noClasses().should().dependOnClassesThat(areMachinery(databases));
  }

  private static ArchRule quietLog() {
    return noClasses()
        .should()
        .accessTargetWhere(
            describe(
                "logs louder than debug",
                a ->
                    a.getTargetOwner().getName().equals("org.slf4j.Logger")
                        && Set.of("info", "warn", "error", "atInfo", "atWarn", "atError")
                            .contains(a.getTarget().getName())));
  }

  // A method counts under the name of every type that its owner extends or implements.
  private static boolean isForbidden(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    JavaClass owner = target.getOwner();
    return FORBIDDEN_FORMS.contains(target.getFullName())
        || (owner.getPackageName().startsWith("java.time") && target.getName().equals("now"))
        || Stream.concat(Stream.of(owner), supertypes(owner))
            .anyMatch(c -> FORBIDDEN.contains(c.getName() + "." + target.getName()));
  }

  private static Stream<JavaClass> supertypes(JavaClass type) {
    return Stream.concat(
        type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
  }

  private static DescribedPredicate<JavaClass> areMachinery(boolean databases) {
    return describe(
        "turn data into code, run beside us or reach outside",
        c -> {
          String name = c.getBaseComponentType().getName().split("\\$", 2)[0];
          return MACHINERY.stream()
              .filter(m -> !databases || !m.equals(DATABASES))
              .anyMatch(m -> m.endsWith(".") ? name.startsWith(m) : name.equals(m));
        });
  }
}
