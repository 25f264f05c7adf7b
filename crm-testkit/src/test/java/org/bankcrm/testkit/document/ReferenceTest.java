package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.DocumentLanguage;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The reference of the language is the committed one, and what it shows can be written so. */
class ReferenceTest {

  private static final DocumentLanguage LANGUAGE =
      DocumentLanguage.of(SchemaTest.KINDS).withRules(RuleSchemaTest.DOCUMENTS);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern RESULT =
      Pattern.compile("\\| `([a-z]+\\.ID[a-z.-]*)` \\| .* \\| (.*) \\|");
  private static final String POLICY = "{\"kind\"";
  private static final Pattern EXAMPLES = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({"en, docs/reference.md", "zh, docs/reference.zh-CN.md"})
  void reference_ofAllKinds_isTheCommittedOne(String language, String file) {
    Committed.assertSame(file, LANGUAGE.reference(Locale.forLanguageTag(language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void reference_itsExamples_areRead(String language) {
    List<String> examples = examples(LANGUAGE.reference(Locale.forLanguageTag(language)));
    Map<String, Object> book = object(examples.get(0));
    assertThat(PolicyBook.parse(book, SchemaTest.KINDS).catalog().attributes()).hasSize(15);
    assertThat(PolicyBook.parse(book, SchemaTest.KINDS).catalog().attributes())
        .extracting(attribute -> attribute.type().kind())
        .as("an attribute of every type")
        .contains(ValueType.Kind.values());
    BusinessCalendar weeks =
        BusinessCalendar.of(
            DateRange.parse("2026-01-01/2027-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(PolicyBook.parse(book, SchemaTest.KINDS).calendars())
        .containsExactly(BookCalendar.of("china", weeks));
    int conditions = 0;
    for (String block : examples.subList(1, examples.size())) {
      if (block.startsWith(POLICY)) {
        continue;
      }
      for (String condition : block.split("\n")) {
        PolicyBook read = PolicyBook.parse(with(book, object(condition)), SchemaTest.KINDS);
        assertThat(read.compile()).as(condition).isNotNull();
        conditions++;
      }
    }
    assertThat(conditions).isEqualTo(39);
  }

  /** One of every kind, which together with the book of the page are a sound book. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void reference_itsPoliciesOfAllKinds_areOneSoundBook(String language) {
    List<String> examples = examples(LANGUAGE.reference(Locale.forLanguageTag(language)));
    List<Map<String, Object>> policies =
        examples.stream()
            .filter(block -> block.startsWith(POLICY))
            .map(ReferenceTest::object)
            .toList();
    assertThat(policies)
        .extracting(policy -> policy.get("kind"))
        .containsExactlyElementsOf(SchemaTest.KINDS.stream().map(PolicyKind::word).toList());
    Map<String, Object> book = new LinkedHashMap<>(object(examples.get(0)));
    book.put("policies", policies);
    PolicyBook read = PolicyBook.parse(book, SchemaTest.KINDS);
    assertThat(read.compile().book().warnings()).isEmpty();
    assertThat(PolicyBook.parse(read.toDocument(), SchemaTest.KINDS)).isEqualTo(read);
  }

  /** All that is listed of every kind, as a condition of the book of all examples. */
  @Test
  void reference_itsResults_areReadByConditions() {
    String page = LANGUAGE.reference(Locale.ENGLISH);
    List<Object> policies = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (String part : page.substring(page.indexOf("## Policies")).split("(?<=\n```\n)")) {
      Matcher example = EXAMPLES.matcher(part.strip());
      if (example.find()) {
        Map<String, Object> policy = object(example.group(1));
        policies.add(policy);
        RESULT
            .matcher(part)
            .results()
            .filter(row -> !row.group(2).contains("handed in")) // there only where it is gone by
            .flatMap(row -> ids(row.group(1), row.group(2)))
            .map(id -> id.replace("ID", policy.get("id").toString()))
            .forEach(ids::add);
      }
    }
    assertThat(ids)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(60)
        .contains(
            "segment.wealthy",
            "before.tier.club.earned",
            "change.score.loan",
            "stage.relationship.next")
        .doesNotContain("rank.segment.wealthy", "rank.score.loan");
    ids.forEach(id -> policies.add(segment("asks." + id, Map.of("attribute", id, "known", true))));
    Map<String, Object> book = new LinkedHashMap<>(object(examples(page).get(0)));
    book.put("policies", policies);
    assertThat(PolicyBook.parse(book, SchemaTest.KINDS).compile()).isNotNull();
  }

  private static Stream<String> ids(String id, String prefixes) {
    Stream<String> past = Stream.of(prefixes.split(", "));
    return Stream.concat(Stream.of(id), past.map(each -> each.replace("`", "") + id));
  }

  private static Map<String, Object> segment(String id, Object condition) {
    Map<String, Object> segment = new LinkedHashMap<>();
    segment.put("kind", "segment");
    segment.put("id", id);
    segment.put("version", 1);
    segment.put("name", Map.of("zh", "示例", "en", "Example"));
    segment.put("when", condition);
    return segment;
  }

  private static List<String> examples(String page) {
    List<String> examples = new ArrayList<>();
    Matcher matcher = EXAMPLES.matcher(page);
    while (matcher.find()) {
      examples.add(matcher.group(1));
    }
    return examples;
  }

  @SuppressWarnings("unchecked") // a text of an object is read as one
  private static Map<String, Object> object(String json) {
    return JSON.readValue(json, Map.class);
  }

  private static Map<String, Object> with(Map<String, Object> book, Object condition) {
    Map<String, Object> segment = segment("example", condition);
    Map<String, Object> longer = new LinkedHashMap<>(book);
    longer.put("policies", List.of(segment));
    return longer;
  }

  @Test
  void problems_ofAllKinds_haveOneSentenceEach() {
    assertThat(LANGUAGE.problems()).extracting(ProblemCode::word).doesNotHaveDuplicates();
    assertThat(LANGUAGE.problems())
        .allSatisfy(problem -> assertThat(Language.of(Locale.ENGLISH).say(problem)).endsWith("."));
  }
}
