package org.bankcrm.testkit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.explanation.Explanations;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * Decisions as documents: outcomes, what is unsettled, and the reasons, which whoever has the
 * document reads without the engine, and replays with it.
 */
class RecordDocumentTest {

  private static final long SEED = 20261201L;
  private static final RandomCases CASES = RandomCases.of(5, 1).withDepth(2).withEveryKind();
  private static final boolean DEEP = Boolean.getBoolean("crm.deep");

  /** Random policies may ask more of a customer's parts than a book written by hand. */
  private static final DocumentLimits WIDE = DocumentLimits.standard().withPartNodes(10_000);

  private static final DataDocument<DecisionRecord> RECORDS =
      new DataDocument<>(DecisionRecord::toDocument, DecisionRecord::parse);
  private static final DataDocument<Explanation> EXPLANATIONS =
      new DataDocument<>(Explanation::toDocument, Explanation::parse);

  private static Decision decision(long index) {
    RandomCase random = CASES.at(SEED, index);
    return random.book().compile(WIDE).decide(random.customers().get(0));
  }

  private static Disclosure disclosure(long index) {
    return Seeded.of(SEED, index).pick(List.of(Disclosure.values()));
  }

  @Property(tries = 40)
  void parse_ofItsDocument_isEqual(@ForAll @LongRange(min = 0) long index) {
    Decision decision = decision(index);
    RECORDS.checkRoundTrip(DecisionRecord.of(decision));
    RECORDS.checkRoundTrip(DecisionRecord.of(decision, disclosure(index)));
  }

  /** What was decided is decided again, to the byte, by what was stored of book and facts. */
  @Property(tries = 40)
  void verify_recordAndFactsReadBack_replaysTheSameBytes(@ForAll @LongRange(min = 0) long index) {
    Decision decision = decision(index);
    DecisionRecord record = DecisionRecord.of(decision, disclosure(index));
    DecisionEngine engine = decision.engine();

    DecisionRecord read = DecisionRecord.parse(record.toDocument());
    Facts facts = Facts.parse(decision.facts().toDocument(), engine.book().catalog());

    assertThat(read.verify(engine, facts)).isEmpty();
    assertThat(DecisionRecord.of(engine.decide(facts), disclosure(index)).toDocument())
        .hasToString(record.toDocument().toString());
  }

  /** The words are those of the day, in both languages, for every policy that is kept. */
  @Property(tries = 40)
  void render_ofAStoredRecord_saysWhatWasSaid(@ForAll @LongRange(min = 0) long index) {
    Decision decision = decision(index);
    Disclosure disclosure = disclosure(index);
    DecisionRecord read =
        DecisionRecord.parse(DecisionRecord.of(decision, disclosure).toDocument());
    for (Policy<?> policy : decision.engine().book().policies()) {
      Explanation told = decision.explain(policy, disclosure);
      assertThat(read.explanation(policy.ref())).contains(told);
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(read.explanation(policy.ref()).orElseThrow().render(locale))
            .isEqualTo(told.render(locale));
      }
      EXPLANATIONS.checkRoundTrip(told);
    }
  }

  /**
   * Everything that a policy yields is either told or said to be open, with what would settle it.
   */
  @Property(tries = 40)
  void outcomes_everyYield_isSettledOrUnsettled(@ForAll @LongRange(min = 0) long index) {
    Decision decision = decision(index);
    DecisionRecord record = DecisionRecord.of(decision);
    for (Policy<?> policy : decision.engine().book().policies()) {
      var outcome = record.outcomes().get(policy.ref());
      assertThat(outcome.applies()).isEqualTo(decision.applies(policy));
      outcome.unsettled().values().forEach(open -> assertThat(open.missing()).isNotEmpty());
    }
    long open =
        decision.engine().yieldedAttributes().attributes().stream()
            .filter(attribute -> decision.value(attribute).isEmpty())
            .filter(a -> decision.absence(a).orElseThrow().word().equals("not-known"))
            .count();
    assertThat(record.outcomes().values().stream().mapToLong(o -> o.unsettled().size()).sum())
        .isEqualTo(open);
  }

  @Test
  void parse_mutatedRecords_readsOrRefuses() {
    int records = DEEP ? 2_500 : 25;
    int refused = 0;
    for (int number = 0; number < records; number++) {
      DecisionRecord record =
          number % 2 == 0
              ? DecisionRecord.of(decision(number), disclosure(number))
              : DecisionRecord.of(decision(number));
      refused += RECORDS.hurt(record, SEED + number, 40);
    }
    assertThat(refused).isGreaterThan(records * 20);
  }

  @Test
  void parse_mutatedExplanations_readsOrRefuses() {
    int count = DEEP ? 2_500 : 25;
    int refused = 0;
    for (int number = 0; number < count; number++) {
      Decision decision = decision(number);
      Explanation told =
          decision.explain(
              Seeded.of(SEED, number).pick(decision.engine().book().policies()), Disclosure.FULL);
      refused += EXPLANATIONS.hurt(told, SEED + number, 40);
    }
    assertThat(refused).isGreaterThan(count * 20);
  }

  /** The reasons have a reader of their own, which sees the value refused a second time. */
  @Test
  void parse_valueRefusedWithinTheReasons_isToldOnce() {
    Map<String, Object> record =
        Edits.put(
            DecisionRecord.of(decision(0), Disclosure.FULL).toDocument(),
            "/reasons/zone",
            new StringBuilder("UTC"));
    assertThat(
            Firing.told(
                () -> {
                  DecisionRecord.parse(record);
                  return List.of();
                }))
        .extracting(Problem::path, Problem::code)
        .containsExactly(tuple("/reasons/zone", CoreProblem.ALIEN_VALUE));
  }

  @Test
  void parse_privateTextAnywhere_isNeverQuoted() {
    int refused = 0;
    for (int number = 0; number < (DEEP ? 100 : 6); number++) {
      Map<String, Object> reasons =
          Explanations.of(
                  List.of(
                      decision(number)
                          .explain(
                              decision(number).engine().book().policies().get(0), Disclosure.FULL)))
              .toDocument();
      assertThat(Explanations.parse(reasons).toDocument()).isEqualTo(reasons);
      refused += RECORDS.plant(DecisionRecord.of(decision(number), Disclosure.FULL));
    }
    assertThat(refused).isGreaterThan(200);
  }
}
