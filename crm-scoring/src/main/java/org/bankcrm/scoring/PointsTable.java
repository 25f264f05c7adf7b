package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.formula.LookupTable;
import org.bankcrm.core.formula.TableAxis;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.scoring.BinRow.Step;

/**
 * All bins of a characteristic as the cells of a table of the book, by one attribute or two.
 *
 * @param derivation how the attribute is computed that the table gives
 */
record PointsTable(Derivation derivation) implements BinGroup {

  private static final Step PLACE = new Step("/table", "/table", "/reason");

  @Override
  public String key() {
    return "table";
  }

  /** The table; empty where something else is computed, or no points are given. */
  Optional<LookupTable> table() {
    return derivation.formula() instanceof LookupTable table && givesPoints(table.gives())
        ? Optional.of(table)
        : Optional.empty();
  }

  private static boolean givesPoints(ValueType type) {
    return type.kind() == ValueType.Kind.INTEGER || type.kind() == ValueType.Kind.DECIMAL;
  }

  /** The one attribute by which it goes; empty if it goes by two. */
  Optional<AttributeRef> reads() {
    return table().filter(each -> each.by().size() == 1).map(each -> each.by().get(0).of());
  }

  /** When it says nothing for want of a value, where it goes by two. */
  Optional<Condition> absent() {
    return table()
        .filter(each -> each.by().size() == 2)
        .map(each -> missing(each.by().get(0)).or(missing(each.by().get(1))));
  }

  private static Condition missing(TableAxis axis) {
    return new Presence(axis.of(), false);
  }

  @Override
  public void check(Optional<AttributeRef> reads, String path, Draft draft) {
    if (draft.has(CharacteristicForm.ATTRIBUTE)) {
      draft.problem(
          "/attribute",
          CoreProblem.MISPLACED_KEY,
          "the table says by which attribute it goes.",
          "Leave 'attribute' out.");
    }
    Optional<LookupTable> table = table();
    if (table.isEmpty()) {
      draft.problem(
          path + "/table",
          CoreProblem.WRONG_TYPE,
          "'" + derivation.attribute().id() + "' is no table of whole numbers or decimals.",
          "Name what a table under 'derived' gives, its points.");
    } else {
      table.get().rows().forEach(row -> row.forEach(cell -> checkCell(cell, path, draft)));
    }
  }

  private static void checkCell(Object cell, String path, Draft draft) {
    if (!Points.isFigure(points(cell))) {
      draft.problem(
          path + "/table",
          CoreProblem.OUT_OF_RANGE,
          "of the table's points " + points(cell).toPlainString() + " " + Points.FIGURE_RULE + ".",
          "");
    }
  }

  private static BigDecimal points(Object cell) {
    return cell instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) cell);
  }

  @Override
  public List<BinRow> rows(Optional<AttributeRef> reads) {
    List<BinRow> rows = new ArrayList<>();
    table().ifPresent(each -> addRows(each, rows));
    return rows;
  }

  private static void addRows(LookupTable table, List<BinRow> rows) {
    List<AxisStep> first = steps(table.by().get(0));
    for (int i = 0; i < first.size(); i++) {
      List<Object> cells = table.rows().get(i);
      if (table.by().size() == 1) {
        rows.add(row(first.get(i).label(), first.get(i).when(), cells.get(0)));
        continue;
      }
      List<AxisStep> second = steps(table.by().get(1));
      for (int j = 0; j < second.size(); j++) {
        LocalizedText label =
            LocalizedText.joined("%s，%s", "%s, %s", first.get(i).label(), second.get(j).label());
        Condition when = first.get(i).when().and(second.get(j).when());
        rows.add(row(label, when, cells.get(j)));
      }
    }
  }

  private static List<AxisStep> steps(TableAxis axis) {
    return AxisStep.all(axis.of(), axis.steps());
  }

  private static BinRow row(LocalizedText label, Condition when, Object cell) {
    return BinRow.of(label, when, points(cell), Optional.empty(), PLACE);
  }
}
