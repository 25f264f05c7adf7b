package org.bankcrm.modelling.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.scoring.ScoringModel;

/** What a document says, an imported policy says: against a clerk who reads the document anew. */
class PmmlLawTest {

  private static final AtomicInteger TAKEN = new AtomicInteger();
  private static final AtomicInteger REFUSED = new AtomicInteger();

  @Property(tries = 300)
  void imported_ofAnyDocument_tellsWhatItTells(@ForAll long seed) throws Exception {
    RandomPmml made = new RandomPmml(new Random(seed));
    String document = made.document();
    PmmlImport taken;
    try {
      taken =
          PmmlImporter.of("m", 1)
              .digits(9)
              .category("yes")
              .read(document.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidPolicyException e) {
      assertThat(e.problems())
          .as(document)
          .extracting(Problem::code)
          .allMatch(PmmlProblem.NOT_THE_SAME::equals);
      REFUSED.incrementAndGet();
      return;
    }
    TAKEN.incrementAndGet();
    DecisionEngine engine = taken.book(PolicyRef.of("book", 1)).compile();
    PmmlClerk clerk = new PmmlClerk(document, "yes");
    for (int i = 0; i < 20; i++) {
      Map<String, Object> customer = made.customer();
      Double expected = clerk.result(customer);
      Optional<BigDecimal> found = decided(engine, taken, customer);
      assertThat(found.isPresent()).as("%s of %s", document, customer).isEqualTo(expected != null);
      if (expected != null) {
        assertThat(found.orElseThrow().doubleValue())
            .as("%s of %s", document, customer)
            .isCloseTo(expected, within(5.1e-10));
      }
    }
  }

  private static Optional<BigDecimal> decided(
      DecisionEngine engine, PmmlImport taken, Map<String, Object> customer) {
    Facts.Builder facts =
        engine.book().facts(Instant.parse("2026-01-31T00:00:00Z"), ZoneOffset.UTC);
    customer.forEach(
        (field, value) -> {
          Attribute<?> attribute = taken.attributes().get(field);
          if (attribute != null) {
            put(facts, attribute, value);
          }
        });
    return engine.decide(facts.build()).result((ScoringModel) taken.policy()).value();
  }

  @SuppressWarnings("unchecked")
  private static <T> void put(Facts.Builder facts, Attribute<T> attribute, Object value) {
    facts.put(attribute, (T) value);
  }

  /** Enough documents are taken, and for each refusal there is a reason that is told. */
  @AfterContainer
  static void mostAreTaken() {
    assertThat(TAKEN.get()).isGreaterThan(REFUSED.get());
  }
}
