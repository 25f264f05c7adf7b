package org.bankcrm.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.formula.Elapsed;
import org.bankcrm.core.formula.Elapsed.Unit;
import org.bankcrm.core.formula.Extreme;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.formula.Otherwise;
import org.bankcrm.core.formula.Ratio;
import org.bankcrm.core.formula.Total;
import org.bankcrm.core.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue computes is what is worked out by hand, of facts, of populations and read again.
 */
class DerivationLawTest {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final MoneyAttribute DEBT = Attributes.money("debt", CNY, INFO);
  private static final MoneyAttribute INCOME = Attributes.money("income", CNY, INFO);
  private static final IntegerAttribute COUNT = Attributes.integer("count", INFO);
  private static final DecimalAttribute RATE = Attributes.decimal("rate", 3, INFO);
  private static final DateAttribute BIRTH = Attributes.date("birth", INFO);
  private static final DateAttribute OPENED = Attributes.date("opened", INFO);
  private static final InstantAttribute SEEN = Attributes.instant("seen", INFO);
  private static final MoneyAttribute NET = Attributes.money("net", CNY, INFO);
  private static final DecimalAttribute SHARE = Attributes.decimal("share", 4, INFO);
  private static final MoneyAttribute EACH = Attributes.money("each", CNY, INFO);
  private static final IntegerAttribute AGE = Attributes.integer("age", INFO);
  private static final IntegerAttribute SINCE = Attributes.integer("since", INFO);
  private static final DateAttribute FIRST = Attributes.date("first", INFO);
  private static final MoneyAttribute TOLD = Attributes.money("told", CNY, INFO);
  private static final DecimalAttribute MIXED = Attributes.decimal("mixed", 1, INFO);
  private static final MoneyAttribute TWICE = Attributes.money("twice", CNY, INFO);
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private static final List<Attribute<?>> PUT =
      List.of(DEBT, INCOME, COUNT, RATE, BIRTH, OPENED, SEEN);

  private static final List<Derivation> DERIVATIONS =
      List.of(
          Derivation.of(
              TWICE, Formula.total(Total.Part.of(NET), Total.Part.of(NET))), // before what it reads
          Derivation.of(
              NET,
              Formula.total(Total.Part.of(INCOME), Total.Part.of(DEBT, BigDecimal.valueOf(-1)))),
          Derivation.of(SHARE, Formula.ratio(DEBT, INCOME, RoundingMode.HALF_EVEN)),
          Derivation.of(EACH, Formula.ratio(DEBT, COUNT, RoundingMode.FLOOR)),
          Derivation.of(AGE, Formula.wholeYears(BIRTH)),
          Derivation.of(
              SINCE, new Elapsed(Unit.MONTHS, Optional.of(SEEN.ref()), Optional.of(OPENED.ref()))),
          Derivation.of(FIRST, Formula.least(BIRTH, OPENED)),
          Derivation.of(TOLD, Formula.otherwise(DEBT, Money.ofMinor(1, CNY))),
          Derivation.of(
              MIXED,
              new Total(
                      List.of(Total.Part.of(COUNT, new BigDecimal("0.25")), Total.Part.of(RATE)),
                      new BigDecimal("-7.5"),
                      Optional.empty())
                  .rounded(RoundingMode.HALF_UP)));

  private static AttributeCatalog catalog(Random random) {
    List<Attribute<?>> all = new ArrayList<>(PUT);
    DERIVATIONS.forEach(each -> all.add(each.attribute()));
    Collections.shuffle(all, random);
    List<Derivation> derivations = new ArrayList<>(DERIVATIONS);
    Collections.shuffle(derivations, random);
    return AttributeCatalog.of(all).deriving(derivations);
  }

  /** One customer, some of whose values are missing or old. */
  private static Facts facts(AttributeCatalog catalog, Instant asOf, Random random) {
    Facts.Builder facts = Facts.builder(catalog, asOf, ZONE);
    put(facts, DEBT, Money.ofMinor(random.nextLong(2_000_000) - 200_000, CNY), random);
    put(facts, INCOME, Money.ofMinor(random.nextInt(4) * random.nextLong(900_000), CNY), random);
    put(facts, COUNT, (long) random.nextInt(4) - 1, random);
    put(facts, RATE, BigDecimal.valueOf(random.nextInt(200_000) - 100_000, 3), random);
    LocalDate today = facts.asOfDate();
    put(facts, BIRTH, today.minusDays(random.nextInt(40_000) - 400), random);
    put(facts, OPENED, today.withMonth(2).plusDays(random.nextInt(60)), random);
    put(facts, SEEN, asOf.minusSeconds(random.nextInt(90_000_000)), random);
    return facts.build();
  }

  private static <T> void put(Facts.Builder facts, Attribute<T> to, T value, Random random) {
    switch (random.nextInt(8)) {
      case 0 -> {}
      case 1 -> facts.absent(to, Absence.values()[random.nextInt(Absence.values().length)]);
      case 2 -> facts.put(to, value, facts.asOfDate().minusDays(random.nextInt(900)));
      default -> facts.put(to, value);
    }
  }

