package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemSentencesTest {

  private static final Path GOLDEN =
      Path.of("../../crm-testkit/src/test/resources/org/bankcrm/testkit/document/problems.txt");
  private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");

  /** Every sentence of the golden problems: whoever changes one in code is told here. */
  @Test
  void said_ofEverySentenceOfTheGoldenProblems_isChinese() throws Exception {
    List<String> sentences =
        withoutLosses(Files.readAllLines(GOLDEN)).stream()
            .filter(line -> line.startsWith("  "))
            .filter(
                line -> !line.contains("lastMonths are rolling")) // a warning has both languages
            .map(line -> line.strip().replaceFirst("^(?:[a-z]#)?(?:/\\S*|\\S+#\\S*)?: ", ""))
            .toList();
    assertThat(sentences).hasSizeGreaterThan(150);
    assertThat(sentences.stream().filter(each -> said(each).isEmpty())).isEmpty();
  }

  /** What the next version of a book would lose has both languages, as warnings have. */
  private static List<String> withoutLosses(List<String> golden) {
    List<String> left = new ArrayList<>();
    boolean loss = false;
    for (String line : golden) {
      boolean head = !line.isBlank() && !line.startsWith(" ");
      loss = head ? line.matches("lost-.*|changed-.*|same-version") : loss;
      if (!loss) {
        left.add(line);
      }
    }
    return left;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "expected a whole number from 1 to 9 but found the text 'a list'.|须为整数（1 至 9），但写成了文本“a list”。",
        "expected an object but found the text 'soon'. Write an object {…} of these keys: 'days',"
            + " 'months'.|须为一个对象 {…}，但写成了文本“soon”。请写成对象 {…}，可用的键：“days”、“months”。",
        "expected an object but found the text '文本'. Write {\"zh\": \"文本\", \"en\": \"…\"}."
            + "|须为一个对象 {…}，但写成了文本“文本”。请写成 {\"zh\": \"文本\", \"en\": \"…\"}。",
        "the attribute 'tier.club' is not in the catalogue. Computed attributes never read what policies"
            + " such as 'club' give: read it in the condition of a policy, or hand it in as an attribute of"
            + " another id.|目录中没有属性“tier.club”。计算属性不读策略（如“club”）的结果：请在策略的条件中读取，"
            + "或以另一编号作为属性提供。",
        "nothing leads to 'C' from the first stage. The transition 'b' leads to it and never goes: mend"
            + " that one, or remove both.|自首个阶段出发无法到达“C”。流转“b”通向它却永不发生：请改正该流转，或一并去掉。",
        "'E' is not one of 'N' or 'S'.|“E”不在允许之列，可写：“N”或“S”。",
        "'x' is of type code[A, B], not a list of parts.|“x”为代码（A、B）类型，不是明细列表。",
        "'SILVER' is a code of this version, not of an earlier one alone. Leave it out, or rename what"
            + " has the code now.|“SILVER”是本版本在用的代码，并非仅属于以往版本。请删去，或为现用该代码者改名。",
        "there is no 'PLUS' in this version. Name one of [GOLD, BASE].|本版本没有“PLUS”。请写下列之一：[GOLD, BASE]。",
        "the key 'a list' is missing.|缺少键“a list”。",
        "the key '$1 \\' is missing.|缺少键“$1 \\”。",
        "no lane has sms, care together, so that it binds nothing.|没有一条触达通路同时符合 sms、care，写了也不起约束。",
        "no lane has a group, so that it holds nothing back. Write another reach, or add a lane with a"
            + " group.|没有触达通路属于活动组，写了也不起约束。请改写 reach，或增加带活动组的触达通路。",
        "the wish is heeded already. List it once.|该意愿已写过。请只列一次。",
        "the zone of a customer must be a text or a code. Name an attribute whose values are zones such as"
            + " Asia/Urumqi.|客户所在时区的属性须为文本或代码。请写值为时区（如 Asia/Urumqi）的属性。",
        "another attribute stands as an object. Write {\"attribute\": \"income\", \"times\": 2.5}."
            + "|另一属性须写成对象。请写成 {\"attribute\": \"income\", \"times\": 2.5}。",
        "'joined' is of type date, which has no multiples. Remove it: multiples are of whole numbers,"
            + " decimals and amounts.|“joined”为日期（date）类型，没有倍数。请删去：只有整数、小数和金额才有倍数。",
        "'age' is of type integer, and only a code can be in the set of another attribute. List the"
            + " values, or compare with \"is\".|“age”为整数（integer）类型，只有代码可以判断是否在另一属性的集合之中。"
            + "请列出各值，或用“is”比较。",
        "'region' and 'channels' list no code in common.|“region”与“channels”没有共同的代码。",
        "a factor of zero leaves nothing of income: compare with the number alone."
            + "|系数为零，与 income 无关：请直接与数值比较。",
        "values of type text are given by no table. Tables give numbers, amounts, days, yes or no, and codes"
            + " of a closed list.|查表不能得出文本（text）类型的值。查表可得出数字、金额、日期、是否以及封闭列表的代码。",
        "there is no test 'equals'. The word for 'equals' here is 'is'. An attribute of type text has"
            + " is, known.|没有判断“equals”。“equals”在此处写作“is”。文本（text）类型的属性有：is、known。",
        "for 'risk' expected one of [LOW, MID].|“risk”的值须为下列之一：LOW、MID。",
        "There are no patterns. It has is, in, known.|不支持模式匹配。它有：is、in、known。",
      })
  void said_ofASentence_tellsItsValues(String english, String chinese) {
    assertThat(said(english)).isEqualTo(chinese);
  }

  @Test
  void said_ofAVeryLongTextOfSentences_endsSoon() {
    assertThat(said("the key 'x'. ".repeat(5_000))).isEmpty();
  }

  @Test
  void tables_ofBothLanguages_haveTheSameSentencesAndHoles() {
    var english = ProblemSentences.table("en");
    var chinese = ProblemSentences.table("zh");
    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(holes(english.getProperty(key)))
          .as(key)
          .containsAll(holes(chinese.getProperty(key)));
    }
  }

  private static String said(String english) {
    return ProblemSentences.inChinese().said(english).orElse("");
  }

  private static SortedSet<String> holes(String text) {
    return HOLE.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
