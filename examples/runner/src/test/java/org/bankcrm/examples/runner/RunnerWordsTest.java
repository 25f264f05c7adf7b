package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bankcrm.core.language.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of the runner and their tables. */
class RunnerWordsTest {

  private static final Pattern FIGURE =
      Pattern.compile("%(?:([0-9]+)\\$)?[-,0]*[0-9]*(?:\\.[0-9]+)?([a-z%])");

  static List<Bilingual> words() {
    return Stream.<Bilingual[]>of(
            Words.values(),
            ReportWords.values(),
            PageWords.values(),
            ModelWords.values(),
            GroupTexts.values(),
            QualityTexts.values(),
            DuplicateWords.values(),
            MergeTexts.values(),
            AccessTexts.values(),
            RetentionTexts.values(),
            LadderTexts.values(),
            EraseTexts.values(),
            WarnTexts.values(),
            Refusal.values(),
            Fault.values())
        .flatMap(Stream::of)
        .toList();
  }

  /** The figures of a text by their places among those handed in, with how each is written. */
  private static SortedMap<Integer, Character> figures(String text) {
    SortedMap<Integer, Character> figures = new TreeMap<>();
    Matcher found = FIGURE.matcher(text);
    int next = 1;
    while (found.find()) {
      char kind = found.group(2).charAt(0);
      if (kind != 'n' && kind != '%') {
        int place = found.group(1) == null ? next++ : Integer.parseInt(found.group(1));
        figures.put(place, kind);
      }
    }
    return figures;
  }

  @Test
  void tables_ofBothLanguages_haveJustTheWordsOfTheRunner() {
    assertThat(Wording.of(List.of(), words(), Words.class).texts(Locale.CHINESE))
        .hasSameSizeAs(words());
    assertThatIllegalStateException()
        .isThrownBy(() -> Wording.of(List.of(), Arrays.asList(Words.values()), Words.class))
        .withMessageStartingWith("texts for nothing that is said: [access-texts.");
  }

  @ParameterizedTest
  @MethodSource("words")
  void figures_ofBothLanguages_areTheSame(Bilingual word) {
    assertThat(figures(word.label().zh())).isEqualTo(figures(word.label().en()));
  }
}
