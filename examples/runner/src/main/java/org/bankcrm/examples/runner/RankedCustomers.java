package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.modelling.group.GroupCuts;
import org.bankcrm.modelling.group.RankCuts;
import org.bankcrm.modelling.group.Ranks;

/** Customers and how they are ranked; who has no group is not ranked, as who has no figure. */
final class RankedCustomers {

  private final List<String> ids;
  private final double[] values;
  private final List<String> groups;
  private final GroupCuts cuts;
  private final Optional<GroupCuts> best;
  private final double[] percentiles;

  /**
   * Ranks by equal shares.
   *
   * @param values NaN for those who are not ranked
   * @param groups of the customers; one of an empty name where all are one group
   */
  RankedCustomers(
      List<String> ids, double[] values, List<String> groups, int codes, boolean moreIsBetter) {
    this.ids = ids;
    this.values = values.clone();
    this.groups = groups;
    this.cuts = GroupCuts.quantiles(values, groups, codes, moreIsBetter);
    this.best = Optional.empty();
    this.percentiles = Ranks.percentiles(values, groups);
  }

  private RankedCustomers(RankedCustomers like, GroupCuts cuts, Optional<GroupCuts> best) {
    this.ids = like.ids;
    this.values = like.values;
    this.groups = like.groups;
    this.percentiles = like.percentiles;
    this.cuts = cuts;
    this.best = best;
  }

  /** The same by other cuts. */
  RankedCustomers with(RankCuts given) {
    return new RankedCustomers(this, cuts.with(given), best);
  }

  /** The same with the best share of each group told. */
  RankedCustomers with(double top) {
    return new RankedCustomers(this, cuts, Optional.of(GroupCuts.top(values, groups, top)));
  }

  int size() {
    return ids.size();
  }

  /** The row of a customer; below zero if there is none. */
  int place(String id) {
    return ids.indexOf(id);
  }

  GroupCuts cuts() {
    return cuts;
  }

  Optional<GroupCuts> best() {
    return best;
  }

  int code(int row) {
    return cuts.code(values[row], groups.get(row));
  }

  boolean isBest(int row) {
    return best.filter(each -> each.code(values[row], groups.get(row)) == 2).isPresent();
  }

  double percentile(int row) {
    return percentiles[row];
  }

  String group(int row) {
    return groups.get(row);
  }

  long count(int code) {
    return IntStream.range(0, values.length).filter(row -> code(row) == code).count();
  }

  /** Writes a row for each customer. */
  void writeRanks(Sheet target) {
    try (Sheet sheet = target) {
      sheet.row(List.of("id", "group", "value", "code", "percentile", "top"));
      for (int row = 0; row < values.length; row++) {
        int code = code(row);
        sheet.row(
            List.of(
                ids.get(row),
                groups.get(row),
                ModelRun.figure(values[row]),
                code == 0 ? "" : Integer.toString(code),
                ModelRun.figure(100 * percentiles[row]),
                best.isEmpty() ? "" : isBest(row) ? "yes" : "no"));
      }
    }
  }

  /** Writes a row for each code of each group. */
  void writeCuts(Sheet target) {
    try (Sheet sheet = target) {
      sheet.row(List.of("group", "code", "above", "up_to", "customers", "share", "mean", "bar"));
      cuts.cuts()
          .forEach(
              (group, own) -> {
                for (int code = own.codes(); code >= 1; code--) {
                  sheet.row(RankLine.of(group, own, code, values, groups));
                }
              });
    }
  }
}
