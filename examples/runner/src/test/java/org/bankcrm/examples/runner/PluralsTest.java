package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PluralsTest {

  private static final Pattern COUNTED =
      Pattern.compile("(?<!line |within )%,?[0-9]*d (?:more )?[a-z]+s(?: |:|\\.)");

  @Test
  void with_oneAndMany_choosesTheWords() {
    assertThat(Words.SOUND.with(Locale.ENGLISH, "a@1", 1, 1))
        .isEqualTo("a@1 is sound: 1 policy over 1 attribute.");
    assertThat(Words.SOUND.with(Locale.ENGLISH, "a{b|c}@1", 2, 0))
        .isEqualTo("a{b|c}@1 is sound: 2 policies over 0 attributes.");
    assertThat(Words.SOUND.with(Locale.CHINESE, "a@1", 1, 1)).contains("1 条");
    assertThat(Words.ROWS.with(Locale.ENGLISH, 1L, 1L, 0L, Path.of("f")))
        .startsWith("1 row read = ");
    assertThat(Words.LOGGED.with(Locale.ENGLISH, 1L, 2L, 3L, 4L)).startsWith("1 transaction = 2");
  }

  @Test
  void chosen_byFiguresInAnotherOrder_goesByTheirs() {
    assertThat(Plurals.chosen("%2$d {a|b} %1$d {c|d} 5%% {e|f}", 1, 2)).startsWith("%2$d b %1$d c");
    assertThat(Plurals.chosen("%s of %d {a|b}%n%d {c|d}", "x", 1, 2)).isEqualTo("%s of %d a%n%d d");
  }

  @Test
  void chosen_wordsFurtherOn_goByTheSameFigure() {
    String text = "'%s' has %,d {row|rows}. Mend {it|them}:";
    assertThat(Plurals.chosen(text, "f", 1)).isEqualTo("'%s' has %,d row. Mend it:");
    assertThat(Plurals.chosen(text, "f", 2)).isEqualTo("'%s' has %,d rows. Mend them:");
  }

  /** A number before a word in the plural has the singular as well. */
  @Test
  void words_inEnglish_knowOne() {
    List<String> wrong =
        RunnerWordsTest.words().stream()
            .map(word -> word.in(Locale.ENGLISH))
            .filter(text -> COUNTED.matcher(text).find())
            .toList();
    assertThat(wrong).isEmpty();
  }
}
