package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.join.PastJoin;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PastResults;
import org.bankcrm.core.policy.PolicyBook;

/** What the policies gave of a customer, and since when, as far as the book asks for it. */
final class ResultsMemory implements Memory {

  static final String COLUMN = "before";

  private final DecisionEngine engine;

  ResultsMemory(DecisionEngine engine) {
    this.engine = engine;
  }

  @Override
  public String column() {
    return COLUMN;
  }

  @Override
  public Set<String> fills() {
    return PastResults.attributes(engine).stream()
        .<String>map(Attribute::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void put(String kept, Filling facts) {
    PastResults.parse(MemoryText.read(kept)).putInto(facts, engine);
  }

  @Override
  public PastJoin join(Map<String, List<String>> strongest) {
    PolicyBook book = engine.book();
    return PastJoin.of(book.ref().id(), book.name());
  }

  @Override
  public Cells next(Decisions portion, Before before) {
    return Codes.of(portion.size(), row -> next(portion.decision(row), before.of(row)));
  }

  private static String next(Decision decision, Optional<String> before) {
    PastResults past =
        before
            .map(kept -> PastResults.parse(MemoryText.read(kept)))
            .orElseGet(() -> PastResults.handedIn(decision));
    return MemoryText.write(past.next(decision).toDocument());
  }
}
