package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.formula.LookupTable;
import org.bankcrm.core.formula.TableAxis;

/**
 * Says conditions in SQL, so that a database's own three truth values can be asked. Lists of parts,
 * anniversaries and folded widths have no words in SQL and are left to the others.
 */
final class SqlCondition implements Condition.Visitor<String> {

  private static final Set<Class<?>> WORDLESS = Set.of(Anniversary.class, ElementTest.class);

  private final LocalDate asOf;

  SqlCondition(LocalDate asOf) {
    this.asOf = asOf;
  }

  /** Whether SQL has words for all of it. */
  static boolean canSay(Condition condition) {
    return condition.criteria().stream().allMatch(SqlCondition::hasWords);
  }

  private static boolean hasWords(Criterion criterion) {
    TextTest.Folding folding = TextTest.Folding.NONE;
    if (criterion instanceof TextTest text) {
      folding = text.folding();
    } else if (criterion instanceof TextOneOf oneOf) {
      folding = oneOf.folding();
    } else if (criterion instanceof TextComparison comparison) {
      folding = comparison.folding();
    }
    return folding != TextTest.Folding.WIDTH_AND_CASE && !WORDLESS.contains(criterion.getClass());
  }

  /** An expression that is TRUE, FALSE or NULL. */
  String of(Condition condition) {
    return condition.accept(this);
  }

  @Override
  public String constant(Constant c) {
    return c.value() == Truth.TRUE ? "TRUE" : "FALSE";
  }

  @Override
  public String not(Not not) {
    return "(NOT " + of(not.part()) + ")";
  }

  @Override
  public String all(All all) {
    return joined(all.parts(), " AND ", this::of);
  }

  @Override
  public String any(Any any) {
    return joined(any.parts(), " OR ", this::of);
  }

  /** At least k of n, told from the parts that hold and those that may. */
  @Override
  public String atLeast(AtLeast some) {
    String sure =
        joined(some.parts(), " + ", part -> "CASE WHEN " + of(part) + " THEN 1 ELSE 0 END");
    String open =
        joined(some.parts(), " + ", part -> "CASE WHEN NOT " + of(part) + " THEN 0 ELSE 1 END");
    return "(CASE WHEN %s >= %d THEN TRUE WHEN %s < %d THEN FALSE END)"
        .formatted(sure, some.count(), open, some.count());
  }

  @Override
  public String codeSetComparison(CodeSetComparison comparison) {
    AttributeRef left = comparison.left();
    AttributeRef right = comparison.right();
    return "(CASE WHEN %s IS NULL OR %s IS NULL THEN NULL ELSE %s END)"
        .formatted(
            value(left), value(right), sets(comparison.test(), Codes.of(left), Codes.of(right)));
  }

  /**
   * Codes as SQL has them: rows of a customer's own, the one code of a column, or a list.
   *
   * @param in what stands in the brackets of IN
   * @param some says that one of them is as a part says that is made of its expression
   */
  private record Codes(String in, Function<Function<String, String>, String> some) {

    static Codes of(AttributeRef ref) {
      if (ref.type().kind() == ValueType.Kind.CODE) {
        return new Codes(quotedName(ref.id()), part -> part.apply(quotedName(ref.id())));
      }
      String held = "%s.row_no = customer.row_no AND %s.held = " + quoted(ref.id());
      return new Codes(
          "SELECT m.code FROM member m WHERE " + held.replace("%s", "m"),
          part ->
              "EXISTS (SELECT 1 FROM member x WHERE "
                  + held.replace("%s", "x")
                  + " AND "
                  + part.apply("x.code")
                  + ")");
    }

    static Codes of(Collection<String> codes) {
      return codes.isEmpty()
          ? new Codes("SELECT 'none' WHERE FALSE", part -> "FALSE")
          : new Codes(
              codes.stream().map(SqlCondition::quoted).collect(Collectors.joining(", ")),
              part ->
                  codes.stream()
                      .map(code -> part.apply(quoted(code)))
                      .collect(Collectors.joining(" OR ", "(", ")")));
    }

    String beyond(Codes other) {
      return some.apply(code -> code + " NOT IN (" + other.in + ")");
    }
  }

  private static String sets(CodeSetTest.Test test, Codes left, Codes right) {
    String common = left.some.apply(code -> code + " IN (" + right.in + ")");
    return switch (test) {
      case HAS_ANY -> common;
      case HAS_NONE -> "NOT " + common;
      case HAS_ALL -> "NOT " + right.beyond(left);
      case ONLY -> "NOT " + left.beyond(right);
      case EXACTLY -> "(NOT " + left.beyond(right) + " AND NOT " + right.beyond(left) + ")";
    };
  }

