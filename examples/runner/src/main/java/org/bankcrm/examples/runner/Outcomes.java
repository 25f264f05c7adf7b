package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;

/** What a book decides, as columns of text, and how often each outcome came. */
final class Outcomes {

  private final List<PolicyView> views;
  private final MissingData missing;
  private long customers;

  Outcomes(DecisionEngine engine) {
    views = Views.of(engine.book());
    List<Attribute<?>> byRight = new ArrayList<>();
    views.forEach(view -> byRight.addAll(view.missingByRight()));
    missing = new MissingData(engine, byRight);
  }

  /** The names of the columns, after that of the customer. */
  List<String> header() {
    return views.stream().flatMap(view -> view.header().stream()).toList();
  }

  /** One customer's outcomes in the order of the header, counted. */
  List<String> add(Decision decision) {
    customers++;
    missing.add(decision.facts());
    List<String> row = new ArrayList<>();
    views.forEach(view -> row.addAll(view.add(decision)));
    return row;
  }

  /** How many customers were added. */
  long customers() {
    return customers;
  }

  /** All figures, kind by kind of policy, and what data is missing. */
  List<Block> blocks(Locale locale) {
    Figures figures = new Figures(locale, customers);
    List<Block> blocks = new ArrayList<>();
    views.forEach(view -> blocks.addAll(view.blocks(figures)));
    blocks.add(missing.block(figures));
    return blocks;
  }
}
