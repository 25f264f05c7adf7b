package org.bankcrm.scoring;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.analysis.Answer;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.scoring.CardCheck.PointsCheck;
import org.bankcrm.scoring.internal.Cover;
import org.bankcrm.scoring.internal.Cover.Clash;
import org.bankcrm.scoring.internal.Problems;

/** What must hold of the bins of one characteristic. */
final class BinCheck {

  private static final int MOST_SHOWN = 8;

  /** The work to show that the bins of one characteristic take everybody. */
  private static final long STEPS = 1_000_000;

  private final Characteristic characteristic;
  private final Problems problems;

  private BinCheck(Characteristic characteristic, Problems problems) {
    this.characteristic = characteristic;
    this.problems = problems;
  }

  static void check(Characteristic characteristic, PointsCheck points, Problems problems) {
    BinCheck check = new BinCheck(characteristic, problems);
    points.check(characteristic.missing().points(), "/bins/0/points");
    for (int i = 0; i < characteristic.bins().size(); i++) {
      points.check(characteristic.bins().get(i).points(), row(i) + "/points");
    }
    String last = check.other() + "/points";
    characteristic.other().ifPresent(bin -> points.check(bin.points(), last));
    characteristic.cover().ifPresentOrElse(check::checkCover, check::checkFree);
  }

  /** Bins with conditions of their own have to be proved to take every customer. */
  private void checkFree() {
    if (characteristic.other().isPresent()) {
      return;
    }
    List<Condition> bins = new ArrayList<>();
    characteristic.missing().when().ifPresent(bins::add);
    characteristic.bins().forEach(bin -> bin.when().ifPresent(bins::add));
    Answer everybody = Analysis.within(STEPS, STEPS).covers(Condition.always(), bins);
    if (!everybody.isYes()) {
      problems.add(
          other(),
          ScoringProblem.NOT_COVERED,
          everybody
              .witness()
              .map(gap -> "there can be others: no bin takes a customer of whom " + gap + ".")
              .orElse("these bins cannot be shown to take every customer."),
          "Give the points of all others.");
    }
  }

  private void checkCover(Cover cover) {
    if (!isOfSingleValues()) {
      problems.add(
          "/attribute",
          ScoringProblem.WRONG_KIND,
          attribute() + " has no single values that bins could divide.",
          "Leave out 'attribute' and give each bin a condition of its own.");
      return;
    }
    cover.unreadable().forEach(this::reportUnreadable);
    cover.empty().forEach(this::reportEmpty);
    cover.overlaps().forEach(this::reportOverlap);
    cover.gaps().forEach(this::reportGap);
    boolean seen = cover.unreadable().isEmpty() && cover.gaps().isEmpty();
    if (characteristic.other().isEmpty() && seen && !cover.isComplete()) {
      reportLeft(cover.left());
    }
  }

  private boolean isOfSingleValues() {
    return characteristic.reads().orElseThrow().type().kind().isSingle();
  }

  private String attribute() {
    return "'" + characteristic.reads().orElseThrow() + "'";
  }

  private void reportUnreadable(int bin) {
    if (!(characteristic.bins().get(bin).when().orElseThrow() instanceof Constant)) {
      problems.add(
          when(bin),
          ScoringProblem.WRONG_CONDITION,
          "bin " + label(bin) + " is no range and no list of values of " + attribute() + ".",
          "Write it as one, or leave out 'attribute' and give each bin a condition of its own.");
    } // a constant may stand for a condition that could not be read; compilation tells it
  }

  private void reportEmpty(int bin) {
    problems.add(
        when(bin),
        ScoringProblem.EMPTY_BIN,
        "no value of " + attribute() + " falls into bin " + label(bin) + ".",
        "Widen it, or remove it.");
  }

  private void reportOverlap(Clash clash) {
    problems.add(
        when(clash.later()),
        ScoringProblem.BIN_OVERLAP,
        "bins "
            + label(clash.earlier())
            + " and "
            + label(clash.later())
            + " both take "
            + clash.values()
            + ".",
        "Let one of them end where the other begins.");
  }

  private void reportGap(Clash clash) {
    problems.add(
        when(clash.later()),
        ScoringProblem.BIN_GAP,
        "between bins "
            + label(clash.earlier())
            + " and "
            + label(clash.later())
            + " no bin takes "
            + clash.values()
            + ".",
        "Let one of them reach to the other, or add a bin between them.");
  }

  private void reportLeft(List<String> left) {
    String values = left.isEmpty() ? "codes that are not listed" : shown(left);
    problems.add(
        other(),
        ScoringProblem.NOT_COVERED,
        "there can be others: no bin takes " + values + ".",
        "Give the points of all others, or let the bins take these values too.");
  }

  private static String shown(List<String> left) {
    int more = left.size() - MOST_SHOWN;
    return more <= 0
        ? String.join(", ", left)
        : String.join(", ", left.subList(0, MOST_SHOWN)) + " and " + more + " more";
  }

  private static String when(int bin) {
    return row(bin) + "/when";
  }

  /** Where a bin stands: after the row of what is missing. */
  private static String row(int bin) {
    return "/bins/" + (bin + 1);
  }

  private String other() {
    return row(characteristic.bins().size());
  }

  private String label(int bin) {
    return (bin + 1) + " (" + characteristic.bins().get(bin).label().en() + ")";
  }
}
