package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.junit.jupiter.api.Test;

class DecisionRecordTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("party.age", AttributeInfo.named("年龄", "Age"));
  private static final IntegerAttribute INCOME =
      Attributes.integer("party.income", AttributeInfo.named("收入", "Income"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(AGE, INCOME);
  private static final DecisionEngine ENGINE = engine(18);
  private static final Facts ADULT = facts(34);

  private static DecisionEngine engine(long age) {
    return PolicyBook.builder(PolicyRef.of("retail", 2), LocalizedText.of("零售", "Retail"), CATALOG)
        .add(Gated.of("adult", AGE.atLeast(age)))
        .add(Gated.of("earner", INCOME.atLeast(1L)))
        .build()
        .compile();
  }

  private static Facts facts(long age) {
    return Facts.builder(CATALOG, Instant.parse("2026-03-01T16:00:00Z"), ZoneId.of("Asia/Shanghai"))
        .put(AGE, age)
        .build();
  }

  private static DecisionRecord record() {
    return DecisionRecord.of(ENGINE.decide(ADULT));
  }

  @Test
  void of_holdsWhatAReplayNeeds() {
    DecisionRecord record = record();

    assertThat(record.toDocument())
        .containsEntry("book", "retail@2")
        .containsEntry("bookHash", ENGINE.book().hash())
        .containsEntry("factsHash", ADULT.hash())
        .containsEntry("asOf", "2026-03-01T16:00:00Z")
        .containsEntry("zone", "Asia/Shanghai")
        .containsEntry("libraryVersion", LibraryVersion.current())
        .containsEntry(
            "outcomes",
            List.of(
                Map.of("policy", "adult@1", "yields", Map.of("gated.adult", "yes")),
                Map.of(
                    "policy",
                    "earner@1",
                    "yields",
                    Map.of(),
                    "unsettled",
                    Map.of("gated.earner", Map.of("missing", List.of("party.income"))))))
        .containsEntry("format", 1L);
    assertThat(record.toString())
        .isEqualTo("DecisionRecord by retail@2 as of 2026-03-01T16:00:00Z");
  }

  @Test
  void parse_ofItsDocument_isEqual() {
    assertThat(DecisionRecord.parse(record().toDocument())).isEqualTo(record());
  }

  @Test
  void verify_bySameBookAndFacts_findsNothing() {
    assertThat(DecisionRecord.parse(record().toDocument()).verify(engine(18), facts(34))).isEmpty();
  }

  @Test
  void verify_byAnotherBookOrOtherFacts_saysWhatDiffers() {
    assertThat(record().verify(engine(40), ADULT))
        .extracting(RecordDifference::part, RecordDifference::recorded, RecordDifference::replayed)
        .contains(org.assertj.core.groups.Tuple.tuple("outcomes/adult@1/gated.adult", "yes", "no"))
        .extracting(tuple -> tuple.toList().get(0))
        .containsExactly("bookHash", "outcomes/adult@1/gated.adult");
    assertThat(record().verify(ENGINE, facts(33)))
        .extracting(RecordDifference::toString)
        .containsExactly("RecordDifference[factsHash]");
  }

  @Test
  void parse_ofWhatIsWrong_saysWhere() {
    Map<String, Object> document = new LinkedHashMap<>(record().toDocument());
    document.put("bookHash", "ABC");
    document.put("zone", "Mars/Olympus");
    document.remove("asOf");
    document.put("extra", true);
    Map<String, Object> twice = Map.of("policy", "adult@1", "yields", Map.of("a", 1));
    document.put("outcomes", List.of(twice, twice));

    InvalidDocumentException refused =
        catchThrowableOfType(InvalidDocumentException.class, () -> DecisionRecord.parse(document));

    assertThat(refused.problems())
        .extracting(problem -> problem.path() + " " + problem.code().word())
        .containsExactlyInAnyOrder(
            "/bookHash wrong-value",
            "/zone wrong-value",
            "/asOf missing-key",
            "/(8) unknown-key",
            "/outcomes/0/yields/(1) wrong-type",
            "/outcomes/1/yields/(1) wrong-type",
            "/outcomes/1 duplicate-policy");
  }

  /** Ten years later there is the document and nothing else. */
  @Test
  void parse_recordWithReasons_isReadableWithoutTheEngine() {
    DecisionRecord record = DecisionRecord.of(ENGINE.decide(ADULT), Disclosure.FULL);

    DecisionRecord read = DecisionRecord.parse(record.toDocument());

    assertThat(read).isEqualTo(record);
    assertThat(read.toDocument()).hasToString(record.toDocument().toString());
    Explanation adult = read.explanation(PolicyRef.of("adult", 1)).orElseThrow();
    assertThat(adult.render(Locale.ENGLISH)).contains("Age 34, needs at least 18 — met");
    assertThat(adult.render(Locale.CHINESE)).contains("年龄");
    assertThat(read.outcomes().get(PolicyRef.of("earner", 1)).unsettled().get("gated.earner"))
        .isEqualTo(
            new PolicyOutcome.Unsettled(java.util.Optional.empty(), List.of("party.income")));
    assertThat(read.verify(engine(18), facts(34))).isEmpty();
    assertThat(read.verify(engine(19), facts(34)))
        .extracting(RecordDifference::part)
        .containsExactly("bookHash", "reasons/adult@1");
    assertThat(DecisionRecord.of(ENGINE.decide(ADULT)).explanation(PolicyRef.of("adult", 1)))
        .isEmpty();
  }
}
