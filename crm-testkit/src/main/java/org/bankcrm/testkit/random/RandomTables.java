package org.bankcrm.testkit.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.formula.LookupTable;
import org.bankcrm.core.formula.TableAxis;
import org.bankcrm.testkit.random.RandomValues.Spread;

/**
 * Makes random tables: by one attribute or by two, with bands or codes of which some are left out,
 * of points, codes, days, and yes or no; now and then by what another table gives.
 */
final class RandomTables {

  /** The most bands or codes of one side: a card has room for all cells. */
  private static final int MOST_STEPS = 6;

  private RandomTables() {}

  /** The catalogue with one to three attributes more, which it computes by tables. */
  static AttributeCatalog with(AttributeCatalog catalog, Seeded source) {
    List<Attribute<?>> sides = new ArrayList<>(catalog.attributes());
    sides.removeIf(each -> !TableAxis.canStand(each.type()));
    List<Attribute<?>> given = new ArrayList<>();
    List<Derivation> tables = new ArrayList<>();
    for (int left = source.between(1, 3); left > 0; left--) {
      Derivation table = table("table." + left, sides, source);
      tables.add(table);
      given.add(table.attribute());
      if (TableAxis.canStand(table.attribute().type())) {
        sides.add(table.attribute());
      }
    }
    return catalog.with(given).deriving(tables);
  }

  private static Derivation table(String id, List<Attribute<?>> sides, Seeded source) {
    List<Attribute<?>> by = source.shuffled(sides).subList(0, source.chance(50) ? 1 : 2);
    List<TableAxis> axes =
        by.stream().map(each -> new TableAxis(each.ref(), steps(each.type(), source))).toList();
    ValueType gives = gives(source);
    List<List<Object>> rows = rows(axes, gives, source);
    Sensitivity most =
        by.stream()
            .map(each -> each.info().sensitivity())
            .max(Enum::compareTo)
            .orElse(Sensitivity.NORMAL);
    AttributeInfo info = AttributeInfo.named(id, id).withSensitivity(most);
    return Derivation.of(
        Attributes.of(id, gives, info), LookupTable.of(gives, List.copyOf(axes), rows));
  }

  private static List<List<Object>> rows(List<TableAxis> axes, ValueType gives, Seeded source) {
    List<List<Object>> rows = new ArrayList<>();
    for (int row = axes.get(0).steps().size(); row > 0; row--) {
      rows.add(
          IntStream.range(0, LookupTable.width(axes))
              .mapToObj(column -> value(gives, source))
              .toList());
    }
    return rows;
  }

  /** Points more often than all else, since cards may go by them. */
  private static ValueType gives(Seeded source) {
    return switch (source.below(8)) {
      case 0 -> ValueType.code(List.of("R1", "R2", "R3"));
      case 1 -> ValueType.YES_NO;
      case 2 -> ValueType.DATE;
      case 3, 4 -> ValueType.decimal(source.between(1, 2));
      default -> ValueType.INTEGER;
    };
  }

  private static Object value(ValueType type, Seeded source) {
    return switch (type.kind()) {
      case INTEGER -> source.signed(50);
      case DECIMAL -> RandomCharacteristic.points(type.scale(), source);
      default -> RandomValues.of(type, source);
    };
  }

  private static List<Object> steps(ValueType type, Seeded source) {
    int number = source.between(1, MOST_STEPS);
    if (TableAxis.isByCodes(type)) {
      List<String> codes = source.shuffled(type.codes());
      return List.copyOf(codes.subList(0, Math.min(number, codes.size())));
    }
    SortedSet<Object> from = new TreeSet<>();
    for (int left = number; left > 0; left--) {
      from.add(RandomValues.of(type, Spread.NARROW, source));
    }
    return List.copyOf(from);
  }

  /** The tables whose values can be points of so many digits. */
  static List<Derivation> ofPoints(Collection<Derivation> tables, int scale) {
    return tables.stream()
        .filter(each -> each.formula() instanceof LookupTable)
        .filter(
            each ->
                each.attribute().type().kind() == Kind.INTEGER
                    || (each.attribute().type().kind() == Kind.DECIMAL
                        && each.attribute().type().scale() <= scale))
        .toList();
  }

  /** What facts are drawn near to, so that they lie on both sides of each band's beginning. */
  static List<Condition> landmarks(AttributeCatalog catalog) {
    return catalog.derivations().stream()
        .flatMap(
            each -> each.formula() instanceof LookupTable of ? of.by().stream() : Stream.empty())
        .flatMap(axis -> axis.steps().stream().flatMap(step -> landmark(axis.of(), step).stream()))
        .toList();
  }

  private static Optional<Condition> landmark(AttributeRef of, Object step) {
    Range from = new Range(Optional.of(new Bound(step, true)), Optional.empty());
    return TableAxis.isByCodes(of.type())
        ? Optional.empty()
        : Optional.of(new Comparison(of, from));
  }
}
