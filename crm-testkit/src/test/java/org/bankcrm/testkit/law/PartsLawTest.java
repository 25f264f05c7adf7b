package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.PartsFormula;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCatalog;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.RandomFacts;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * What the parts of a customer come to is what a clerk finds who writes down every way to complete
 * what is missing: of facts, of populations, read again, in a database, and in every decision.
 */
class PartsLawTest {

  private static final long SEED = 517L;
  private static final int FIGURES = 6;
  private static final int CUSTOMERS = 30;
  private static final List<Instant> DAYS =
      Stream.of("2024-02-29T23:30:00Z", "2025-10-26T00:30:00Z", "2026-06-30T16:00:00Z")
          .map(Instant::parse)
          .toList();
  private static final List<ZoneId> ZONES =
      Stream.of("Asia/Shanghai", "Europe/Berlin", "America/New_York").map(ZoneId::of).toList();
  private static final List<RoundingMode> ROUNDINGS =
      List.of(RoundingMode.HALF_UP, RoundingMode.FLOOR, RoundingMode.UP, RoundingMode.HALF_EVEN);

  /** How often each figure was known, not applicable, and not known. */
  private final Map<String, Map<Truth, Integer>> seen = new TreeMap<>();

  /** A catalogue that computes figures of its lists, with facts. */
  private record Given(AttributeCatalog catalog, List<Facts> customers, RandomFacts random) {

    static Given next(Seeded source, boolean presence) {
      AttributeCatalog plain = RandomCatalog.withGrades(source);
      List<Derivation> figures = new ArrayList<>();
      while (figures.size() < FIGURES) {
        figures.add(figure(plain, figures.size(), presence, source));
      }
      AttributeCatalog catalog =
          plain.with(figures.stream().<Attribute<?>>map(Derivation::attribute).toList());
      AttributeCatalog deriving = catalog.deriving(source.shuffled(figures));
      List<Condition> near =
          figures.stream()
              .map(each -> (PartsFormula) each.formula())
              .map(formula -> formula.over().some(formula.where()))
              .toList();
      RandomFacts random =
          RandomFacts.near(near, deriving, source.pick(DAYS), source.pick(ZONES), 12);
      List<Facts> customers = new ArrayList<>();
      while (customers.size() < CUSTOMERS) {
        customers.add(random.next(source));
      }
      return new Given(deriving, customers, random);
    }
  }

  private static Derivation figure(
      AttributeCatalog catalog, int number, boolean presence, Seeded source) {
    ElementsAttribute list =
        source.pick(
            catalog.attributes().stream()
                .filter(ElementsAttribute.class::isInstance)
                .map(ElementsAttribute.class::cast)
                .toList());
    Aggregate aggregate = aggregate(list.parts(), source);
    PartsFormula formula = PartsFormula.of(list, aggregate);
    if (source.chance(70)) {
      RandomCondition where = RandomCondition.over(list.parts()).withDepth(source.below(3));
      formula = formula.where((presence ? where : where.withoutPresence()).next(source));
    }
    String id = "figure." + number;
    AttributeInfo info = AttributeInfo.named(id, id).withSensitivity(Sensitivity.SENSITIVE);
    return Derivation.of(Attributes.of(id, type(aggregate, source), info), formula);
  }

  private static Aggregate aggregate(AttributeCatalog parts, Seeded source) {
    List<Attribute<?>> exact =
        parts.attributes().stream().filter(each -> each.type().kind().isExact()).toList();
    List<Attribute<?>> ordered =
        parts.attributes().stream().filter(each -> each.type().isOrdered()).toList();
    return switch (source.below(6)) {
      case 0 -> Aggregate.count();
      case 1 -> new Aggregate.Sum(source.pick(exact));
      case 2 -> Aggregate.average(source.pick(exact), source.pick(ROUNDINGS));
      case 3 -> new Aggregate.Min(source.pick(ordered));
      case 4 -> new Aggregate.Max(source.pick(ordered));
      default -> Aggregate.distinct(source.pick(codes(parts)));
    };
  }

  private static List<CodeAttribute> codes(AttributeCatalog parts) {
    return parts.attributes().stream()
        .filter(CodeAttribute.class::isInstance)
        .map(CodeAttribute.class::cast)
        .toList();
  }