  private static @Nullable Object byHand(Attribute<?> attribute, Facts facts) {
    return switch (attribute.id()) {
      case "net" -> net(facts);
      case "twice" -> net(facts) == null ? null : net(facts).plus(net(facts));
      case "share" -> quotient(facts, INCOME, 4, RoundingMode.HALF_EVEN);
      case "each" -> each(facts);
      case "age" ->
          facts
              .get(BIRTH)
              .map(day -> (long) Period.between(day, facts.asOfDate()).getYears())
              .orElse(null);
      case "since" -> since(facts);
      case "first" ->
          facts.isKnown(BIRTH) && facts.isKnown(OPENED)
              ? Collections.min(
                  List.of(facts.get(BIRTH).orElseThrow(), facts.get(OPENED).orElseThrow()))
              : null;
      case "told" -> facts.get(DEBT).orElse(Money.ofMinor(1, CNY));
      default -> mixed(facts);
    };
  }

  private static @Nullable Money net(Facts facts) {
    return facts.isKnown(DEBT) && facts.isKnown(INCOME)
        ? facts.get(INCOME).orElseThrow().minus(facts.get(DEBT).orElseThrow())
        : null;
  }

  private static @Nullable BigDecimal quotient(
      Facts facts, MoneyAttribute by, int scale, RoundingMode rounding) {
    if (!facts.isKnown(DEBT) || !facts.isKnown(by) || facts.get(by).orElseThrow().isZero()) {
      return null;
    }
    BigDecimal of = facts.get(DEBT).orElseThrow().amount();
    return of.divide(facts.get(by).orElseThrow().amount(), scale, rounding).stripTrailingZeros();
  }

  private static @Nullable Money each(Facts facts) {
    if (!facts.isKnown(DEBT) || !facts.isKnown(COUNT) || facts.get(COUNT).orElseThrow() == 0) {
      return null;
    }
    long minor = facts.get(DEBT).orElseThrow().minorUnits();
    return Money.ofMinor(Math.floorDiv(minor, facts.get(COUNT).orElseThrow()), CNY);
  }

  private static @Nullable Long since(Facts facts) {
    if (!facts.isKnown(SEEN) || !facts.isKnown(OPENED)) {
      return null;
    }
    LocalDate from = facts.get(SEEN).orElseThrow().atZone(ZONE).toLocalDate();
    return ChronoUnit.MONTHS.between(from, facts.get(OPENED).orElseThrow());
  }

  private static @Nullable BigDecimal mixed(Facts facts) {
    if (!facts.isKnown(COUNT) || !facts.isKnown(RATE)) {
      return null;
    }
    BigDecimal quarter = BigDecimal.valueOf(facts.get(COUNT).orElseThrow() * 25, 2);
    BigDecimal sum = quarter.add(facts.get(RATE).orElseThrow()).subtract(new BigDecimal("7.5"));
    return sum.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  @Property(tries = 500)
  void values_ofFactsAndPopulations_areThoseWorkedOutByHand(@ForAll long seed) {
    Random random = new Random(seed);
    AttributeCatalog catalog = catalog(random);
    Instant asOf = Instant.parse("2024-02-29T23:30:00Z").plusSeconds(random.nextInt(80_000_000));
    PopulationBuilder population = Population.builder(catalog, asOf, ZONE);
    List<Facts> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Facts facts = facts(catalog, asOf, random);
      all.add(facts);
      population.add(CustomerId.of("c" + i), facts);
      for (Derivation each : DERIVATIONS) {
        assertThat(value(facts, each.attribute()))
            .as(each.attribute().id())
            .isEqualTo(byHand(each.attribute(), facts));
      }
      assertThat(Facts.parse(facts.toDocument(), catalog)).isEqualTo(facts);
      assertThat(facts.onto(catalog)).isEqualTo(facts);
    }
    Population built = population.build();
    for (int i = 0; i < all.size(); i++) {
      assertThat(built.facts(i)).isEqualTo(all.get(i));
    }
  }

  private static @Nullable Object value(Facts facts, Attribute<?> attribute) {
    Object value = facts.get(attribute).orElse(null);
    return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
  }

  @Property(tries = 200)
  void days_areThoseOfTheOldestValue(@ForAll long seed) {
    Random random = new Random(seed);
    AttributeCatalog catalog = catalog(random);
    Facts facts = facts(catalog, Instant.parse("2026-06-30T02:00:00Z"), random);
    int net = catalog.positionOf(NET);
    if (facts.isKnown(net)) {
      assertThat(facts.observedDay(net))
          .isEqualTo(
              Math.min(
                  facts.observedDay(catalog.positionOf(DEBT)),
                  facts.observedDay(catalog.positionOf(INCOME))));
    } else if (!facts.isKnown(INCOME) && facts.absence(INCOME).get() != Absence.NOT_KNOWN) {
      assertThat(facts.absence(NET)).isEqualTo(facts.absence(INCOME));
    }
  }

  @Property(tries = 50)
  void book_withThem_isReadAsItWasWritten(@ForAll long seed) {
    AttributeCatalog catalog = catalog(new Random(seed));
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), catalog).build();
    PolicyBook read = PolicyBook.parse(book.toDocument(), List.of());
    assertThat(read).isEqualTo(book);
    assertThat(read.hash()).isEqualTo(book.hash());
    assertThat(read.catalog().derivations()).isEqualTo(catalog.derivations());
  }

  private static final List<Class<?>> KINDS =
      List.of(Elapsed.class, Extreme.class, Otherwise.class, Ratio.class, Total.class);

  @Property(tries = 1)
  void formulas_areOfEveryKind() {
    assertThat(KINDS)
        .allSatisfy(kind -> assertThat(DERIVATIONS).anyMatch(d -> kind.isInstance(d.formula())));
  }
}
