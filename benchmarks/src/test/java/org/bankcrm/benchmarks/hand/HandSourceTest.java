package org.bankcrm.benchmarks.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandSourceTest {
  private static final Path FOLDER =
      Path.of(
          System.getProperty("crm.root", ".."),
          "benchmarks/src/main/java/org/bankcrm/benchmarks/hand");

  @Test
  void files_committed_areWhatTheGeneratorWrites() throws IOException {
    for (Map.Entry<String, String> file : HandSource.files().entrySet()) {
      String committed = Files.readString(FOLDER.resolve(file.getKey()));
      assertThat(withoutBlanks(committed))
          .as(file.getKey())
          .isEqualTo(withoutBlanks(file.getValue()));
    }
  }

  /** The formatter moves blanks, line ends and the stars of comments, nothing else. */
  private static String withoutBlanks(String source) {
    return source.replaceAll("\\s\\*\\s", " ").replaceAll("\\s+", "");
  }
}