  /** The value in the cell of a table, by one WHEN for each band or code. */
  String cell(LookupTable table, int side, List<?> cells) {
    if (side == table.by().size()) {
      return literal(cells.get(0), table.gives());
    }
    TableAxis axis = table.by().get(side);
    StringBuilder found = new StringBuilder("(CASE");
    for (int i = axis.steps().size() - 1; i >= 0; i--) {
      boolean code = axis.of().type().kind() == ValueType.Kind.CODE;
      Object inner = cells.get(i);
      found
          .append(" WHEN ")
          .append(value(axis.of()))
          .append(code ? " = " : " >= ")
          .append(literal(axis.steps().get(i), axis.of().type()))
          .append(" THEN ")
          .append(cell(table, side + 1, inner instanceof List<?> row ? row : List.of(inner)));
    }
    return found.append(" END)").toString();
  }

  @Override
  public String textOneOf(TextOneOf oneOf) {
    String literals =
        oneOf.literals().stream()
            .map(literal -> folded(quoted(literal), oneOf.folding()))
            .collect(Collectors.joining(", "));
    return "(" + folded(value(oneOf.attribute()), oneOf.folding()) + " IN (" + literals + "))";
  }

  @Override
  public String textComparison(TextComparison comparison) {
    String left = folded(value(comparison.left()), comparison.folding());
    return "(" + left + " = " + folded(value(comparison.right()), comparison.folding()) + ")";
  }

  @Override
  public String scaledComparison(ScaledComparison comparison) {
    Scaled right = comparison.right();
    String times = "CAST(%s AS NUMERIC(80, 40))".formatted(right.times().toPlainString());
    String plus = "CAST(%s AS NUMERIC(80, 40))".formatted(right.plus().toPlainString());
    return "(%s%s(%s * %s + %s))"
        .formatted(
            value(comparison.left()), sign(comparison.operator()), value(right.of()), times, plus);
  }

  @Override
  public String presence(Presence p) {
    return "(" + value(p.attribute()) + (p.known() ? " IS NOT NULL)" : " IS NULL)");
  }

  @Override
  public String absent(Absent a) {
    return "(%s IS NULL AND %s = '%s')"
        .formatted(
            value(a.attribute()),
            quotedName(SqlTable.reason(a.attribute().id())),
            a.reason().word());
  }

  @Override
  public String comparison(Comparison c) {
    return compared(ranked(c.attribute()), c.range(), c.attribute().type());
  }

  @Override
  public String oneOf(OneOf m) {
    ValueType type = m.attribute().type();
    String members =
        m.members().stream().map(each -> literal(each, type)).collect(Collectors.joining(", "));
    return "(" + value(m.attribute()) + " IN (" + members + "))";
  }

  @Override
  public String attributeComparison(AttributeComparison c) {
    return "(" + ranked(c.left()) + sign(c.operator()) + ranked(c.right()) + ")";
  }

  @Override
  public String relativeDate(RelativeDate r) {
    String day = "CAST(" + value(r.attribute()) + " AS DATE)";
    String from = r.from().map(first -> day + " >= " + day(first)).orElse("TRUE");
    String to = r.to().map(last -> day + " <= " + day(last)).orElse("TRUE");
    return "(" + from + " AND " + to + ")";
  }

  @Override
  public String codeSetTest(CodeSetTest test) {
    String same = sets(test.test(), Codes.of(test.attribute()), Codes.of(test.codes()));
    return "(CASE WHEN %s IS NULL THEN NULL ELSE %s END)".formatted(value(test.attribute()), same);
  }

  @Override
  public String codeSetSize(CodeSetSize size) {
    return "(%s BETWEEN %d AND %d)"
        .formatted(value(size.attribute()), size.atLeast(), size.atMost());
  }

  @Override
  public String anniversary(Anniversary test) {
    throw new AssertionError("no SQL for " + test.getClass());
  }

  @Override
  public String elementTest(ElementTest test) {
    throw new AssertionError("no SQL for " + test.getClass());
  }

  private static String compared(String value, Range range, ValueType type) {
    Range.Bound low = range.lower().orElse(null);
    Range.Bound high = range.upper().orElse(null);
    if (low != null && high != null && low.inclusive() && high.inclusive()) {
      return "(%s BETWEEN %s AND %s)"
          .formatted(value, rank(low.value(), type), rank(high.value(), type));
    }
    String above = low == null ? "" : end(value, low.inclusive() ? " >= " : " > ", low, type);
    String below = high == null ? "" : end(value, high.inclusive() ? " <= " : " < ", high, type);
    return "(" + above + (low == null || high == null ? "" : " AND ") + below + ")";
  }

  private static String end(String value, String sign, Range.Bound end, ValueType type) {
    return value + sign + rank(end.value(), type);
  }

  private static String sign(AttributeComparison.Operator operator) {
    return switch (operator) {
      case IS -> " = ";
      case AT_LEAST -> " >= ";
      case MORE_THAN -> " > ";
      case AT_MOST -> " <= ";
      case LESS_THAN -> " < ";
    };
  }

