package org.bankcrm.examples.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code crm}, with a Java and a Maven that only tell how they were called. */
@DisabledOnOs(OS.WINDOWS)
class ScriptTest {

  @TempDir private Path place = Path.of("");

  private Path root = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    root = Files.createDirectories(place.resolve("check out"));
    Files.createDirectories(root.resolve("examples/runner/src/main"));
    executable(root.resolve("crm"), Files.readString(Path.of("../../crm")));
    executable(place.resolve("jdk/bin/java"), JAVA);
    executable(place.resolve("bin/mvn"), MAVEN);
  }

  /** Cannot keep classes; tells whose process it is and its last arguments. */
  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in *ArchiveClassesAtExit*) exit 1 ;; esac
      printf '%s|' "$$" "$@"
      """;

  /** Keeps classes. */
  private static final String KEEP =
      "for each; do case $each in *ArchiveClassesAtExit=*) printf classes >\"${each#*=}\" ;; esac;"
          + " done; exit 0";

  /** Takes its time, and fails where another one is at it. */
  private static final String MAVEN =
      """
      #!/bin/sh
      mkdir examples/runner/target/busy || exit 1
      echo built >>built
      sleep 0.3
      rmdir examples/runner/target/busy
      """;

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, fromString("rwxr-xr-x"));
  }

  private Process start(Path script, String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of(script.toString()));
    all.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(all).directory(place.toFile());
    builder.environment().put("JAVA_HOME", place.resolve("jdk").toString());
    builder.environment().merge("PATH", place.resolve("bin").toString(), (a, b) -> b + ":" + a);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static String told(Process process) throws IOException, InterruptedException {
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return told;
  }

  @Test
  void night_whoseClassesCannotBeKept_endsWell_asTheProcessThatWasStarted() throws Exception {
    Process night = start(root.resolve("crm"), "decide", "--out", "a b");
    assertThat(told(night)).startsWith(night.pid() + "|").endsWith("|decide|--out|a b|");
  }

  /** Java breaks off over classes of which a part is gone. */
  @Test
  void night_whoseKeptClassesAreCutOff_doesWithoutThem() throws Exception {
    executable(place.resolve("jdk/bin/java"), JAVA.replace("exit 1", KEEP));
    Path kept = root.resolve("examples/runner/target/decide.jsa");
    assertThat(told(start(root.resolve("crm"), "decide"))).contains("SharedArchiveFile=" + kept);
    Files.writeString(kept, "clas");
    assertThat(told(start(root.resolve("crm"), "decide"))).doesNotContain("SharedArchiveFile");
    Files.delete(root.resolve("examples/runner/target/decide.jsa.size"));
    assertThat(told(start(root.resolve("crm"), "decide"))).doesNotContain("SharedArchiveFile");
  }

  @Test
  void linkToIt_mayLieAnywhere() throws Exception {
    Path first = Files.createSymbolicLink(place.resolve("first"), Path.of("check out/crm"));
    Path second = Files.createSymbolicLink(place.resolve("second"), first);
    assertThat(told(start(second, "--version")))
        .contains(root + "/examples")
        .endsWith("--version|");
  }

  @Test
  @DisabledOnOs(value = OS.MAC, disabledReason = "there is no flock")
  void twoAtOnce_buildOnce() throws Exception {
    Process first = start(root.resolve("crm"), "--version");
    Process second = start(root.resolve("crm"), "--version");
    assertThat(told(first)).isNotEmpty();
    assertThat(told(second)).isNotEmpty();
    assertThat(root.resolve("built")).hasContent("built");
  }
}
