package org.bankcrm.testkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.erasure.CoarseFacts;
import org.bankcrm.core.erasure.HeldDecision;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.core.held.PersonSalt;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.junit.jupiter.api.Test;

/** A decision can be checked when the person is no longer in it, whatever the book. */
class ErasedDecisionLawTest {

  private static final RandomCases CASES = RandomCases.of(4, 2).withDepth(2).withEveryKind();
  private static final int BOOKS = 40;
  private static final PersonSalt SALT = PersonSalt.from(new SecureRandom());

  private int replayed;
  private int dropped;
  private int known;

  @Test
  void anyBook_coarseFacts_decideTheSame() {
    for (int number = 0; number < BOOKS; number++) {
      RandomCase random = CASES.at(7391, number);
      DecisionEngine engine = random.book().compile();
      random.customers().forEach(facts -> check(engine, facts));
    }
    assertThat(replayed).as("decisions that can be made again").isGreaterThan(10);
    assertThat(dropped * 2).as("values that were left out, of " + known).isGreaterThan(known);
  }

  private void check(DecisionEngine engine, Facts facts) {
    DecisionRecord record = DecisionRecord.of(engine.decide(facts));
    CoarseFacts coarse = CoarseFacts.of(engine, facts);
    assertThat(DecisionRecord.of(engine.decide(coarse.facts())).outcomes())
        .isEqualTo(record.outcomes());
    known += count(facts);
    dropped += count(facts) - count(coarse.facts());
    HeldDecision held = HeldDecision.of("d-7391", record).with(facts).replayable(engine);
    String seal = held.seal(SALT);
    HeldPart remains = held.withoutPerson(SALT).orElseThrow();
    assertThat(HeldDecision.seal(remains)).isEqualTo(seal);
    assertThat(remains.toDocument().toString()).doesNotContain("d-7391", facts.hash());
    assertThat(held.coarse().isPresent()).isEqualTo(coarse.exact().isEmpty());
    if (held.coarse().isPresent()) {
      replayed++;
      DecisionRecord kept = DecisionRecord.parse(remains.toDocument().get("record"));
      Facts left = Facts.parse(remains.toDocument().get("facts"), engine.book().catalog());
      assertThat(kept.verify(engine, left)).isEmpty();
      assertThat(kept.outcomes()).isEqualTo(record.outcomes());
    }
  }

  private static int count(Facts facts) {
    return Math.toIntExact(
        facts.catalog().attributes().stream()
            .filter(each -> facts.catalog().derivation(each).isEmpty())
            .filter(facts::isKnown)
            .count());
  }

  /** What stayed was changed: the seal in the audit log is another. */
  @Test
  void seal_outcomeOrPersonChanged_isAnother() {
    RandomCase random = CASES.at(7391, 3);
    DecisionEngine engine = random.book().compile();
    Facts facts = random.customers().get(0);
    HeldDecision held = HeldDecision.of("d-1", DecisionRecord.of(engine.decide(facts)));
    HeldPart remains = held.withoutPerson(SALT).orElseThrow();
    for (String key : List.of("book", "bookHash", "day", "outcomes", "libraryVersion")) {
      Map<String, Object> document = new LinkedHashMap<>(remains.toDocument());
      Map<String, Object> decision = asMap(document);
      decision.put(key, "other");
      document.put("decision", decision);
      assertThat(HeldDecision.seal(part(document))).isNotEqualTo(held.seal(SALT));
    }
    Map<String, Object> other = new LinkedHashMap<>(remains.toDocument());
    other.put("person", "0".repeat(64));
    assertThat(HeldDecision.seal(part(other))).isNotEqualTo(held.seal(SALT));
    assertThat(held.seal(PersonSalt.from(new SecureRandom()))).isNotEqualTo(held.seal(SALT));
  }

  private static Map<String, Object> asMap(Map<String, Object> document) {
    Map<String, Object> copy = new TreeMap<>();
    ((Map<?, ?>) document.get("decision")).forEach((key, value) -> copy.put((String) key, value));
    return copy;
  }

  private static HeldPart part(Map<String, Object> document) {
    return new HeldDocument(HeldDecision.KIND, "x", new TreeMap<>(), document, Optional.empty());
  }
}
