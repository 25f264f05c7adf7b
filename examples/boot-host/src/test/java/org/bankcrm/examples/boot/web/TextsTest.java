package org.bankcrm.examples.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z-]+)\"");

  @Test
  void texts_ofBothLanguages_areThoseThatPagesSay() throws IOException {
    assertThat(Texts.keys("zh")).isEqualTo(Texts.keys("en"));
    assertThat(said()).isEqualTo(new TreeSet<>(Texts.keys("en")));
  }

  private static Set<String> said() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Path root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = SAID.matcher(Files.readString(file));
          while (matcher.find()) {
            said.add(matcher.group(1));
          }
        }
      }
    }
    return said;
  }
}