  @Override
  public String textTest(TextTest test) {
    String text = folded(value(test.attribute()), test.folding());
    String like =
        switch (test.test()) {
          case EQUALS -> null;
          case STARTS_WITH -> escaped(test.literal()) + "%";
          case ENDS_WITH -> "%" + escaped(test.literal());
          case CONTAINS -> "%" + escaped(test.literal()) + "%";
        };
    return like == null
        ? "(" + text + " = " + folded(quoted(test.literal()), test.folding()) + ")"
        : "(" + text + " LIKE " + folded(quoted(like), test.folding()) + " ESCAPE '~')";
  }

  private static String folded(String text, TextTest.Folding folding) {
    return folding == TextTest.Folding.CASE
        ? "REPLACE(LOWER(UPPER(" + text + ")), 'ς', 'σ')"
        : text;
  }

  private static String escaped(String literal) {
    return literal.replace("~", "~~").replace("%", "~%").replace("_", "~_");
  }

  private String today() {
    return "DATE '" + asOf + "'";
  }

  @Override
  public String asOf(AsOf asOf) {
    DateRange days = asOf.days();
    String from = days.start().map(day -> today() + " >= DATE '" + day + "'").orElse("TRUE");
    String to = days.end().map(day -> today() + " < DATE '" + day + "'").orElse("TRUE");
    return "(" + from + " AND " + to + ")";
  }

  /** The database's own calendar, not ours. */
  private String day(DayShift shift) {
    String today = today();
    String start =
        switch (shift.anchor()) {
          case AS_OF, AS_OF_OR_MONTH_END -> today;
          case MONTH_START, MONTH_END -> "DATE_TRUNC(MONTH, " + today + ")";
          case YEAR_START -> "DATE_TRUNC(YEAR, " + today + ")";
          case YEAR_END -> "DATEADD(DAY, -1, DATEADD(YEAR, 1, DATE_TRUNC(YEAR, " + today + ")))";
        };
    boolean end = shift.anchor() == DayShift.Anchor.MONTH_END;
    String moved = "DATEADD(MONTH, " + (shift.months() + (end ? 1 : 0)) + ", " + start + ")";
    if (shift.anchor() == DayShift.Anchor.AS_OF_OR_MONTH_END) {
      String last = "DATEADD(DAY, -1, DATEADD(MONTH, 1, DATE_TRUNC(MONTH, " + moved + ")))";
      String isEnd = "EXTRACT(DAY FROM DATEADD(DAY, 1, " + today + ")) = 1";
      moved = "CASE WHEN " + isEnd + " THEN " + last + " ELSE " + moved + " END";
    }
    return "DATEADD(DAY, " + (shift.days() - (end ? 1 : 0)) + ", " + moved + ")";
  }

  /** The column, or NULL where the value is older than the reference allows. */
  private String value(AttributeRef attribute) {
    String column = quotedName(attribute.id());
    return attribute.freshDays().isEmpty()
        ? column
        : "CASE WHEN DATEDIFF(DAY, %s, DATE '%s') <= %d THEN %s END"
            .formatted(
                quotedName(SqlTable.observed(attribute.id())),
                asOf,
                attribute.freshDays().getAsInt(),
                column);
  }

  /** The column; of ordered codes the place of the code, as a table of grades would tell it. */
  private String ranked(AttributeRef attribute) {
    ValueType type = attribute.type();
    return !type.ordered()
        ? value(attribute)
        : type.codes().stream()
            .map(code -> "WHEN " + quoted(code) + " THEN " + rank(code, type))
            .collect(Collectors.joining(" ", "CASE " + value(attribute) + " ", " END"));
  }

  private static String rank(Object value, ValueType type) {
    return type.ordered()
        ? Integer.toString(type.codes().indexOf((String) value))
        : literal(value, type);
  }

  private static String literal(Object value, ValueType type) {
    return switch (type.kind()) {
      case INTEGER, YES_NO -> value.toString();
      case DECIMAL -> ((BigDecimal) value).toPlainString();
      case MONEY -> ((Money) value).amount().toPlainString();
      case REAL -> "CAST('" + value + "' AS DOUBLE PRECISION)";
      case CODE, TEXT -> quoted((String) value);
      case DATE -> "DATE '" + value + "'";
      case INSTANT -> "TIMESTAMP WITH TIME ZONE '" + value + "'";
      case CODE_SET, ELEMENTS -> throw new AssertionError("no SQL for " + type);
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String quotedName(String id) {
    return "\"" + id + "\"";
  }

  private static String joined(
      List<Condition> parts, String between, Function<Condition, String> said) {
    return parts.stream().map(said).collect(Collectors.joining(between, "(", ")"));
  }
}
