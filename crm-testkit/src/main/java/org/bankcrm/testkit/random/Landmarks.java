package org.bankcrm.testkit.random;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.ValueType;

/** What conditions compare each attribute with: the values around which their truth changes. */
final class Landmarks implements Criterion.Visitor<List<Object>> {

  private final LocalDate asOf;
  private final ZoneId zone;
  private final Map<String, List<Object>> values = new HashMap<>();
  private final Map<String, List<Integer>> ages = new HashMap<>();
  private final Map<String, List<Condition>> ofParts = new HashMap<>();

  Landmarks(Collection<Condition> conditions, LocalDate asOf, ZoneId zone) {
    this.asOf = asOf;
    this.zone = zone;
    conditions.forEach(condition -> condition.criteria().forEach(this::visit));
  }

  /** The constants that the attribute is compared with. */
  List<Object> values(String id) {
    return values.getOrDefault(id, List.of());
  }

  /** The ages in days beyond which a value counts as missing. */
  List<Integer> ages(String id) {
    return ages.getOrDefault(id, List.of());
  }

  /** The conditions on the parts of a list. */
  List<Condition> ofParts(String id) {
    return ofParts.getOrDefault(id, List.of());
  }

  private void visit(Criterion criterion) {
    List<Object> constants = criterion.accept(this);
    for (AttributeRef ref : criterion.refs()) {
      constants.forEach(constant -> add(ref, constant));
      if (constants.isEmpty()) {
        addAge(ref);
      }
    }
  }

  @Override
  public List<Object> constant(Constant constant) {
    return List.of();
  }

  @Override
  public List<Object> asOf(AsOf asOf) {
    return List.of();
  }

  @Override
  public List<Object> comparison(Comparison comparison) {
    return ends(
        comparison.range().lower().map(Bound::value), comparison.range().upper().map(Bound::value));
  }

  @Override
  public List<Object> oneOf(OneOf oneOf) {
    return List.copyOf(oneOf.members());
  }

  @Override
  public List<Object> codeSetTest(CodeSetTest test) {
    return List.of(test.codes());
  }

  @Override
  public List<Object> codeSetSize(CodeSetSize size) {
    return List.of();
  }

  @Override
  public List<Object> textTest(TextTest test) {
    return List.of(test.literal());
  }

  @Override
  public List<Object> codeSetComparison(CodeSetComparison comparison) {
    return List.of();
  }

  @Override
  public List<Object> textOneOf(TextOneOf oneOf) {
    return List.copyOf(oneOf.literals());
  }

  @Override
  public List<Object> textComparison(TextComparison comparison) {
    return List.of();
  }

  @Override
  public List<Object> scaledComparison(ScaledComparison comparison) {
    return List.of();
  }

  @Override
  public List<Object> presence(Presence presence) {
    return List.of();
  }

  @Override
  public List<Object> absent(Absent absent) {
    return List.of();
  }

  @Override
  public List<Object> relativeDate(RelativeDate date) {
    return ends(
        date.from().map(shift -> day(date.attribute(), shift.from(asOf))),
        date.to().map(shift -> day(date.attribute(), shift.from(asOf))));
  }

  @Override
  public List<Object> anniversary(Anniversary anniversary) {
    List<Object> days = new ArrayList<>();
    for (int ahead : new int[] {anniversary.fromDays(), anniversary.toDays()}) {
      for (int years : new int[] {0, 1, 3}) {
        days.add(day(anniversary.attribute(), asOf.plusDays(ahead).minusYears(years)));
      }
    }
    days.add(day(anniversary.attribute(), LocalDate.of(2000, 2, 29)));
    return days;
  }

  @Override
  public List<Object> attributeComparison(AttributeComparison comparison) {
    return List.of();
  }

  @Override
  public List<Object> elementTest(ElementTest test) {
    ofParts.computeIfAbsent(test.attribute().id(), id -> new ArrayList<>()).add(test.where());
    return List.of();
  }

  private static List<Object> ends(Optional<Object> first, Optional<Object> last) {
    return Stream.of(first, last).flatMap(Optional::stream).toList();
  }

  private Object day(AttributeRef attribute, LocalDate day) {
    LocalDate held = RandomValues.date(day);
    boolean isDate = attribute.type().kind() == ValueType.Kind.DATE;
    return isDate ? held : RandomValues.instant(LocalDays.startOf(held, zone));
  }

  private void add(AttributeRef attribute, Object value) {
    values.computeIfAbsent(attribute.id(), id -> new ArrayList<>()).add(value);
    addAge(attribute);
  }

  private void addAge(AttributeRef attribute) {
    attribute
        .freshDays()
        .ifPresent(days -> ages.computeIfAbsent(attribute.id(), id -> new ArrayList<>()).add(days));
  }
}
