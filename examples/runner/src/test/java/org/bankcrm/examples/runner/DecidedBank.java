package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.testkit.bank.SyntheticBank;

/** A synthetic bank of persons and organisations, decided once by the retail book. */
final class DecidedBank {

  static final int CUSTOMERS = 1_500;

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static final Decisions DECISIONS = decide();

  private DecidedBank() {}

  private static Decisions decide() {
    DecisionEngine engine = BookFiles.retail().compile();
    Instant end = AsOf.endOf(AS_OF, ZONE);
    PopulationBuilder population = Population.builder(engine.book().catalog(), end, ZONE);
    SyntheticBank bank = SyntheticBank.of(2026, CUSTOMERS, end, ZONE);
    DemoFacts facts = new DemoFacts(engine, bank);
    for (CustomerRecord customer : (Iterable<CustomerRecord>) bank.customers()::iterator) {
      population.add(customer.id(), facts.of(customer));
    }
    return engine.decideAll(population.build());
  }

  /** The rows of the customers of a kind, from their facts, without asking any policy. */
  static List<Integer> rows(String kind) {
    return IntStream.range(0, DECISIONS.size())
        .filter(
            row ->
                DECISIONS
                    .population()
                    .facts(row)
                    .get(BankAttributes.KIND)
                    .filter(kind::equals)
                    .isPresent())
        .boxed()
        .toList();
  }
}
