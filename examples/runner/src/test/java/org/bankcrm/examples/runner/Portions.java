package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;

/** Portions of customers for tests, and their rows as text. */
final class Portions {

  private Portions() {}

  static Decisions of(DecisionEngine engine, Map<CustomerId, Facts> customers) {
    Facts first = customers.values().iterator().next();
    PopulationBuilder portion =
        Population.builder(engine.book().catalog(), first.asOf(), first.zone());
    customers.forEach(portion::add);
    return engine.decideAll(portion.build());
  }

  /** The cells of a portion, customer by customer. */
  static List<List<String>> rows(List<Cells> columns, int size) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int row = i;
      rows.add(columns.stream().map(each -> each.text(row)).toList());
    }
    return rows;
  }
}
