package org.bankcrm.scoring;

import java.util.List;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.scoring.BinRow.Role;

/** What must hold of the rows of a characteristic: their order, and that the ends are there. */
final class RowCheck {

  private final Draft draft;
  private final List<BinRow> rows;

  RowCheck(Draft draft) {
    this.draft = draft;
    this.rows = draft.get(CharacteristicForm.BINS);
  }

  void check() {
    for (int place = 0; place < rows.size(); place++) {
      BinRow row = rows.get(place);
      if (row.is(Role.MISSING)) {
        checkPlace(place, "missing", place == 0, "first");
        checkWhen(place, row);
      } else if (row.isLast()) {
        String key = row.is(Role.OTHERWISE) ? "otherwise" : "impossible";
        checkPlace(place, key, place == rows.size() - 1, "last");
      }
    }
    checkEnds();
    checkNumber();
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
    boolean free = !draft.has(CharacteristicForm.ATTRIBUTE);
    if (free && row.when().isEmpty()) {
      draft.problem(
          path,
          CoreProblem.MISSING_KEY,
          "a free characteristic reads no one attribute that could be missing.",
          "Say when it counts as not known.");
    } else if (!free && row.when().isPresent()) {
      draft.problem(
          path,
          CoreProblem.MISPLACED_KEY,
          "a characteristic of one attribute is missing where the attribute is.",
          "Leave the condition out.");
    }
  }

  private void checkEnds() {
    if (rows.stream().noneMatch(row -> row.is(Role.MISSING))) {
      draft.problem(
          "/bins",
          ScoringProblem.NO_MISSING_BIN,
          "there is no bin for customers of whom this is not known.",
          "Begin with {\"missing\": true, \"points\": …}.");
    }
    if (rows.stream().noneMatch(BinRow::isLast)) {
      draft.problem(
          "/bins",
          ScoringProblem.NO_OTHER_BIN,
          "there is no bin for customers whom no bin takes.",
          "End with {\"otherwise\": true, \"points\": …}, or with {\"impossible\": true}.");
    }
  }

  private void checkNumber() {
    long bins = rows.stream().filter(row -> row.is(Role.BIN)).count();
    if (bins < 1 || bins > CardCheck.MOST_BINS) {
      String most = "expected 1 to " + CardCheck.MOST_BINS + " bins between the first and the last";
      draft.problem("/bins", CoreProblem.WRONG_SIZE, most + " but found " + bins + ".", "");
    }
  }
}
