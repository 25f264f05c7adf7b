package org.bankcrm.examples.runner;

import java.util.Arrays;
import java.util.List;
import org.bankcrm.modelling.validation.SwapSet;
import picocli.CommandLine.Option;

/** The options that compare whom a new score approves with whom the present one does. */
final class SwapOption {

  static final String FILE = "report-swap.csv";

  @Option(
      names = "--against",
      paramLabel = "COLUMN",
      description = {
        "The column with the probability by the present score: report-swap.csv tells whom the new",
        "one approves in the place of others, where both approve as many.",
        "现行评分给出的概率所在列：report-swap.csv 给出两者批准同样多时，新评分换入与换出的客户。"
      })
  private String against = "";

  @Option(
      names = "--approve",
      paramLabel = "SHARE",
      defaultValue = "0.8",
      description = {
        "The share that is approved, above 0 and below 1 (default: ${DEFAULT-VALUE}).",
        "批准比例，大于 0 且小于 1（默认：${DEFAULT-VALUE}）。"
      })
  private double approve = .8;

  boolean isAsked() {
    return !against.isEmpty();
  }

  /**
   * Compares.
   *
   * @param risks by the new score
   * @throws UserException if the share is out of bounds, or a cell is no probability
   */
  SwapSet of(ModelTable table, double[] risks, boolean[] bad) {
    if (!(approve > 0 && approve < 1)) {
      throw GroupTexts.BAD_SHARE.of("--approve");
    }
    double[] present = ModelRun.probabilities(table, against);
    return ModelRun.in(() -> SwapSet.of(approved(present), approved(risks), bad));
  }

  /** The least risky, so many as are approved; equal ones at the border all. */
  private boolean[] approved(double[] risks) {
    double[] sorted = risks.clone();
    Arrays.sort(sorted);
    double most = sorted[Math.max(0, (int) Math.round(approve * risks.length) - 1)];
    boolean[] approved = new boolean[risks.length];
    for (int row = 0; row < risks.length; row++) {
      approved[row] = risks[row] <= most;
    }
    return approved;
  }

  /** Writes a row for each of the four ways. */
  static void write(Sheet target, SwapSet swap) {
    try (Sheet sheet = target) {
      sheet.row(List.of("decision", "customers", "bad", "bad_percent", "bar"));
      row(sheet, "approved by both", swap.approvedByBoth());
      row(sheet, "swapped in", swap.swappedIn());
      row(sheet, "swapped out", swap.swappedOut());
      row(sheet, "declined by both", swap.declinedByBoth());
    }
  }

  private static void row(Sheet sheet, String decision, SwapSet.Cell cell) {
    sheet.row(
        List.of(
            decision,
            Long.toString(cell.good() + cell.bad()),
            Long.toString(cell.bad()),
            ModelRun.figure(100 * cell.badRate()),
            GroupTable.bar(cell.badRate())));
  }
}
