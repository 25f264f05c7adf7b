package org.bankcrm.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.internal.language.PeriodLanguage;
import org.bankcrm.core.policy.DocumentLanguage;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Windows in the documents of policy books. */
class WindowDocumentTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.valueToTree(DocumentLanguage.of(List.of()).schema()));

  private static PolicyBook book(Windows windows) {
    return PolicyBook.builder(
            PolicyRef.of("book", 1), LocalizedText.of("策略", "Book"), windows.attributes())
        .windows(windows)
        .build();
  }

  @Test
  void toDocument_randomWindows_roundTrip() {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      PolicyBook book = book(Windows.of(SampleWindows.random(random, 8)));
      PolicyBook read = PolicyBook.parse(book.toDocument(), List.of());
      assertThat(read).isEqualTo(book);
      assertThat(read.windows().definitions()).isEqualTo(book.windows().definitions());
      assertThat(read.hash()).isEqualTo(book.hash());
      assertThat(read.windows().hash()).isEqualTo(book.windows().hash());
    }
  }

  @Test
  void equals_booksWithOtherWindows_differ() {
    Windows windows = Windows.of(SampleWindows.random(new Random(1), 2));
    PolicyBook without =
        PolicyBook.builder(
                PolicyRef.of("book", 1), LocalizedText.of("策略", "Book"), windows.attributes())
            .build();
    assertThat(book(windows)).isNotEqualTo(without);
    assertThat(book(windows).hash()).isNotEqualTo(without.hash());
    assertThat(without.toDocument()).doesNotContainKeys("events", "windows");
    assertThatThrownBy(
            () ->
                PolicyBook.builder(
                        PolicyRef.of("book", 1),
                        LocalizedText.of("策略", "Book"),
                        AttributeCatalog.of())
                    .windows(windows))
        .hasMessageContaining("which the catalogue does not have");
  }

  @Test
  void parse_eventsOfTheHost_canBeRead() {
    Map<String, Object> document = document(window());
    document.remove("events");
    PolicyBook book =
        PolicyBookParser.of(List.of())
            .withEvents(List.of(SampleEvents.TRANSACTIONS))
            .parse(document);
    assertThat(book.windows().definitions().get(0).over()).isEqualTo(SampleEvents.TRANSACTIONS);
    assertThatThrownBy(
            () ->
                PolicyBookParser.of(List.of())
                    .withEvents(List.of(SampleEvents.CALLS, SampleEvents.CALLS)))
        .hasMessage("two types of events have the same id");
  }

  private static Map<String, Object> window() {
    Map<String, Object> window = new LinkedHashMap<>();
    window.put("attribute", "spent");
    window.put("over", "transactions");
    window.put("where", Map.of("attribute", "side", "is", "debit"));
    window.put("aggregate", "sum");
    window.put("of", "amount");
    window.put("lastDays", 90);
    return window;
  }

  private static Map<String, Object> document(Map<String, Object> window) {
    Map<String, Object> name = Map.of("zh", "名称", "en", "Name");
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("book", "book");
    document.put("version", 1);
    document.put("name", name);
    document.put(
        "attributes",
        List.of(
            Map.of("id", "spent", "type", "money", "currency", "CNY", "name", name),
            Map.of("id", "number", "type", "integer", "name", name)));
    document.put(
        "events",
        Windows.of(
                WindowDefinition.of(
                    org.bankcrm.core.attribute.Attributes.integer(
                        "n", org.bankcrm.core.attribute.AttributeInfo.named("数", "N")),
                    SampleEvents.TRANSACTIONS,
                    Aggregate.count(),
                    CalendarSpan.days(1)))
            .toDocument()
            .get("events"));
    document.put("windows", new ArrayList<>(List.of(window)));
    return document;
  }

  @ParameterizedTest
  @CsvSource({
    "attribute, spend, /attribute, unknown-attribute",
    "attribute, number, '', invalid-window",
    "over, calls, /over, unknown-event-type",
    "aggregate, median, /aggregate, unknown-word",
    "aggregate, average, /rounding, missing-key",
    "aggregate, count, /of, unknown-key",
    "of, side, /aggregate, invalid-window",
    "of, amont, /of, unknown-attribute",
    "lastDays, 90, /lastDays, wrong-type",
    "lastMonths, 3, '', several-tests",
    "toDate, month, '', several-tests",
    "whole, month, '', several-tests",
    "earlier, 3, /earlier, wrong-type",
    "rounding, halfUp, /rounding, unknown-key",
    "script, x, /script, unknown-key",
  })
  void parse_wrongWindow_isRefusedAtItsPlace(String key, String value, String path, String code) {
    Map<String, Object> window = window();
    window.put(key, value);
    assertThat(problems(document(window)))
        .extracting(Problem::path, each -> each.code().word())
        .contains(org.assertj.core.groups.Tuple.tuple("/windows/0" + path, code));
  }

  @Test
  void schema_randomWindows_areAccepted() {
    Random random = new Random(4);
    for (int i = 0; i < 100; i++) {
      Map<String, Object> document = book(Windows.of(SampleWindows.random(random, 8))).toDocument();
      assertThat(SCHEMA.validate(JSON.valueToTree(document))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "aggregate, median",
    "aggregate, average",
    "aggregate, count",
    "aggregate, trend",
    "lastDays, 90",
    "lastMonths, 3",
    "toDate, month",
    "completeMonths, 3",
    "rounding, halfUp",
    "script, x",
    "attribute, a b",
  })
  void schema_wrongWindow_isRefusedAsByTheParser(String key, String value) {
    Map<String, Object> window = window();
    window.put(key, value);
    Map<String, Object> document = document(window);
    assertThat(SCHEMA.validate(JSON.valueToTree(document))).isNotEmpty();
    assertThat(problems(document)).isNotEmpty();
  }

  @Test
  void parse_conditionOnTheAsOfDate_isRefused() {
    Map<String, Object> window = window();
    window.put("where", Map.of("attribute", "booked", "within", "thisMonth"));
    assertThat(problems(document(window)))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/windows/0", "invalid-window"));
  }

  @Test
  void parse_twoWindowsOfOneAttribute_areRefused() {
    Map<String, Object> document = document(window());
    document.put("windows", List.of(window(), window()));
    assertThat(problems(document))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/windows/1", "duplicate-attribute"));
  }

  @Test
  void parse_eventTypeWithoutItsDay_isRefused() {
    Map<String, Object> document = document(window());
    @SuppressWarnings("unchecked") // as it was made above
    Map<String, Object> type =
        new LinkedHashMap<>(((List<Map<String, Object>>) document.get("events")).get(0));
    type.put("date", "amount");
    document.put("events", List.of(type));
    assertThat(problems(document))
        .extracting(Problem::path, each -> each.code().word())
        .contains(org.assertj.core.groups.Tuple.tuple("/events/0/date", "wrong-type"));
  }

  @Test
  void parse_eventTypeThatTheTypeItselfRefuses_isRefused() {
    Map<String, Object> document = document(window());
    @SuppressWarnings("unchecked") // as it was made above
    Map<String, Object> type =
        new LinkedHashMap<>(((List<Map<String, Object>>) document.get("events")).get(0));
    type.put("id", "Card bookings");
    document.put("events", List.of(type));
    assertThat(problems(document))
        .extracting(Problem::path, each -> each.code().word())
        .contains(org.assertj.core.groups.Tuple.tuple("/events/0", "invalid-event-type"));
  }

  private static Map<String, Object> window(String period) {
    Map<String, Object> window = window();
    window.remove("lastDays");
    JSON.readTree(period)
        .properties()
        .forEach(
            each -> window.put(each.getKey(), JSON.convertValue(each.getValue(), Object.class)));
    return window;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`toDate`: `mnth`} | /toDate | unknown-word | Did you mean 'month'?",
        "{`toDate`: 3} | /toDate | wrong-type | ''",
        "{`completeMonths`: 0} | /completeMonths | out-of-range | ''",
        "{`completeMonths`: 121} | /completeMonths | out-of-range | ''",
        "{`completeQuarters`: 41} | /completeQuarters | out-of-range | ''",
        "{`completeYears`: 1.5} | /completeYears | wrong-type | ''",
        "{`completeMonths`: 3, `completeYears`: 1} | | several-tests | ''",
        "{} | | missing-key | ''",
        "{`whole`: `month`} | /earlier | missing-key | write \"toDate\" for the period so far",
        "{`whole`: `month`, `earlier`: {`days`: 30}} | /earlier | invalid-window | ''",
        "{`toDate`: `quarter`, `earlier`: {`months`: 1}} | /earlier | invalid-window | ''",
        "{`completeWeeks`: 2, `earlier`: {`years`: 1}} | /earlier | invalid-window | ''",
        "{`toDate`: `month`, `earlier`: {`year`: 1}} | /earlier/year | unknown-key | mean 'years'",
        "{`toDate`: `month`, `earlier`: {`years`: 11}} | /earlier/years | out-of-range | ''",
        "{`toDate`: `month`, `earlier`: {}} | /earlier | missing-key | ''",
        "{`lastDays`: 3, `earlier`: {`days`: 1, `years`: 1}} | /earlier | several-tests | ''",
        "{`between`: {`from`: `2026-01-01`}} | /between/to | missing-key | ''",
        "{`between`: {`from`: `2026-02-01`, `to`: `2026-01-31`}} | /between | empty-range | Swap",
        "{`between`: {`from`: `2026-02-30`, `to`: `2026-03-31`}} | /between/from | invalid-date |"
            + " ''",
        "{`between`: {`from`: `2026/2/1`, `to`: `2026-03-31`}} | /between/from | invalid-date |"
            + " 2026-02-01",
        "{`between`: {`from`: `0000-02-01`, `to`: `2026-03-31`}} | /between/from | invalid-date |"
            + " ''",
        "{`between`: {`from`: `2026-01-01`, `to`: `2026-01-31`}, `earlier`: {`years`: 1}} |"
            + " /earlier | invalid-window | ''",
      })
  void parse_wrongPeriod_isRefusedAtItsPlaceWithItsMend(
      String period, String path, String code, String advice) {
    Map<String, Object> document = document(window(period.replace('`', '"')));
    Problem problem = problems(document).get(0);
    assertThat(problem.path()).isEqualTo("/windows/0" + (path == null ? "" : path));
    assertThat(problem.code().word()).isEqualTo(code);
    assertThat(problem.message() + problem.advice()).contains(advice == null ? "" : advice);
  }

  /** A slip in a key, or the word of another language, is all that is told of the window. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`lastDay`: 3} | lastDay | 'lastDays'",
        "{`toDat`: `month`} | toDat | 'toDate'",
        "{`todate`: `month`} | todate | 'toDate'",
        "{`completeMonth`: 3} | completeMonth | 'completeMonths'",
        "{`completMonths`: 3} | completMonths | 'completeMonths'",
        "{`completeQuaters`: 1} | completeQuaters | 'completeQuarters'",
        "{`compleeteYears`: 1} | compleeteYears | 'completeYears'",
        "{`complete_weeks`: 1} | complete_weeks | 'completeWeeks'",
        "{`fullMonths`: 1} | fullMonths | 'completeMonths'",
        "{`lastCompleteMonths`: 1} | lastCompleteMonths | 'completeMonths'",
        "{`完整月`: 1} | 完整月 | 'completeMonths'",
        "{`whol`: `month`, `earlier`: {`years`: 1}} | whol | 'whole'",
        "{`betwen`: {`from`: `2026-02-01`, `to`: `2026-02-28`}} | betwen | 'between'",
        "{`range`: {`from`: `2026-02-01`, `to`: `2026-02-28`}} | range | 'between'",
        "{`toDate`: `month`, `earlyer`: {`years`: 1}} | earlyer | 'earlier'",
        "{`toDate`: `month`, `offset`: {`years`: 1}} | offset | 'earlier'",
        "{`toDate`: `month`, `提前`: {`years`: 1}} | 提前 | 'earlier'",
        "{`toDate`: `month`, `earlier`: {`yaers`: 1}} | earlier/yaers | 'years'",
        "{`between`: {`form`: `2026-02-01`, `to`: `2026-02-28`}} | between/form | 'from'",
        "{`between`: {`from`: `2026-02-01`, `until`: `2026-02-28`}} | between/until | 'to'",
      })
  void parse_slipInAPeriod_isToldWithWhatIsMeant(String period, String path, String advice) {
    List<Problem> problems = problems(document(window(period.replace('`', '"'))));
    assertThat(problems).extracting(each -> each.code().word()).containsExactly("unknown-key");
    assertThat(problems.get(0).path()).isEqualTo("/windows/0/" + path);
    assertThat(problems.get(0).advice()).contains(advice);
  }

  /** What is wrong in both places is told in one round. */
  @Test
  void parse_slipsInPeriodAndEarlier_areToldTogether() {
    Map<String, Object> window = window("{\"toDate\": \"mnth\", \"earlier\": {\"years\": 11}}");
    assertThat(problems(document(window)))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("/windows/0/toDate", "/windows/0/earlier/years");
  }

  /** What takes more than another name is told in a sentence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{`monthToDate`: true} | monthToDate | Write \"toDate\": \"month\"",
        "{`本月至今`: true} | 本月至今 | Write \"toDate\": \"month\"",
        "{`YTD`: true} | YTD | Write \"toDate\": \"year\"",
        "{`toDate`: `month`, `yearsBefore`: 1} | yearsBefore | \"earlier\": {\"years\": 1}",
      })
  void parse_wordThatNeedsMoreThanAName_isToldWithWhatToWrite(
      String period, String path, String advice) {
    assertThat(problems(document(window(period.replace('`', '"')))))
        .filteredOn(each -> each.code().word().equals("unknown-key"))
        .singleElement()
        .satisfies(each -> assertThat(each.path()).isEqualTo("/windows/0/" + path))
        .satisfies(each -> assertThat(each.advice()).contains(advice));
  }

  /** What a book says comes out of it again, by the longest unit that tells it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'toDate': 'month'}",
        "{'toDate': 'week', 'earlier': {'weeks': 52}}",
        "{'completeWeeks': 4}",
        "{'completeMonths': 3, 'earlier': {'years': 1}}",
        "{'completeQuarters': 2, 'earlier': {'quarters': 2}}",
        "{'completeYears': 1}",
        "{'whole': 'month', 'earlier': {'years': 1}}",
        "{'whole': 'month', 'earlier': {'months': 5}}",
        "{'between': {'from': '2026-02-01', 'to': '2026-02-28'}}",
        "{'lastDays': 30, 'earlier': {'days': 30}}",
        "{'lastMonths': 1, 'earlier': {'years': 10}}",
      })
  void parse_eachPeriod_isWrittenAsItIs(String period) {
    Map<String, Object> window = window(period.replace('\'', '"'));
    window.remove("where");
    Map<String, Object> document = document(new LinkedHashMap<>(window));
    assertThat(SCHEMA.validate(JSON.valueToTree(document))).isEmpty();
    Map<String, Object> ordered = new LinkedHashMap<>();
    List.of("attribute", "over", "aggregate", "of")
        .forEach(key -> ordered.put(key, window.remove(key)));
    ordered.putAll(window);
    Object written = PolicyBook.parse(document, List.of()).toDocument().get("windows");
    assertThat(JSON.writeValueAsString(written))
        .isEqualTo(JSON.writeValueAsString(List.of(ordered)));
  }

  /** What the reference tells of each way to write it is what is computed. */
  @ParameterizedTest
  @MethodSource("examples")
  void examples_ofTheReference_areTheDays(PeriodLanguage.Example example) {
    Map<String, Object> document = document(window("{" + example.keys() + "}"));
    WindowPeriod period =
        PolicyBook.parse(document, List.of()).windows().definitions().get(0).period();
    assertThat(PeriodLanguage.AS_OF)
        .map(day -> period.days(LocalDate.parse(day)).orElseThrow())
        .map(days -> days.fromInclusive() + " – " + days.toExclusive().minusDays(1))
        .isEqualTo(example.days());
  }

  static List<PeriodLanguage.Example> examples() {
    return PeriodLanguage.EXAMPLES;
  }

  private static List<Problem> problems(Map<String, Object> document) {
    InvalidPolicyException refused =
        catchThrowableOfType(
            InvalidPolicyException.class, () -> PolicyBook.parse(document, List.of()));
    assertThat(refused).isNotNull();
    return refused.problems();
  }
}
