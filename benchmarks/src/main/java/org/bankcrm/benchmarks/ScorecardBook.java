package org.bankcrm.benchmarks;

import java.util.List;
import org.bankcrm.benchmarks.workload.Scorecard;
import org.bankcrm.benchmarks.workload.ScorecardDocument;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.Decider;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.scoring.Score;

/** Workload W3 as a host would hand it to the library: the scorecard as a document. */
final class ScorecardBook {
  private final DecisionEngine engine;
  private final Decider decider;
  private final org.bankcrm.scoring.Scorecard card;

  ScorecardBook() {
    engine =
        LibraryBook.compile(
            LibraryBook.parse(
                LibraryBook.ofPolicies(List.of(ScorecardDocument.of("w3", Scorecard.all())))));
    decider = engine.decider();
    card = (org.bankcrm.scoring.Scorecard) engine.book().policies().get(0);
  }

  DecisionEngine engine() {
    return engine;
  }

  org.bankcrm.scoring.Scorecard card() {
    return card;
  }

  AttributeCatalog catalog() {
    return engine.book().catalog();
  }

  /** Scores a population: points, and reasons as {@link Decisions#rankings} packs them. */
  void score(Population population, long[] points, long[] reasons) {
    Decisions decisions = engine.decideAll(population);
    decisions.points(card, points);
    decisions.rankings(card, reasons);
  }

  /** Scores one customer: points above, reasons as the hand-written code packs them. */
  long score(Facts customer) {
    Decision decision = engine.decide(customer);
    return packed(decision.points(card), decision.ranking(card));
  }

  /** The same in memory that serves again. */
  long scoreByDecider(Facts customer) {
    decider.decide(customer);
    return packed(decider.points(card), decider.ranking(card));
  }

  /** Scores one customer with everything that the library tells of a score. */
  Score scoreInWords(Facts customer) {
    return engine.decide(customer).result(card);
  }

  /**
   * Four bytes that count reasons from one, two for each characteristic, into four times four bits
   * that count characteristics from zero.
   */
  static long packed(long points, long ranking) {
    long packed = points << 16;
    for (int place = 0; place < Scorecard.REASONS; place++) {
      packed |= ((((ranking >>> (8 * place)) & 0xFF) - 1) >> 1) << (4 * place);
    }
    return packed;
  }
}
