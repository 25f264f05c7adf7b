package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.formula.TableAxis;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.ValueText;
import org.bankcrm.scoring.BinRow.Step;

/**
 * Several bins of the one attribute in one row: a small table of points by bands or codes.
 *
 * @param key {@code from} or {@code codes}
 * @param steps where each band begins, up to the next and the last without an end; or the codes
 * @param points the points of each
 * @param reasons the reason of each; none where all tell that of the characteristic
 */
record BinSteps(String key, List<String> steps, List<BigDecimal> points, List<String> reasons)
    implements BinGroup {

  @Override
  public void check(Optional<AttributeRef> reads, String path, Draft draft) {
    if (reads.isEmpty()) {
      draft.problem(
          path + "/" + key,
          CoreProblem.MISPLACED_KEY,
          "'" + key + "' has no meaning where no one attribute is read.",
          "Name the attribute, or leave it out.");
      return;
    }
    checkSize("points", points.size(), path, draft);
    if (!reasons.isEmpty()) {
      checkSize("reasons", reasons.size(), path, draft);
    }
    if (fits(reads.get(), path, draft)) {
      checkSteps(reads.get(), path + "/" + key + "/", draft);
    }
  }

  private void checkSize(String list, int size, String path, Draft draft) {
    if (size != steps.size()) {
      draft.problem(
          path + "/" + list,
          CoreProblem.WRONG_SIZE,
          "expected "
              + steps.size()
              + " values, one for each band or code, but found "
              + size
              + ".",
          "");
    }
  }

  private boolean fits(AttributeRef of, String path, Draft draft) {
    String is = "'" + of.id() + "' is of type " + of.type();
    boolean codes = TableAxis.isByCodes(of.type());
    if (!TableAxis.canStand(of.type())) {
      draft.problem(
          path + "/" + key,
          CoreProblem.WRONG_TYPE,
          is + ", by which no table goes.",
          "Tables go by numbers, amounts, days and codes of a closed list.");
      return false;
    }
    if (codes != key.equals("codes")) {
      draft.problem(
          path + "/" + key,
          CoreProblem.MISPLACED_KEY,
          is + ", which has " + (codes ? "codes" : "bands") + ".",
          "Use the key '" + (codes ? "codes" : "from") + "'.");
      return false;
    }
    return true;
  }

  private void checkSteps(AttributeRef of, String path, Draft draft) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      try {
        values.add(ValueText.parse(of.type(), steps.get(i)));
      } catch (IllegalArgumentException e) {
        String message = "for '" + of.id() + "' " + e.getMessage() + ".";
        String mend = ValueText.mend(of.type(), steps.get(i));
        draft.problem(path + i, CoreProblem.WRONG_VALUE, message, mend);
      }
    }
    int wrong = values.size() == steps.size() ? TableAxis.firstWrong(of, values) : -1;
    if (wrong >= 0) {
      draft.problem(
          path + wrong,
          CoreProblem.OUT_OF_RANGE,
          "the band begins at or below where the one before it does.",
          "Sort the bands, the lowest first.");
    }
  }

  @Override
  public List<BinRow> rows(Optional<AttributeRef> reads) {
    Optional<List<Object>> values = reads.flatMap(this::values);
    boolean sized =
        points.size() == steps.size() && List.of(0, steps.size()).contains(reasons.size());
    List<BinRow> rows = new ArrayList<>();
    List<AxisStep> each =
        sized && values.isPresent() ? AxisStep.all(reads.get(), values.get()) : List.of();
    for (int i = 0; i < each.size(); i++) {
      rows.add(
          BinRow.of(
              each.get(i).label(),
              each.get(i).when(),
              points.get(i),
              reasons.isEmpty() ? Optional.empty() : Optional.of(reasons.get(i)),
              new Step("/" + key + "/" + i, "/points/" + i, "/reasons/" + i)));
    }
    return rows;
  }

  private Optional<List<Object>> values(AttributeRef of) {
    boolean fits = TableAxis.canStand(of.type());
    if (!fits || TableAxis.isByCodes(of.type()) != key.equals("codes")) {
      return Optional.empty();
    }
    try {
      List<Object> values = steps.stream().map(step -> ValueText.parse(of.type(), step)).toList();
      return Optional.of(values).filter(all -> TableAxis.firstWrong(of, all) < 0);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