  private static ValueType type(Aggregate aggregate, Seeded source) {
    if (aggregate instanceof Aggregate.Average average) {
      ValueType of = average.of().type();
      return of.currency().isPresent() ? of : ValueType.decimal(source.pick(List.of(2, 0, 5)));
    }
    return aggregate instanceof Aggregate.Sum sum
        ? sum.of().type()
        : aggregate instanceof Aggregate.Min min
            ? min.of().type()
            : aggregate instanceof Aggregate.Max max ? max.of().type() : ValueType.INTEGER;
  }

  @Test
  void figures_ofFactsAndPopulations_areThoseOfEveryCompletion() {
    long cases = Math.max(1, Cases.wanted(130_000) / CUSTOMERS / FIGURES / 10);
    for (long index = 0; index < cases; index++) {
      Given given = Given.next(Seeded.of(SEED, index), true);
      given.customers().forEach(facts -> checkAll(given.catalog(), facts));
      checkPopulation(given);
    }
    assertThat(seen.keySet()).containsExactly("Average", "Count", "Distinct", "Max", "Min", "Sum");
    assertThat(seen).allSatisfy((kind, told) -> assertThat(told.get(Truth.TRUE)).isPositive());
    assertThat(seen).allSatisfy((kind, told) -> assertThat(told.get(Truth.UNKNOWN)).isPositive());
  }

  private void checkAll(AttributeCatalog catalog, Facts facts) {
    catalog.derivations().forEach(each -> check(each, facts));
    assertThat(Facts.parse(facts.toDocument(), catalog)).isEqualTo(facts);
  }

  private void check(Derivation figure, Facts facts) {
    PartsFormula formula = (PartsFormula) figure.formula();
    Attribute<?> attribute = figure.attribute();
    Optional<List<Facts>> parts = facts.get(formula.over());
    if (parts.isEmpty()) {
      assertThat(facts.absence(attribute)).isEqualTo(facts.absence(formula.over()));
      return;
    }
    Set<Object> outcomes = PartsClerk.outcomes(formula, parts.get());
    if (!outcomes.isEmpty()) {
      Optional<Object> expected = told(formula.aggregate(), attribute.type(), outcomes);
      assertThat(plain(facts.get(attribute)))
          .as("%s of %s", formula, RandomCase.describe(facts))
          .isEqualTo(expected);
      note(formula.aggregate(), expected.isPresent() ? Truth.TRUE : Truth.UNKNOWN);
    }
    if (outcomes.equals(Set.of(PartsClerk.NOTHING))) {
      assertThat(facts.absence(attribute)).contains(Absence.NOT_APPLICABLE);
      note(formula.aggregate(), Truth.FALSE);
    }
  }

  private void note(Aggregate aggregate, Truth told) {
    seen.computeIfAbsent(aggregate.getClass().getSimpleName(), kind -> new EnumMap<>(Truth.class))
        .merge(told, 1, Integer::sum);
  }

  /** What is told where all ways come to one thing, which the type can hold. */
  private static Optional<Object> told(Aggregate aggregate, ValueType type, Set<Object> outcomes) {
    Object one = outcomes.size() == 1 ? outcomes.iterator().next() : PartsClerk.NOTHING;
    if (one.equals(PartsClerk.NOTHING)) {
      return Optional.empty();
    }
    if (one instanceof PartsClerk.Mean mean) {
      one = PartsClerk.plain(mean.rounded((Aggregate.Average) aggregate, type.scale()));
    }
    Object told = one instanceof Double || !type.kind().isNumber() ? one : plainNumber(one);
    boolean held =
        !(told instanceof BigDecimal number)
            || number.movePointRight(type.scale()).abs().compareTo(ValueType.bound()) < 0;
    return held ? Optional.of(told) : Optional.empty();
  }

  private static Object plainNumber(Object value) {
    return PartsClerk.plain(PartsClerk.number(value));
  }

  private static Optional<Object> plain(Optional<?> value) {
    return value.map(
        each -> each instanceof Comparable<?> && isExact(each) ? plainNumber(each) : (Object) each);
  }

  private static boolean isExact(Object value) {
    return value instanceof Long
        || value instanceof BigDecimal
        || value instanceof org.bankcrm.core.Money;
  }

