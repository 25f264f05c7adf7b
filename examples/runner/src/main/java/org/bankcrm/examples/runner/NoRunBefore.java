package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PastResults;

/**
 * Says of what policies gave before that the runs do not reach back so far, until a column or the
 * state of an earlier run tells it.
 */
final class NoRunBefore {

  private final List<Attribute<?>> past;

  NoRunBefore(DecisionEngine engine) {
    this.past = new ArrayList<>(PastResults.attributes(engine));
  }

  /** A bank that knows what was before gives it in columns. */
  void leaveTo(CustomerHeader customers) {
    customers.given().forEach(given -> past.remove(given.attribute()));
  }

  Set<String> fills() {
    return past.stream().<String>map(Attribute::id).collect(Collectors.toSet());
  }

  void fill(Filling facts) {
    past.forEach(attribute -> facts.absent(attribute, Absence.BEFORE_HISTORY));
  }
}
