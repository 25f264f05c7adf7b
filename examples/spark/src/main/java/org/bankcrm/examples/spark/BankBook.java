package org.bankcrm.examples.spark;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.window.Windows;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;
import org.jspecify.annotations.Nullable;

/**
 * A policy book as a Java machine of the cluster has it: read and compiled from the text that was
 * broadcast when the first task there asks for it, and shared by all others. Thread-safe.
 */
final class BankBook {

  private static final List<PolicyKind> KINDS =
      Stream.of(SegmentationKinds.all(), ScoringKinds.all(), CampaignKinds.all())
          .flatMap(List::stream)
          .toList();
  private static final AtomicInteger COMPILED = new AtomicInteger();

  /** One is enough, and an executor that lives for months keeps no old ones. */
  private static @Nullable BankBook latest;

  private final String text;
  private final DecisionEngine engine;

  private BankBook(String text) {
    this.text = text;
    this.engine = PolicyBook.parse(Json.read(text), KINDS).compile();
    COMPILED.incrementAndGet();
  }

  /**
   * The book of a document.
   *
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem of the document
   */
  static synchronized BankBook of(String text) {
    BankBook known = latest;
    if (known == null || !known.text.equals(text)) {
      known = new BankBook(text);
      latest = known;
    }
    return known;
  }

  /** How many books this Java machine has compiled so far. */
  static int compiled() {
    return COMPILED.get();
  }

  DecisionEngine engine() {
    return engine;
  }

  Windows windows() {
    return engine.book().windows();
  }
}
