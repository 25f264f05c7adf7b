package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.condition.AbsenceCriterion;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.formula.TableAxis;
import org.bankcrm.scoring.Characteristic;
import org.bankcrm.testkit.random.RandomValues.Spread;

/** Makes the lines of random scorecards. */
final class RandomCharacteristic {

  private static final int MOST_UNITS = 5_000;

  private final List<Attribute<?>> read;
  private final List<Attribute<?>> single;
  private final Function<Seeded, Condition> conditions;
  private final List<Derivation> tables;

  RandomCharacteristic(
      Collection<? extends Attribute<?>> read,
      Function<Seeded, Condition> conditions,
      Collection<Derivation> tables) {
    this.tables = List.copyOf(tables);
    this.read = List.copyOf(read);
    this.single =
        read.stream()
            .filter(attribute -> isOrdered(attribute) || isListed(attribute))
            .<Attribute<?>>map(attribute -> attribute)
            .toList();
    this.conditions = requireNonNull(conditions, "conditions");
  }

  RandomCharacteristic withTables(Collection<Derivation> some) {
    return new RandomCharacteristic(read, conditions, some);
  }

  private static boolean isOrdered(Attribute<?> attribute) {
    return attribute.type().kind().isOrdered();
  }

  private static boolean isListed(Attribute<?> attribute) {
    ValueType.Kind kind = attribute.type().kind();
    return kind == ValueType.Kind.CODE || kind == ValueType.Kind.YES_NO;
  }

  /** Points of so many digits, within fifty. */
  static BigDecimal points(int scale, Seeded source) {
    long most = scale > 2 ? MOST_UNITS * 10L : MOST_UNITS;
    return BigDecimal.valueOf(source.signed(most), Math.max(2, scale))
        .setScale(scale, java.math.RoundingMode.DOWN);
  }

  Characteristic.Builder next(String id, String unknown, int scale, Seeded source) {
    if (!tables.isEmpty() && source.chance(40)) {
      return byTable(id, unknown, scale, source);
    }
    if (single.isEmpty() || source.chance(25)) {
      return free(id, unknown, scale, source);
    }
    Attribute<?> attribute = source.pick(single);
    AttributeRef ref =
        source.chance(10) ? attribute.ref().freshWithin(source.between(0, 90)) : attribute.ref();
    Characteristic.Builder line =
        Characteristic.builder(id, () -> ref).name(id, id).missing(points(scale, source), unknown);
    List<Condition> bins = isOrdered(attribute) ? ranges(ref, source) : lists(ref, source);
    bins.forEach(bin -> line.bin("档", "Bin", bin, points(scale, source)));
    return line.other(points(scale, source));
  }

  /** By a table of the book, or by one of its own: bands or codes in a row. */
  private Characteristic.Builder byTable(String id, String unknown, int scale, Seeded source) {
    List<Derivation> fitting = RandomTables.ofPoints(tables, scale);
    List<Attribute<?>> sides =
        single.stream().filter(each -> TableAxis.canStand(each.type())).toList();
    boolean shared = sides.isEmpty() || (!fitting.isEmpty() && source.chance(60));
    if (shared && fitting.isEmpty()) {
      return free(id, unknown, scale, source);
    }
    Characteristic.Builder line =
        shared ? Characteristic.byTable(id, source.pick(fitting)) : row(id, sides, scale, source);
    return line.name(id, id).missing(points(scale, source), unknown).other(points(scale, source));
  }

  private Characteristic.Builder row(
      String id, List<Attribute<?>> sides, int scale, Seeded source) {
    Attribute<?> of = source.pick(sides);
    Characteristic.Builder line = Characteristic.builder(id, of::ref);
    boolean codes = TableAxis.isByCodes(of.type());
    List<String> steps =
        (codes ? source.shuffled(of.type().codes()) : cuts(of.ref(), source))
            .stream().limit(5).map(RandomCharacteristic::text).toList();
    List<BigDecimal> points = steps.stream().map(each -> points(scale, source)).toList();
    return codes ? line.codes(steps, points) : line.bands(steps, points);
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private Characteristic.Builder free(String id, String unknown, int scale, Seeded source) {
    Characteristic.Builder line =
        Characteristic.free(id)
            .name(id, id)
            .missingWhen(absence(source), points(scale, source), unknown);
    for (int left = source.between(1, 3); left > 0; left--) {
      line.bin("档", "Bin", known(source), points(scale, source));
    }
    if (source.chance(30)) {
      line.bin("缺", "Absent", absence(source), points(scale, source), unknown);
    }
    return line.other(points(scale, source));
  }

  /** A condition that no want of a value makes TRUE. */
  Condition known(Seeded source) {
    Condition drawn = conditions.apply(source);
    while (asksPresence(drawn)) {
      drawn = conditions.apply(source);
    }
    return drawn;
  }

  private static boolean asksPresence(Condition condition) {
    return condition.criteria().stream()
        .anyMatch(
            criterion ->
                criterion instanceof AbsenceCriterion
                    || (criterion instanceof ElementTest test && asksPresence(test.where())));
  }

  /** A condition that only the want of a value can make TRUE. */
  private Condition absence(Seeded source) {
    Condition missing = new Presence(source.pick(read).ref(), false);
    return source.chance(30) ? missing.and(known(source)) : missing;
  }

  /** Ranges that meet each other; those of the lowest and the highest values may be left out. */
  private static List<Condition> ranges(AttributeRef ref, Seeded source) {
    List<Object> cuts = cuts(ref, source);
    List<Condition> bins = new ArrayList<>();
    boolean inclusive = source.chance(50);
    for (int i = 0; i <= cuts.size(); i++) {
      boolean end = i == 0 || i == cuts.size();
      if (!end || (cuts.size() == 1 && i == 0) || source.chance(70)) {
        Optional<Bound> from =
            i == 0 ? Optional.empty() : Optional.of(new Bound(cuts.get(i - 1), inclusive));
        Optional<Bound> to =
            i == cuts.size() ? Optional.empty() : Optional.of(new Bound(cuts.get(i), !inclusive));
        bins.add(new Comparison(ref, new Range(from, to)));
      }
    }
    return bins;
  }

  private static List<Object> cuts(AttributeRef ref, Seeded source) {
    SortedSet<Object> cuts = new TreeSet<>();
    for (int left = source.between(1, 5); left > 0; left--) {
      cuts.add(RandomValues.of(ref.type(), Spread.of(ref.id()), source));
    }
    return new ArrayList<>(cuts);
  }

  /** Lists of some of the codes, none of them in two lists. */
  private static List<Condition> lists(AttributeRef ref, Seeded source) {
    List<Object> left = new ArrayList<>(values(ref.type()));
    List<Condition> bins = new ArrayList<>();
    for (int more = source.between(1, 3); more > 0 && !left.isEmpty(); more--) {
      SortedSet<Object> members = new TreeSet<>();
      for (int taken = source.between(1, 3); taken > 0 && !left.isEmpty(); taken--) {
        members.add(left.remove(source.below(left.size())));
      }
      bins.add(new OneOf(ref, members));
    }
    return bins;
  }

  private static List<?> values(ValueType type) {
    return type.kind() == ValueType.Kind.YES_NO ? List.of(true, false) : RandomValues.codes(type);
  }
}
