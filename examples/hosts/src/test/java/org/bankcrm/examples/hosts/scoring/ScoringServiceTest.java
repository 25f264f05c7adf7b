package org.bankcrm.examples.hosts.scoring;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.examples.hosts.Json;
import org.bankcrm.scoring.ScoringKinds;
import org.junit.jupiter.api.Test;

class ScoringServiceTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Map<String, Object> DOCUMENT = Json.resource("/application-book.json");

  private final ScoringService service = ScoringService.of(DOCUMENT, "credit-card");

  @Test
  void answer_goodApplication_approvesWithoutLetter() {
    Map<String, Object> answer =
        answer("en", "{'party.age': 40, 'party.income': 'CNY 8000', 'party.housing': 'OWN'}");
    assertThat(answer)
        .containsEntry("application", "A-17")
        .containsEntry("status", "DECIDED")
        .containsEntry("grade", "A")
        .containsEntry("action", "APPROVE")
        .containsEntry("letter", List.of());
  }

  @Test
  void answer_poorApplication_declinesWithReasonsInTheLanguageAskedFor() {
    String poor = "{'party.age': 40, 'party.income': 'CNY 3000', 'party.housing': 'RENT'}";
    assertThat(answer("en", poor))
        .containsEntry("grade", "B")
        .containsEntry(
            "letter", List.of("Income too low for the credit asked for", "Housing situation"));
    assertThat(answer("zh", poor)).containsEntry("letter", List.of("收入与申请额度不匹配", "居住情况"));
  }

  @Test
  void answer_tooYoung_declinesForTheRuleAlone() {
    assertThat(answer("en", "{'party.age': 17, 'party.income': 'CNY 3000'}"))
        .containsEntry("grade", "X")
        .containsEntry("letter", List.of("Under eighteen"));
  }

  @Test
  void answer_ageMissing_isReferredAndSaysWhatIsMissing() {
    assertThat(answer("en", "{'party.income': 'CNY 8000', 'party.housing': 'OWN'}"))
        .containsEntry("status", "REFERRED")
        .doesNotContainKey("grade")
        .containsEntry("missing", List.of("party.age"));
  }

  @Test
  void answer_outsideThePopulation_doesNotApplyAndIsNotReferred() {
    Map<String, Object> book = new LinkedHashMap<>(DOCUMENT);
    Map<Object, Object> card =
        new LinkedHashMap<>((Map<?, ?>) ((List<?>) requireNonNull(book.get("policies"))).get(0));
    card.put("population", Map.of("attribute", "party.age", "atLeast", 18));
    book.put("policies", List.of(card));
    ScoringService grownUps = ScoringService.of(book, "credit-card");
    assertThat(grownUps.answer(request("en", "{'party.age': 17}")).toDocument())
        .containsEntry("status", "NOT_APPLICABLE")
        .doesNotContainKeys("grade", "action")
        .containsEntry("letter", List.of())
        .containsEntry("missing", List.of());
    assertThat(grownUps.answer(request("en", "{}")).toDocument())
        .containsEntry("status", "REFERRED")
        .containsEntry("missing", List.of("party.age"));
  }

  @Test
  void answer_everythingWrong_tellsAllProblemsAndNoValue() {
    Map<String, Object> request =
        Json.read(
            json(
                "{'format': 1, 'application': '13800138000 Li Lei', 'language': 'fr',"
                    + " 'salary-of-Li': 1, 'facts': {'format': 1, 'asOf': 'yesterday',"
                    + " 'zone': 'Asia/Shanghai', 'values': {'party.age': '40',"
                    + " 'party.income': 8000, 'party.housing': 'Li house', 'Li Lei': 1}}}"));
    Answer answer = service.answer(request);
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).problems())
        .extracting(Problem::path)
        .containsExactly(
            "/application",
            "/language",
            "/(4)",
            "/facts/asOf",
            "/facts/values/party.age",
            "/facts/values/party.income",
            "/facts/values/party.housing",
            "/facts/values/(4)");
    assertThat(answer + Json.write(answer.toDocument()))
        .doesNotContain("Li", "13800138000", "8000");
  }

  @Test
  void answer_pointInAWholeNumber_isRefused() {
    assertThat(answer("en", "{'party.age': 40.0}")).containsEntry("status", "REFUSED");
  }

  @Test
  void record_readBack_replaysToTheSame() {
    Map<String, Object> answer = answer("en", "{'party.age': 40, 'party.income': 'CNY 3000'}");
    Map<String, Object> filed = Json.read(Json.write(answer));
    @SuppressWarnings("unchecked")
    DecisionRecord record = DecisionRecord.parse((Map<String, Object>) filed.get("record"));

    PolicyBook book = PolicyBook.parse(DOCUMENT, ScoringKinds.all());
    Facts facts =
        Facts.builder(book.catalog(), Instant.parse("2026-06-30T02:00:00Z"), SHANGHAI)
            .put((IntegerAttribute) book.catalog().find("party.age").orElseThrow(), 40)
            .put(
                (MoneyAttribute) book.catalog().find("party.income").orElseThrow(),
                Money.yuan(3000))
            .build();
    assertThat(record.verify(book.compile(), facts)).isEmpty();
    assertThat(
            record.explanation(PolicyRef.of("credit-card", 1)).orElseThrow().render(Locale.CHINESE))
        .contains("3,000.00");
  }

  @Test
  void of_noSuchCard_isRefused() {
    assertThatThrownBy(() -> ScoringService.of(DOCUMENT, "mortgage"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no scorecard mortgage");
  }

  private Map<String, Object> answer(String language, String values) {
    return service.answer(request(language, values)).toDocument();
  }

  private static Map<String, Object> request(String language, String values) {
    return Json.read(
        json(
            "{'format': 1, 'application': 'A-17', 'language': '"
                + language
                + "', 'facts': {'format': 1, 'asOf': '2026-06-30T02:00:00Z',"
                + " 'zone': 'Asia/Shanghai', 'values': "
                + values
                + "}}"));
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }
}
