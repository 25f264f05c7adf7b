package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.modelling.group.RankCuts;
import org.bankcrm.modelling.group.Rfm;
import org.bankcrm.modelling.group.RfmGroup;

/** Customers with their cells and segments. */
final class RfmResult {

  private final List<String> customers;
  private final double[] recency;
  private final double[] frequency;
  private final double[] monetary;
  private final Rfm rfm;
  private final List<RfmGroup> groups;

  /**
   * What a segment has.
   *
   * @param share of all customers
   * @param shareOfAmount of the amounts of all
   */
  record Line(
      String id,
      LocalizedText name,
      long customers,
      double share,
      double shareOfAmount,
      double meanRecency,
      double meanFrequency,
      double meanMonetary) {}

  /** Takes the cuts from the customers themselves. */
  RfmResult(RfmRows rows, int codes, List<RfmGroup> groups) {
    this.customers = rows.customers();
    this.recency = rows.rows().stream().mapToDouble(rows::recency).toArray();
    this.frequency = rows.rows().stream().mapToDouble(RfmRows.Row::count).toArray();
    this.monetary = rows.rows().stream().mapToDouble(each -> each.sum().doubleValue()).toArray();
    this.rfm = Rfm.quantiles(recency, frequency, monetary, codes);
    this.groups = groups;
  }

  int size() {
    return customers.size();
  }

  Rfm rfm() {
    return rfm;
  }

  List<RfmGroup> groups() {
    return groups;
  }

  int cell(int row) {
    return rfm.cell(recency[row], frequency[row], monetary[row]);
  }

  /** The segment of a customer; empty if none takes the cell. */
  Optional<RfmGroup> group(int row) {
    return RfmSegments.of(groups, cell(row));
  }

  /** The segments in their order, then those of nobody's, if there are any. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (groups.isEmpty()) {
      return lines;
    }
    for (RfmGroup group : groups) {
      lines.add(line(group.id(), group.name(), Optional.of(group)));
    }
    Line others = line(RfmSegments.OTHER, GroupTexts.OTHERS.label(), Optional.empty());
    if (others.customers() > 0) {
      lines.add(others);
    }
    return lines;
  }

  private Line line(String id, LocalizedText name, Optional<RfmGroup> group) {
    int[] members =
        IntStream.range(0, recency.length).filter(row -> group(row).equals(group)).toArray();
    double spent = sum(monetary, members);
    double all = sum(monetary, IntStream.range(0, recency.length).toArray());
    return new Line(
        id,
        name,
        members.length,
        (double) members.length / recency.length,
        all == 0 ? 0 : spent / all,
        sum(recency, members) / members.length,
        sum(frequency, members) / members.length,
        spent / members.length);
  }

  private static double sum(double[] column, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += column[row];
    }
    return sum;
  }

  /** Writes a row for each customer. */
  void writeRows(Sheet target) {
    try (Sheet sheet = target) {
      sheet.row(List.of("customer", "recency", "frequency", "monetary", "cell", "segment"));
      for (int row = 0; row < recency.length; row++) {
        sheet.row(
            List.of(
                customers.get(row),
                ModelRun.figure(recency[row]),
                ModelRun.figure(frequency[row]),
                ModelRun.figure(monetary[row]),
                Integer.toString(cell(row)),
                groups.isEmpty() ? "" : group(row).map(RfmGroup::id).orElse(RfmSegments.OTHER)));
      }
    }
  }

  /** Writes a row for each segment. */
  void writeSegments(Sheet target) {
    try (Sheet sheet = target) {
      sheet.row(
          List.of(
              "segment",
              "zh",
              "en",
              "customers",
              "share_percent",
              "share_of_amount_percent",
              "mean_days",
              "mean_transactions",
              "mean_amount",
              "bar"));
      for (Line line : lines()) {
        sheet.row(
            List.of(
                line.id(),
                line.name().zh(),
                line.name().en(),
                Long.toString(line.customers()),
                ModelRun.figure(100 * line.share()),
                ModelRun.figure(100 * line.shareOfAmount()),
                ModelRun.figure(line.meanRecency()),
                ModelRun.figure(line.meanFrequency()),
                ModelRun.figure(line.meanMonetary()),
                GroupTable.bar(line.share())));
      }
    }
  }

  /** Writes a row for each code of each figure. */
  void writeCuts(Sheet target) {
    try (Sheet sheet = target) {
      sheet.row(List.of("figure", "code", "above", "up_to", "customers"));
      cuts(sheet, "recency", rfm.recency(), recency);
      cuts(sheet, "frequency", rfm.frequency(), frequency);
      cuts(sheet, "monetary", rfm.monetary(), monetary);
    }
  }

  private static void cuts(Sheet sheet, String figure, RankCuts cuts, double[] values) {
    List<Integer> counts = cuts.counts(values);
    for (int code = cuts.codes(); code >= 1; code--) {
      sheet.row(
          List.of(
              figure,
              Integer.toString(code),
              RankLine.end(cuts, code, 0),
              RankLine.end(cuts, code, 1),
              Integer.toString(counts.get(code))));
    }
  }
}
