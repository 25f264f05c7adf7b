package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recipe is a sound book that {@code check} has nothing to say about, in both languages. */
class RecipesTest {

  private static final Path DOCS = Path.of("../../docs");
  private static final Pattern BLOCK = Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL);
  private static final String HEAD =
      "{\"book\": \"recipe\", \"version\": 1, \"name\": {\"zh\": \"示例\", \"en\": \"Recipe\"}, ";

  @TempDir private Path dir = Path.of("");

  private static List<String> blocks(String page) throws IOException {
    String text = Files.readString(DOCS.resolve(page));
    return BLOCK.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  static Stream<String> recipes() throws IOException {
    return blocks("recipes.md").stream();
  }

  @Test
  void pages_inBothLanguages_haveTheSameRecipes() throws IOException {
    List<String> recipes = blocks("recipes.md");
    assertThat(recipes).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(blocks("recipes.zh-CN.md")).isEqualTo(recipes);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void recipe_inABook_isSound(String recipe) throws IOException {
    Files.writeString(dir.resolve("book.json"), HEAD + recipe.substring(1));
    Terminal terminal = new Terminal();
    int code = terminal.run(List.of("check", "--book", dir.toString()));
    assertThat(code).as("%s", terminal.err).isZero();
    assertThat(terminal.out.toString()).contains("is sound").doesNotContain("warning");
  }
}
