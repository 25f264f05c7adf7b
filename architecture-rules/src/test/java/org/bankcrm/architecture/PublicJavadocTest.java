package org.bankcrm.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicJavadocTest {

  private static final String SAID = "/**\n * What it is.\n\n */\n";

  @TempDir private Path sources;

  private PublicJavadoc with(String path, String text) throws IOException {
    Path file = sources.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return PublicJavadoc.below(sources);
  }

  @Test
  void check_lessThanTheFloor_fails() throws IOException {
    PublicJavadoc enough =
        with("A.java", SAID + "public class A {\n" + "  int a;\n".repeat(4) + "}");
    assertThat(enough).isEqualTo(new PublicJavadoc(3, 9));
    assertThatThrownBy(enough::check).hasMessage("3 of 9 lines are Javadoc, less than 34 per cent");
    PublicJavadoc more = with("A.java", SAID + "public class A {\n\n  int a; // said\n\n}");
    assertThat(more).isEqualTo(new PublicJavadoc(3, 6));
    assertThatCode(more::check).doesNotThrowAnyException();
  }

  @Test
  void below_whatCallersDoNotSee_doesNotCount() throws IOException {
    with("a/A.java", SAID + "public class A {}");
    with("a/B.java", SAID + "class B {}");
    assertThat(with("a/internal/C.java", SAID + "public class C {}"))
        .isEqualTo(new PublicJavadoc(3, 4));
  }

  @Test
  void below_nothingPublic_fails() {
    assertThatThrownBy(() -> with("B.java", "class B {}"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("no public sources below ");
  }
}
