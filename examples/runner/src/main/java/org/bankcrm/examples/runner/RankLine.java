package org.bankcrm.examples.runner;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bankcrm.modelling.group.RankCuts;

/** A code as a row of a table: its ends, and the customers who have it. */
final class RankLine {

  private RankLine() {}

  /** Of one code of a group. */
  static List<String> of(
      String group, RankCuts cuts, int code, double[] values, List<String> groups) {
    int[] members =
        IntStream.range(0, values.length)
            .filter(row -> groups.get(row).equals(group) && !Double.isNaN(values[row]))
            .toArray();
    double[] own =
        IntStream.of(members)
            .mapToDouble(row -> values[row])
            .filter(value -> cuts.code(value) == code)
            .toArray();
    double share = (double) own.length / members.length;
    return List.of(
        group,
        Integer.toString(code),
        end(cuts, code, 0),
        end(cuts, code, 1),
        Integer.toString(own.length),
        ModelRun.figure(share),
        own.length == 0 ? "" : ModelRun.figure(Arrays.stream(own).sum() / own.length),
        GroupTable.bar(share));
  }

  /** The lower or the upper end of a code; nothing where it is open. */
  static String end(RankCuts cuts, int code, int upper) {
    int place = (cuts.moreIsBetter() ? code : cuts.codes() - code + 1) - 2 + upper;
    return place < 0 || place >= cuts.cuts().size() ? "" : ModelRun.figure(cuts.cuts().get(place));
  }
}
