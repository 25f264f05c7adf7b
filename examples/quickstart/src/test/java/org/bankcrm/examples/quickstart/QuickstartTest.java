package org.bankcrm.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten lines with which the READMEs open, and the page that they show after it. */
class QuickstartTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path SOURCES = Path.of("src/main/java/org/bankcrm/examples/quickstart");
  private static final List<String> READMES = List.of("README.md", "README.zh-CN.md");

  @Test
  void main_printsWhatTheReadmesSay() throws IOException {
    assertThat(printedBy(() -> Quickstart.main(new String[0])))
        .isEqualTo(block("README.md", "text"));
    assertThat(block("README.zh-CN.md", "text")).isEqualTo(block("README.md", "text"));
  }

  @Test
  void tenLines_printWhatTheReadmesSay() throws IOException {
    String printed = printedBy(() -> TenLines.main(new String[0]));
    for (String readme : READMES) {
      assertThat(Files.readString(ROOT.resolve(readme))).contains(printed.lines().toList());
    }
  }

  private static String printedBy(Runnable main) {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      main.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void file_isOnePage() throws IOException {
    assertThat(Files.readAllLines(SOURCES.resolve("Quickstart.java"))).hasSizeLessThanOrEqualTo(70);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void readme_hasTenLinesAndThePage(String name) throws IOException {
    String readme = Files.readString(ROOT.resolve(name));
    String lines = block(name, "java");
    assertThat(lines.lines()).hasSizeLessThanOrEqualTo(10);
    assertThat(Files.readString(SOURCES.resolve("TenLines.java"))).contains(lines.indent(4));
    assertThat(readme)
        .contains("```java\n" + Files.readString(SOURCES.resolve("Quickstart.java")) + "```\n");
  }

  /** The first block of a kind. */
  private static String block(String readme, String kind) throws IOException {
    String text = Files.readString(ROOT.resolve(readme));
    String open = "```" + kind + "\n";
    int first = text.indexOf(open) + open.length();
    return text.substring(first, text.indexOf("```", first));
  }
}
