package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same inputs give the same bytes: in this Java machine, in fresh ones that speak other
 * languages and live in other zones, and on the newest JDK beside this one.
 *
 * <p>The digests stand in {@code golden-decisions.txt}. Whoever changes the retail book, the random
 * cases or the words of explanations on purpose puts {@code target/golden-decisions.txt} in its
 * place. {@code -Dcrm.jdks=HOME:HOME} names the JDKs to try; otherwise it is the newest one in the
 * folder where this one is installed.
 */
class GoldenDecisionsTest {

  /** Languages with letters, calendars and digits of their own, and zones half a day apart. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("-Duser.language=tr", "-Duser.timezone=America/Caracas"),
          List.of(
              "-Duser.language=ar",
              "-Duser.country=EG",
              "-Duser.extensions=u-nu-arab-ca-islamic",
              "-Duser.timezone=Asia/Shanghai",
              "-Dfile.encoding=ISO-8859-1"),
          List.of("-Duser.language=en", "-Duser.timezone=Asia/Shanghai"),
          List.of("-Duser.language=zh", "-Duser.timezone=America/Caracas"));

  private static final boolean DEEP = Boolean.getBoolean("crm.deep");

  @TempDir private Path dir = Path.of("");

  @Test
  void decisions_here_areThePinnedOnes() throws IOException {
    String lines = GoldenDecisions.lines();
    Files.writeString(Path.of("target", "golden-decisions.txt"), lines);
    assertThat(lines).isEqualTo(pinned());
  }

  /** A virtual machine somewhere, and what it has printed when it ends. */
  private record Elsewhere(String name, Process process, Path printed) {

    void check() throws IOException, InterruptedException {
      int code = process.waitFor();
      assertThat(Files.readString(printed)).isEqualTo(DEEP ? pinned() : pinnedOfFirst());
      assertThat(code).isZero();
    }
  }

  /**
   * The first three thousand in two places, or with the profile {@code deep} ten thousand in all
   * places; every JDK at least once; side by side.
   */
  @TestFactory
  List<DynamicTest> decisions_elsewhere_areThePinnedOnes() throws IOException {
    List<Elsewhere> begun = new ArrayList<>();
    List<Path> jdks = jdks();
    for (int i = 0; i < Math.max(DEEP ? PLACES.size() : 2, jdks.size()); i++) {
      boolean both = i % 2 == 1; // compilers, as the test above has the smaller alone
      begun.add(begin(jdks.get(i % jdks.size()), PLACES.get(i % PLACES.size()), both));
    }
    return begun.stream().map(each -> DynamicTest.dynamicTest(each.name(), each::check)).toList();
  }

  private Elsewhere begin(Path home, List<String> place, boolean both) throws IOException {
    String name = home.getFileName() + " " + String.join(" ", place);
    Path printed = Files.createTempFile(dir, "printed", ".txt");
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.add("-XX:+UseSerialGC");
    if (!both) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    String logging = "logback.configurationFile"; // what is said at debug is no decision
    command.add("-D" + logging + "=" + System.getProperty(logging));
    command.addAll(place);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(GoldenDecisions.class.getName());
    if (DEEP) {
      command.add("all");
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    return new Elsewhere(name, builder.redirectOutput(printed.toFile()).start(), printed);
  }

  private static String pinned() throws IOException {
    try (InputStream file =
        GoldenDecisionsTest.class.getResourceAsStream("/golden-decisions.txt")) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String pinnedOfFirst() throws IOException {
    String pinned = pinned();
    return pinned.substring(0, pinned.indexOf("\n\n") + 1);
  }

  private static List<Path> jdks() throws IOException {
    String named = System.getProperty("crm.jdks", "");
    if (!named.isEmpty()) {
      return Stream.of(named.split(java.io.File.pathSeparator)).map(Path::of).toList();
    }
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> jdks = new ArrayList<>(List.of(own));
    newestBeside(own).filter(home -> release(home) > release(own)).ifPresent(jdks::add);
    return jdks;
  }

  private static Optional<Path> newestBeside(Path own) throws IOException {
    try (Stream<Path> beside = Files.list(own.getParent())) {
      return beside
          .filter(home -> Files.isExecutable(home.resolve("bin").resolve("java")))
          .max(Comparator.comparingInt(GoldenDecisionsTest::release).thenComparing(Path::toString));
    }
  }

  /** The feature release of an installed JDK, 0 where it does not tell. */
  private static int release(Path home) {
    Properties release = new Properties();
    try (InputStream file = Files.newInputStream(home.resolve("release"))) {
      release.load(file);
      String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
      return Runtime.Version.parse(version).feature();
    } catch (IOException | IllegalArgumentException untold) {
      return 0;
    }
  }
}
