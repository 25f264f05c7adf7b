package org.bankcrm.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSizesTest {

  @TempDir private Path sources;

  private SourceSizes of(String name, String source) throws IOException {
    Files.writeString(sources.resolve(name + ".java"), source);
    return SourceSizes.below(sources);
  }

  /** A class of one method with so many lines of code, comments and blank lines besides. */
  private static String method(int lines) {
    return "class Long {\n  @Deprecated\n  void run() {\n"
        + "    // said in between\n\n    int x = 0; /* and\n    here */\n".repeat(lines - 3)
        + "  }\n}\n";
  }

  @Test
  void checkMethods_commentsAndBlankLines_doNotCount() throws IOException {
    SourceSizes most = of("Long", method(20));
    assertThatCode(most::checkMethods).doesNotThrowAnyException();
    SourceSizes more = of("Long", method(21));
    assertThatThrownBy(more::checkMethods)
        .isInstanceOf(AssertionError.class)
        .hasMessage("Long.java#run has 21 lines of code");
  }

  @Test
  void checkMethods_oneInAHundred_mayBeLong() throws IOException {
    of("Long", method(400));
    SourceSizes one = of("Short", "class Short {\n" + "void a() {}\n".repeat(99) + "}\n");
    assertThatCode(one::checkMethods).doesNotThrowAnyException();
    SourceSizes more = of("Short", "class Short {\n" + "void a() {}\n".repeat(98) + "}\n");
    assertThatThrownBy(more::checkMethods).isInstanceOf(AssertionError.class);
  }

  @Test
  void checkFiles_moreThanThreeHundred_isNamed() throws IOException {
    String imported = "import java.util.List;\n";
    String body = "class Big {\n" + "  int a; // one\n".repeat(297);
    SourceSizes most = of("Big", imported + "/** Said. */\n" + body + "}\n");
    assertThatCode(most::checkFiles).doesNotThrowAnyException();
    SourceSizes more = of("Big", imported + body + "  int b;\n}\n");
    assertThatThrownBy(more::checkFiles).hasMessage("Big.java has 301 lines of code");
  }

  @Test
  void below_noSources_fails() {
    assertThatThrownBy(() -> SourceSizes.below(sources))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("no sources below");
  }

  @Test
  void codeAlone_marksWithinTexts_areNoComments() {
    String source = "a \"// \\\" /*\" '\"' /* b\n'c */ \"\"\"\n // d \\\"\"\" e\"\"\" // f";
    assertThat(CodeAlone.of(source))
        .isEqualTo("a \"// \\\" /*\" '\"'     \n      \"\"\"\n // d \\\"\"\" e\"\"\"     ");
  }
}
