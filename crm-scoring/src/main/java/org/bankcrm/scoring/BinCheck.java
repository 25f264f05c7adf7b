package org.bankcrm.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.analysis.Analysis;
import org.bankcrm.core.analysis.Answer;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Member;
import org.bankcrm.scoring.BinRow.Role;
import org.bankcrm.scoring.internal.Cover;
import org.bankcrm.scoring.internal.Cover.Clash;
import org.bankcrm.scoring.internal.Problems;

/** What must hold of the bins of one characteristic, as far as they could be read. */
final class BinCheck {

  private static final int MOST_SHOWN = 8;

  /** The work to show that the bins of one characteristic take everybody. */
  private static final long STEPS = 1_000_000;

  private final Draft characteristic;
  private final Problems problems;

  /** The bins that could be read, without those of what is missing and of all others. */
  private final List<Member<BinRow>> bins;

  private BinCheck(Draft characteristic, Problems problems) {
    this.characteristic = characteristic;
    this.problems = problems;
    this.bins =
        CharacteristicForm.rows(characteristic).stream()
            .filter(row -> row.value().is(Role.BIN))
            .toList();
  }

  static void check(Draft characteristic, Problems problems) {
    BinCheck check = new BinCheck(characteristic, problems);
    Optional<AttributeRef> reads = CharacteristicForm.reads(characteristic);
    reads.ifPresentOrElse(check::checkCover, check::checkFree);
  }

  /** Bins with conditions of their own have to be proved to take every customer. */
  private void checkFree() {
    List<BinRow> rows = CharacteristicForm.all(characteristic);
    if (!isClosed(rows)) {
      return;
    }
    List<Condition> all = new ArrayList<>();
    rows.forEach(row -> row.when().ifPresent(all::add));
    Answer everybody = Analysis.within(STEPS, STEPS).covers(Condition.always(), all);
    if (!everybody.isYes()) {
      problems.add(
          last(),
          ScoringProblem.NOT_COVERED,
          everybody
              .witness()
              .map(gap -> "there can be others: no bin takes a customer of whom " + gap + ".")
              .orElse("these bins cannot be shown to take every customer."),
          "Give the points of all others.");
    }
  }

  /** Whether the rows stand in their order, and say that they take everybody. */
  private static boolean isClosed(List<BinRow> rows) {
    return rows.get(0).is(Role.MISSING)
        && rows.get(rows.size() - 1).is(Role.IMPOSSIBLE)
        && rows.subList(1, rows.size() - 1).stream().allMatch(row -> row.is(Role.BIN));
  }

  private void checkCover(AttributeRef attribute) {
    if (!attribute.type().kind().isSingle()) {
      reportWrongKind(attribute);
      return;
    }
    List<Condition> conditions = bins.stream().flatMap(row -> row.value().when().stream()).toList();
    Cover cover = Cover.of(attribute, conditions);
    cover.unreadable().forEach(bin -> reportUnreadable(attribute, bin));
    cover.empty().forEach(bin -> reportEmpty(attribute, bin));
    cover.overlaps().forEach(this::reportOverlap);
    List<BinRow> rows = CharacteristicForm.all(characteristic); // others may fill the gaps
    cover.gaps().forEach(this::reportGap);
    boolean seen = cover.unreadable().isEmpty() && cover.gaps().isEmpty();
    if (seen && isClosed(rows) && !cover.isComplete()) {
      reportLeft(cover.left());
    }
  }

  private void reportWrongKind(AttributeRef attribute) {
    problems.add(
        "/attribute",
        ScoringProblem.WRONG_KIND,
        "'" + attribute + "' has no single values that bins could divide.",
        "Leave out 'attribute' and give each bin a condition of its own.");
  }

  private void reportUnreadable(AttributeRef attribute, int bin) {
    if (!(bins.get(bin).value().when().orElseThrow() instanceof Constant)) {
      problems.add(
          when(bin),
          ScoringProblem.WRONG_CONDITION,
          "bin " + label(bin) + " is no range and no list of values of '" + attribute + "'.",
          "Write it as one, or leave out 'attribute' and give each bin a condition of its own.");
    } // a constant may stand for a condition that could not be read; compilation tells it
  }

  private void reportEmpty(AttributeRef attribute, int bin) {
    problems.add(
        when(bin),
        ScoringProblem.EMPTY_BIN,
        "no value of '" + attribute + "' falls into bin " + label(bin) + ".",
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
        last(),
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

  private String when(int bin) {
    return row(bins.get(bin).place()) + bins.get(bin).value().whenPath();
  }

  private static String row(int place) {
    return "/bins/" + place;
  }

  private String last() {
    return row(characteristic.size(CharacteristicForm.BINS) - 1);
  }

  private String label(int bin) {
    Member<BinRow> row = bins.get(bin);
    return row.place() + " (" + row.value().label().orElseThrow().en() + ")";
  }
}