  private static void checkPopulation(Given given) {
    Facts first = given.customers().get(0);
    PopulationBuilder building = Population.builder(given.catalog(), first.asOf(), first.zone());
    for (int i = 0; i < given.customers().size(); i++) {
      building.add(CustomerId.of("c" + i), given.customers().get(i));
    }
    Population population = building.build();
    for (int i = 0; i < given.customers().size(); i++) {
      assertThat(population.facts(i)).isEqualTo(given.customers().get(i));
    }
  }

  /** What is known stays, however the missing values of parts are filled in. */
  @Test
  void figures_thatAreKnown_everyCompletionAgrees() {
    long decided = 0;
    long opened = 0;
    for (long index = 0; index < Math.max(1, Cases.wanted(130_000) / 20_000); index++) {
      Seeded source = Seeded.of(SEED + 1, index);
      Given given = Given.next(source, false);
      for (Facts facts : given.customers()) {
        Facts whole = given.random().complete(facts, source);
        for (Derivation figure : given.catalog().derivations()) {
          Optional<?> before = facts.get(figure.attribute());
          Optional<?> after = whole.get(figure.attribute());
          assertThat(before.isEmpty() || after.equals(before)).as(figure.toString()).isTrue();
          decided += before.isPresent() ? 1 : 0;
          opened += before.isEmpty() && after.isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(decided).isPositive();
    assertThat(opened).isPositive();
  }

  /** Conditions on figures are decided, in rows and columns, as on any attribute. */
  @Test
  void decisions_thatAskForFigures_agreeWithTheReference() {
    long compared = 0;
    for (long index = 0; index < Math.max(1, Cases.wanted(130_000) / 20_000); index++) {
      Seeded source = Seeded.of(SEED + 2, index);
      Given given = Given.next(source, true);
      RandomCondition asking =
          RandomCondition.over(given.catalog())
              .withDepth(2)
              .reading(each -> given.catalog().derivation(each).isPresent());
      List<Segment> segments = new ArrayList<>();
      while (segments.size() < 8) {
        segments.add(Books.segment("segment-" + segments.size(), asking.next(source)));
      }
      PolicyBook book =
          PolicyBook.builder(
                  PolicyRef.of("parts", 1), LocalizedText.of("部分", "Parts"), given.catalog())
              .addAll(segments)
              .build();
      assertThat(PolicyBook.parse(book.toDocument(), Books.KINDS)).isEqualTo(book);
      assertThat(PolicyBook.parse(book.toDocument(), Books.KINDS).hash()).isEqualTo(book.hash());
      compared += Agreement.check(new RandomCase(book, given.customers()));
    }
    assertThat(compared).isPositive();
  }

  /** A third engine: wherever a database knows all that it needs, it comes to the same. */
  @Test
  void figures_thatSqlCanSay_areThoseOfTheDatabase() throws SQLException {
    int agreed = 0;
    for (long index = 0; index < Math.max(1, Cases.wanted(130_000) / 20_000); index++) {
      Given given = Given.next(Seeded.of(SEED + 3, index), true);
      for (Facts facts : given.customers().subList(0, CUSTOMERS / 3)) {
        for (Derivation figure : given.catalog().derivations()) {
          agreed += isAgreed(figure, facts) ? 1 : 0;
        }
      }
    }
    assertThat(agreed).isGreaterThan(20);
  }

  private static boolean isAgreed(Derivation figure, Facts facts) throws SQLException {
    PartsFormula formula = (PartsFormula) figure.formula();
    List<Facts> parts = facts.get(formula.over()).orElse(List.of());
    boolean said = formula.of().filter(of -> of.type().kind().isExact()).isPresent();
    boolean hasColumns =
        formula.where().reads().stream().allMatch(ref -> SqlTable.hasColumn(ref.type().kind()));
    if (parts.isEmpty() || !said || !hasColumns || !SqlCondition.canSay(formula.where())) {
      return false;
    }
    try (SqlTable table = new SqlTable(parts)) {
      Optional<BigDecimal> database = table.figure(formula);
      Optional<Object> own = plain(facts.get(figure.attribute()));
      if (database.isPresent() && own.isPresent() && own.get() instanceof BigDecimal number) {
        Object expected =
            formula.aggregate() instanceof Aggregate.Average average
                ? PartsClerk.plain(
                    database.get().setScale(figure.attribute().type().scale(), average.rounding()))
                : PartsClerk.plain(database.get());
        assertThat(number).as(formula.toString()).isEqualTo(expected);
        return true;
      }
      return false;
    }
  }
}
