package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.testkit.random.RandomValues.Spread;

/**
 * Random facts of customers: some values missing, some observed long ago, and most of them close to
 * the constants of the conditions at hand, so that their boundaries are met.
 *
 * <pre>{@code
 * RandomFacts people = RandomFacts.near(conditions, catalogue, asOf, zone, 20);
 * Facts customer = people.next(source);
 * Facts whole = people.complete(customer, source); // one of what the missing values may be
 * }</pre>
 *
 * <p>Three of four values lie at, just below or just above a constant: that is where rules go
 * wrong. What a derivation computes is computed and never made up. They are nobody's: names, papers
 * and amounts belong to no person.
 *
 * <p>Thread-safe.
 */
public final class RandomFacts {

  private static final List<Integer> LENGTHS = List.of(2, 0, 1, 3, 4, 7, 70);

  private final AttributeCatalog catalog;
  private final Instant asOf;
  private final ZoneId zone;
  private final LocalDate asOfDate;
  private final int missing;
  private final Landmarks landmarks;
  private final Map<String, RandomFacts> parts = new HashMap<>();

  private RandomFacts(
      AttributeCatalog catalog,
      Instant asOf,
      ZoneId zone,
      int missing,
      Collection<Condition> conditions) {
    this.catalog = requireNonNull(catalog, "catalog");
    this.asOf = requireNonNull(asOf, "asOf");
    this.zone = requireNonNull(zone, "zone");
    this.asOfDate = LocalDays.of(asOf, zone);
    this.missing = missing;
    List<Condition> all = new ArrayList<>(conditions);
    all.addAll(RandomTables.landmarks(catalog));
    this.landmarks = new Landmarks(all, asOfDate, zone);
    catalog.attributes().forEach(this::addParts);
  }

  private void addParts(Attribute<?> attribute) {
    if (attribute instanceof ElementsAttribute list) {
      List<Condition> where = landmarks.ofParts(list.id());
      parts.put(list.id(), new RandomFacts(list.parts(), asOf, zone, missing, where));
    }
  }

  /**
   * Facts of this catalogue with values near the constants of these conditions.
   *
   * @param missing how many of a hundred values are missing, on average, at most 50; some
   *     attributes are known always, some miss twice as often
   */
  public static RandomFacts near(
      Collection<Condition> conditions,
      AttributeCatalog catalog,
      Instant asOf,
      ZoneId zone,
      int missing) {
    return new RandomFacts(catalog, asOf, zone, missing, conditions);
  }

  /** The next customer's facts. */
  public Facts next(Seeded source) {
    Facts.Builder builder = Facts.builder(catalog, asOf, zone);
    Map<ValueType, Object> put = new HashMap<>();
    for (Attribute<?> attribute : catalog.attributes()) {
      if (catalog.derivation(attribute).isPresent()) {
        continue;
      } else if (!source.chance(missing * Math.floorMod(attribute.id().hashCode(), 5) / 2)) {
        putSome(builder, attribute, value(attribute, put, source), source);
      } else if (source.chance(50)) {
        builder.absent(attribute, source.pick(List.of(Absence.values())));
      }
    }
    return builder.build();
  }

  /**
   * The same facts with every missing value filled in, those of parts included. A value that was
   * observed too long ago for a condition stays as it is.
   */
  public Facts complete(Facts facts, Seeded source) {
    return complete(facts, Set.of(), source);
  }

  /**
   * The same facts with every missing value filled in but of the attributes with these ids, as
   * {@link RandomCase#absences} tells them.
   */
  public Facts complete(Facts facts, Set<String> left, Seeded source) {
    Facts.Builder builder = Facts.builder(catalog, asOf, zone);
    for (int i = 0; i < catalog.size(); i++) {
      Attribute<?> attribute = catalog.attributes().get(i);
      if (catalog.derivation(attribute).isPresent()) {
        continue;
      }
      Optional<?> known = facts.get(attribute);
      if (known.isEmpty() && left.contains(attribute.id())) {
        builder.absent(attribute, facts.absence(attribute).orElseThrow());
        continue;
      }
      LocalDate observed = LocalDate.ofEpochDay(facts.observedDay(i));
      Object value = completed(attribute, known, source);
      put(builder, attribute, value, known.isPresent() ? observed : asOfDate);
    }
    return builder.build();
  }

  private Object completed(Attribute<?> attribute, Optional<?> known, Seeded source) {
    Object value = known.isPresent() ? known.get() : value(attribute, new HashMap<>(), source);
    if (!(attribute instanceof ElementsAttribute)) {
      return value;
    }
    RandomFacts ofParts = requireNonNull(parts.get(attribute.id()));
    List<Facts> list = new ArrayList<>();
    for (Object part : (List<?>) value) {
      list.add(ofParts.complete((Facts) part, source));
    }
    return list;
  }

  private Object value(Attribute<?> attribute, Map<ValueType, Object> put, Seeded source) {
    if (attribute instanceof ElementsAttribute) {
      return partsOf(attribute.id(), source);
    }
    ValueType type = attribute.type();
    Object twin = put.get(type);
    Object value =
        twin != null && source.chance(15)
            ? RandomValues.near(type, twin, source)
            : value(type, attribute.id(), source);
    put.put(type, value);
    return value;
  }

  private Object value(ValueType type, String id, Seeded source) {
    List<Object> near = landmarks.values(id);
    return !near.isEmpty() && source.chance(75)
        ? RandomValues.near(type, source.pick(near), source)
        : RandomValues.of(type, Spread.of(id), source);
  }

  private List<Facts> partsOf(String id, Seeded source) {
    RandomFacts ofParts = requireNonNull(parts.get(id));
    int length = source.chance(97) ? source.below(4) : source.pick(LENGTHS);
    List<Facts> list = new ArrayList<>();
    for (int left = length; left > 0; left--) {
      list.add(ofParts.next(source));
    }
    return list;
  }

  private void putSome(Facts.Builder builder, Attribute<?> attribute, Object value, Seeded source) {
    put(builder, attribute, value, source.chance(25) ? day(attribute.id(), source) : asOfDate);
  }

  private LocalDate day(String id, Seeded source) {
    List<Integer> ages = landmarks.ages(id);
    long age = ages.isEmpty() ? source.below(400) : source.pick(ages) + source.signed(1);
    return asOfDate.minusDays(Math.max(0, age));
  }

  @SuppressWarnings("unchecked") // the value was made for the attribute's type, which put checks
  private static <T> void put(
      Facts.Builder builder, Attribute<T> attribute, Object value, LocalDate observed) {
    builder.put(attribute, (T) value, observed);
  }
}
