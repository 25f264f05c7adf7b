package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.TierLadder;

/** The figures of a run, for a terminal. */
final class Summary {

  private final PrintWriter out;
  private final Outcomes outcomes;
  private final PolicyBook book;
  private final Locale locale;

  Summary(PrintWriter out, Outcomes outcomes, PolicyBook book, Locale locale) {
    this.out = out;
    this.outcomes = outcomes;
    this.book = book;
    this.locale = locale;
  }

  void print() {
    out.printf(Locale.ROOT, "%s (%s)%n", book.name().in(locale), book.ref());
    for (Policy<?> policy : book.policies()) {
      if (policy instanceof TierLadder ladder) {
        printLadder(ladder);
      } else if (policy instanceof SegmentFamily family && family.isExclusive()) {
        printFamily(family);
      } else if (policy instanceof Lifecycle lifecycle) {
        printStages(lifecycle);
      }
    }
    for (Policy<?> policy : book.policies()) {
      if (policy instanceof Segment) {
        printYesNo(policy);
      }
    }
    out.flush();
  }

  private void printLadder(TierLadder ladder) {
    out.println();
    out.println(ladder.name().in(locale));
    Map<String, Long> counts = outcomes.counts(ladder);
    ladder
        .tiers()
        .forEach(tier -> line(tier.name().in(locale), counts.getOrDefault(tier.code(), 0L), 0));
    out.println();
  }

  private void printFamily(SegmentFamily family) {
    out.println();
    out.println(family.name().in(locale));
    outcomes
        .counts(family)
        .forEach(
            (code, count) ->
                line(
                    book.find(code).map(Policy::name).orElse(family.remainderName()).in(locale),
                    count,
                    0));
    out.println();
  }

  private void printStages(Lifecycle lifecycle) {
    out.println();
    out.println(lifecycle.name().in(locale));
    Map<String, Long> counts = outcomes.counts(lifecycle);
    for (Stage stage : lifecycle.stages()) {
      line(stage.name().in(locale), counts.getOrDefault(stage.code(), 0L), 0);
    }
    out.println();
  }

  private void printYesNo(Policy<?> policy) {
    Map<String, Long> counts = outcomes.counts(policy);
    line(
        policy.name().in(locale),
        counts.getOrDefault("yes", 0L),
        counts.getOrDefault("unknown", 0L));
  }

  private void line(String name, long count, long unknown) {
    double percent = outcomes.customers() == 0 ? 0 : 100.0 * count / outcomes.customers();
    String open = unknown == 0 ? "" : "  " + Words.UNDECIDED_COUNT.with(locale, unknown);
    out.printf(
        Locale.ROOT, "  %s %,10d %6.2f %%%s%n", Columns.padded(name, 36), count, percent, open);
  }
}
