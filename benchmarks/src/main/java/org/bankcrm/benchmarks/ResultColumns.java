package org.bankcrm.benchmarks;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.bankcrm.benchmarks.workload.Customer;
import org.bankcrm.benchmarks.workload.Customers;
import org.bankcrm.benchmarks.workload.Segments;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.ScoreFields;
import org.bankcrm.segmentation.Membership;
import org.bankcrm.segmentation.MembershipFields;
import org.bankcrm.segmentation.Segment;

/**
 * What results of a population cost as columns, beside results that are made one by one: W1 and W3,
 * processor time of one thread; prints a Markdown table. Each way reads the same fields, and their
 * sums are compared.
 */
public final class ResultColumns {

  private static final int CUSTOMERS = 200_000;
  private static final int ROUNDS = 7;

  private ResultColumns() {}

  /**
   * Measures and prints.
   *
   * @param args how many customers, 200,000 if not told
   */
  public static void main(String[] args) {
    int size = args.length == 0 ? CUSTOMERS : Integer.parseInt(args[0]);
    Customer[] rows = Customers.first(size);
    System.out.println("| results of a population | ns a customer | customers a second |");
    System.out.println("| --- | --- | --- |");
    DecisionEngine segments = LibraryBook.engine(Segments.all());
    Decisions one = decide(segments, rows);
    row("W1, decide", size, at -> segments.decideAll(one.population()).size());
    compare(
        "W1, status of 50 segments", one, ResultColumns::statuses, ResultColumns::statusColumns);
    ScorecardBook book = new ScorecardBook();
    Decisions scores = decide(book.engine(), rows);
    row("W3, decide", size, at -> book.engine().decideAll(scores.population()).size());
    compare("W3, points and reasons", scores, d -> read(d, book), d -> columns(d, book));
  }

  private static Decisions decide(DecisionEngine engine, Customer[] rows) {
    return engine.decideAll(CustomerColumns.fill(engine.book().catalog(), rows, 0, rows.length));
  }

  private static long statuses(Decisions decisions) {
    long sum = 0;
    for (Policy<?> policy : decisions.engine().book().policies()) {
      for (int row = 0; row < decisions.size(); row++) {
        sum += decisions.result(row, (Segment) policy).status().ordinal();
      }
    }
    return sum;
  }

  private static long statusColumns(Decisions decisions) {
    long sum = 0;
    for (Policy<?> policy : decisions.engine().book().policies()) {
      ResultColumn<Membership.Status> column =
          decisions.column((Segment) policy, MembershipFields.STATUS);
      for (int row = 0; row < decisions.size(); row++) {
        sum += column.place(row);
      }
    }
    return sum;
  }

  private static long read(Decisions decisions, ScorecardBook book) {
    long sum = 0;
    for (int row = 0; row < decisions.size(); row++) {
      Score score = decisions.result(row, book.card());
      sum += score.points().orElseThrow().longValueExact() + score.reasons().size();
    }
    return sum;
  }

  private static long columns(Decisions decisions, ScorecardBook book) {
    long sum = 0;
    ResultColumn<BigDecimal> points = decisions.column(book.card(), ScoreFields.POINTS);
    ResultColumn<String> reasons = decisions.column(book.card(), ScoreFields.REASONS);
    for (int row = 0; row < decisions.size(); row++) {
      sum += points.encoded(row) + reasons.count(row);
    }
    return sum;
  }

  private static void compare(
      String what,
      Decisions decisions,
      ToLongFunction<Decisions> byResult,
      ToLongFunction<Decisions> byColumn) {
    if (byResult.applyAsLong(decisions) != byColumn.applyAsLong(decisions)) {
      throw new IllegalStateException(what + ": columns and results differ");
    }
    row(what + ", result()", decisions.size(), at -> byResult.applyAsLong(decisions));
    row(what + ", columns", decisions.size(), at -> byColumn.applyAsLong(decisions));
  }

  private static void row(String what, int size, ToLongFunction<Integer> work) {
    double[] nanos = new double[ROUNDS];
    long kept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      kept += work.applyAsLong(round);
      long ended = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      nanos[round] = (double) (ended - began) / size;
    }
    if (kept == 0) {
      throw new IllegalStateException(what + " did nothing");
    }
    double[] warm = Arrays.copyOfRange(nanos, 2, ROUNDS);
    Arrays.sort(warm);
    double median = warm[warm.length / 2];
    System.out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f |%n", what, median, 1e9 / median);
  }
}
