package org.bankcrm.scoring;

import java.util.List;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Member;
import org.bankcrm.scoring.BinRow.Role;

/** What must hold of the rows of a characteristic: their order, and that the ends are there. */
final class RowCheck {

  private final Draft draft;
  private final List<Member<BinRow>> rows;
  private final int size;

  RowCheck(Draft draft) {
    this.draft = draft;
    this.rows = draft.members(CharacteristicForm.BINS);
    this.size = draft.size(CharacteristicForm.BINS);
  }

  void check() {
    for (Member<BinRow> each : rows) {
      BinRow row = each.value();
      int place = each.place();
      if (row.is(Role.MISSING)) {
        checkPlace(place, "missing", place == 0, "first");
        checkWhen(place, row);
      } else if (row.steps().isPresent()) {
        String path = "/bins/" + place;
        row.steps().get().check(CharacteristicForm.reads(draft), path, draft);
      } else if (row.isLast()) {
        String key = row.is(Role.OTHERWISE) ? "otherwise" : "impossible";
        checkPlace(place, key, place == size - 1, "last");
      }
    }
    checkAlone();
    List<BinRow> all = CharacteristicForm.all(draft);
    checkEnds(all);
    checkNumber(all);
  }

  /** All bins are cells of one table, or none is. */
  private void checkAlone() {
    boolean told = CharacteristicForm.table(draft).isEmpty();
    for (Member<BinRow> each : rows) {
      BinRow row = each.value();
      boolean end = row.is(Role.MISSING) || row.isLast();
      boolean table = row.steps().filter(PointsTable.class::isInstance).isPresent();
      if (!end && !told && table) {
        told = true; // the others stand beside it
      } else if (!end && CharacteristicForm.table(draft).isPresent()) {
        draft.problem(
            "/bins/" + each.place(),
            ScoringProblem.MISPLACED_BIN,
            "a table gives all bins between the first and the last.",
            "Leave this one out, or write the bins of the table out.");
      }
    }
  }

  private void checkPlace(int place, String key, boolean fits, String where) {
    if (!fits) {
      draft.problem(
          "/bins/" + place + "/" + key,
          ScoringProblem.MISPLACED_BIN,
          "this bin does not stand " + where + ".",
          "Move it " + where + ".");
    }
  }

  private void checkWhen(int place, BinRow row) {
    String path = "/bins/" + place + "/when";
    boolean byTable = CharacteristicForm.table(draft).isPresent();
    boolean perhaps = rows.size() < size; // a row that could not be read may name one
    boolean named = draft.has(CharacteristicForm.ATTRIBUTE) || byTable;
    if (!named && !perhaps && row.when().isEmpty()) {
      draft.problem(
          path,
          CoreProblem.MISSING_KEY,
          "a free characteristic reads no one attribute that could be missing.",
          "Say when it counts as not known.");
    } else if (named && row.when().isPresent()) {
      draft.problem(
          path,
          CoreProblem.MISPLACED_KEY,
          byTable
              ? "what the table goes by says who is missing."
              : "a characteristic of one attribute is missing where the attribute is.",
          "Leave the condition out.");
    }
  }

  private void checkEnds(List<BinRow> all) {
    if (all.stream().noneMatch(row -> row.is(Role.MISSING))) {
      draft.problem(
          "/bins",
          ScoringProblem.NO_MISSING_BIN,
          "there is no bin for customers of whom this is not known.",
          "Begin with {\"missing\": true, \"points\": …}.");
    }
    if (all.stream().noneMatch(BinRow::isLast)) {
      draft.problem(
          "/bins",
          ScoringProblem.NO_OTHER_BIN,
          "there is no bin for customers whom no bin takes.",
          "End with {\"otherwise\": true, \"points\": …}, or with {\"impossible\": true}.");
    }
  }

  /** Whether several bins stand in the row, but could not be made of it. */
  private boolean isUnread(Member<BinRow> row) {
    return row.value()
        .steps()
        .map(steps -> steps.rows(CharacteristicForm.reads(draft)).isEmpty())
        .orElse(false);
  }

  private void checkNumber(List<BinRow> all) {
    long bins = all.stream().filter(row -> row.is(Role.BIN)).count();
    boolean unread = rows.stream().anyMatch(this::isUnread);
    if ((bins < 1 && !unread) || bins > CardCheck.MOST_BINS) {
      String most = "expected 1 to " + CardCheck.MOST_BINS + " bins between the first and the last";
      draft.problem("/bins", CoreProblem.WRONG_SIZE, most + " but found " + bins + ".", "");
    }
  }
}
