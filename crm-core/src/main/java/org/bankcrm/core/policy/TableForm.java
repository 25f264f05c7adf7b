package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.formula.LookupTable;
import org.bankcrm.core.formula.TableAxis;

/** The form of tables from which a value is taken. */
final class TableForm {

  private static final Key<AttributeRef> OF =
      Key.of("attribute", Values.attribute(), "据以查表的属性", "the attribute by which the table goes");

  private static final Key<List<CellText>> FROM =
      Key.of(
          "from",
          Lists.of(CellText.value(), 1, TableAxis.MOST, true),
          "各区间的起始值，含，由小到大，数字或文本；至下一区间为止，不含",
          "where each band begins, inclusive, ascending, as numbers or texts; up to the next,"
              + " exclusive");

  private static final Key<List<String>> CODES =
      Key.of("codes", Values.texts(1, TableAxis.MOST), "所列代码", "the codes that it has");

  private static final Form<TableAxis> AXIS =
      Form.<TableAxis>of()
          .read(OF)
          .readIfThere(FROM)
          .readIfThere(CODES)
          .oneOf(FROM, CODES)
          .check(TableForm::checkAxis)
          .makes(draft -> new TableAxis(draft.get(OF), List.copyOf(steps(draft))));

  private static final Key<List<TableAxis>> BY =
      Key.of(
          "by",
          Values.objects(AXIS, 1, 2),
          "据以查表的一个或两个属性：先行后列",
          "the one or two attributes by which the table goes: rows, then columns");

  private static final Key<List<List<CellText>>> ROWS =
      Key.of(
          "rows",
          Lists.of(Lists.of(CellText.value(), 1, TableAxis.MOST, false), 1, TableAxis.MOST, false),
          "各行的值，数字或文本；每行一个列表，只有一个属性时每行一个值：`[[\"R1\"], [\"R2\"]]`",
          "the values by rows, as numbers or texts; each row is a list, with one value where there is"
              + " one attribute: `[[\"R1\"], [\"R2\"]]`");

  /** A table before it is known what it gives. */
  record Written(List<TableAxis> by, List<List<CellText>> rows) {}

  private static final Form<Written> FORM =
      Form.<Written>of()
          .read(BY)
          .read(ROWS)
          .makes(draft -> new Written(draft.get(BY), draft.get(ROWS)));

  static final Key<Written> KEY =
      Key.of(
          "table",
          Values.object(FORM),
          "查表：按区间或代码取值，可有行列两个属性；表中没有的不适用",
          "what a table says, by bands or codes of one attribute or two; not applicable where it has"
              + " nothing");

  private TableForm() {}

  static LookupTable of(Written table, ValueType gives) {
    List<List<Object>> rows = new ArrayList<>();
    for (List<CellText> row : table.rows()) {
      rows.add(row.stream().map(cell -> ValueText.parse(gives, cell.text())).toList());
    }
    return LookupTable.of(gives, table.by(), rows);
  }

  /**
   * Tells of each value that is not what the table is to give, or that none gives such values, and
   * of rows that are too long or too short.
   */
  static void check(Written table, ValueType gives, Draft draft) {
    checkSizes(table, draft);
    checkValues(table, gives, draft);
  }

  private static void checkValues(Written table, ValueType gives, Draft draft) {
    if (!LookupTable.canGive(gives)) {
      draft.problem(
          "/attribute",
          CoreProblem.WRONG_TYPE,
          "values of type " + gives + " are given by no table.",
          "Tables give numbers, amounts, days, yes or no, and codes of a closed list.");
      return;
    }
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.rows().get(row).size(); column++) {
        String place = "/table/rows/" + row + "/" + column;
        value(gives, table.rows().get(row).get(column), "", place, draft);
      }
    }
  }

  private static List<Object> steps(Draft draft) {
    ValueType type = draft.get(OF).type();
    return written(draft).stream().map(step -> ValueText.parse(type, step.text())).toList();
  }

  private static List<CellText> written(Draft draft) {
    return draft
        .find(FROM)
        .orElseGet(() -> draft.get(CODES).stream().map(code -> new CellText(code, false)).toList());
  }

  private static void checkAxis(Draft draft) {
    AttributeRef of = draft.get(OF);
    boolean codes = TableAxis.isByCodes(of.type());
    Key<?> key = codes ? CODES : FROM;
    if (!TableAxis.canStand(of.type())) {
      draft.problem(
          "/attribute",
          CoreProblem.WRONG_TYPE,
          "'" + of.id() + "' is of type " + of.type() + ", by which no table goes.",
          "Tables go by numbers, amounts, days and codes of a closed list.");
    } else if (!draft.has(key)) {
      String message =
          "'"
              + of.id()
              + "' is of type "
              + of.type()
              + ", which has "
              + (codes ? "codes." : "bands.");
      String mend = "Use the key '" + key.name() + "'.";
      draft.problem(codes ? "/from" : "/codes", CoreProblem.MISPLACED_KEY, message, mend);
    } else {
      checkSteps(of, key.name(), draft);
    }
  }

  private static void checkSteps(AttributeRef of, String key, Draft draft) {
    List<CellText> written = written(draft);
    List<Object> steps = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String name = "for '" + of.id() + "' ";
      value(of.type(), written.get(i), name, "/" + key + "/" + i, draft).ifPresent(steps::add);
    }
    int wrong = steps.size() == written.size() ? TableAxis.firstWrong(of, steps) : -1;
    if (wrong >= 0) {
      draft.problem(
          "/" + key + "/" + wrong,
          CoreProblem.OUT_OF_RANGE,
          "the band begins at or below where the one before it does.",
          "Sort the bands, the lowest first.");
    }
  }

  private static void checkSizes(Written table, Draft draft) {
    List<TableAxis> by = table.by();
    List<List<CellText>> rows = table.rows();
    if (by.size() == 2 && by.get(0).of().equals(by.get(1).of())) {
      draft.problem(
          "/table/by/1/attribute",
          CoreProblem.DUPLICATE_MEMBER,
          "the table goes by '" + by.get(0).of().id() + "' twice.",
          "Name another attribute, or leave it out.");
    }
    checkSize("/table/rows", "rows", rows.size(), by.get(0).steps().size(), draft);
    for (int i = 0; i < rows.size(); i++) {
      checkSize("/table/rows/" + i, "values", rows.get(i).size(), LookupTable.width(by), draft);
    }
    if ((long) rows.size() * LookupTable.width(by) > LookupTable.MOST_VALUES) {
      String most = "the table has more than " + LookupTable.MOST_VALUES + " values.";
      draft.problem("/table/rows", CoreProblem.WRONG_SIZE, most, "Split it into several tables.");
    }
  }

  private static void checkSize(String place, String what, int size, int expected, Draft draft) {
    if (size != expected) {
      draft.problem(
          place,
          CoreProblem.WRONG_SIZE,
          "expected "
              + expected
              + " "
              + what
              + ", one for each band or code, but found "
              + size
              + ".",
          "");
    }
  }

  private static Optional<Object> value(
      ValueType type, CellText cell, String name, String place, Draft draft) {
    if (!cell.fits(type, draft, place)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ValueText.parse(type, cell.text()));
    } catch (IllegalArgumentException e) {
      String mend = ValueText.mend(type, cell.text());
      draft.problem(place, CoreProblem.WRONG_VALUE, name + e.getMessage() + ".", mend);
      return Optional.empty();
    }
  }
}
