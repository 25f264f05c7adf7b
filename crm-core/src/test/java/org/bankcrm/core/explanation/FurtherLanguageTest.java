package org.bankcrm.core.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.CoreWords;
import org.junit.jupiter.api.Test;

/** Traditional Chinese, a language of one file, tells everything that ours do. */
class FurtherLanguageTest {

  private static final List<Condition> ALL =
      Stream.of(Rules.ranges(), Rules.lists(), Rules.days(), Rules.joined())
          .flatMap(List::stream)
          .toList();

  private static Set<Integer> characters(Stream<String> texts) {
    return texts.flatMapToInt(String::codePoints).boxed().collect(Collectors.toSet());
  }

  /** Characters of our Chinese that the other does without, but for those of names and values. */
  private static Set<Integer> simplified() {
    Stream<String> ours =
        Stream.of(CoreWords.all(), Language.basic())
            .flatMap(words -> words.texts(Locale.CHINESE).values().stream());
    Set<Integer> characters = characters(ours);
    characters.removeAll(characters(Hant.table().values().stream()));
    characters.removeAll(characters(Stream.of("张小兰", "流失機率")));
    characters.removeIf(point -> !Character.isIdeographic(point));
    return characters;
  }

  @Test
  void rules_tellEveryOperator() {
    Set<Operator> told = EnumSet.noneOf(Operator.class);
    ALL.forEach(rule -> collect(Clause.of(rule.not(), Bank.CATALOG), told));
    told.add(Operator.ABSENT); // told below
    told.add(Operator.AS_OF);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(told))).containsExactly(Operator.WITHHELD);
  }

  private static void collect(Clause clause, Set<Operator> told) {
    told.add(clause.operator());
    clause.parts().forEach(part -> collect(part, told));
  }

  @Test
  void render_everyOperatorAtEveryDisclosure_fallsBackNowhere() {
    Set<Integer> simplified = simplified();
    assertThat(simplified).hasSizeGreaterThan(50);
    for (Disclosure disclosure : Disclosure.values()) {
      String text = GoldenTextTest.texts(ALL, Hant.language(), disclosure);
      Set<Integer> found = characters(Stream.of(text));
      found.retainAll(simplified);
      assertThat(found).as(disclosure.name()).isEmpty();
    }
  }

  /** Both of ours stand the checks that a bank's own table stands. */
  @Test
  void of_ourOwnTables_areWhole() {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Map<String, String> table = new TreeMap<>(CoreWords.all().texts(locale));
      table.putAll(Language.basic().texts(locale));
      Language own = Language.of(locale, table, CoreWords.all());
      assertThat(GoldenTextTest.texts(ALL, own, Disclosure.FULL))
          .isEqualTo(GoldenTextTest.texts(ALL, Language.of(locale), Disclosure.FULL));
    }
  }
}
