package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LibraryVersion;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
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
                Map.of("policy", "earner@1", "yields", Map.of())));
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

    InvalidPolicyException refused =
        catchThrowableOfType(InvalidPolicyException.class, () -> DecisionRecord.parse(document));

    assertThat(refused.problems())
        .extracting(problem -> problem.path() + " " + problem.code())
        .containsExactlyInAnyOrder(
            "/bookHash unreadable",
            "/zone unreadable",
            "/asOf missing-key",
            "/extra unknown-key",
            "/outcomes/0/yields/a wrong-type",
            "/outcomes/1/yields/a wrong-type",
            "/outcomes/1 duplicate-policy");
  }
}
