package org.bankcrm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page with which the project's READMEs open. */
class QuickstartTest {

  private static final Path PAGE =
      Path.of("src/main/java/org/bankcrm/examples/quickstart/Quickstart.java");

  @Test
  void main_printsWhatTheCommentsSay() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Quickstart.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    String told = printed.toString(StandardCharsets.UTF_8);
    assertThat(told.lines().limit(4))
        .containsExactly("[saver@1, review@1]", "ORDINARY", "80", "ACTIVE");
    assertThat(told).contains("Ordinary. May be higher once this is known: Age.");
    assertThat(told).contains("价值等级", "年龄", "缺失");
  }

  @Test
  void file_isOnePage() throws IOException {
    assertThat(Files.readAllLines(PAGE)).hasSizeLessThanOrEqualTo(84);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void readme_opensWithTheFile(String name) throws IOException {
    String readme = Files.readString(Path.of("../..").resolve(name));
    int first = readme.indexOf("```java\n");
    assertThat(readme.substring(first)).startsWith("```java\n" + Files.readString(PAGE) + "```\n");
  }
}
