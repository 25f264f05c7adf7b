package org.bankcrm.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.formula.DatePart.Part;
import org.bankcrm.core.policy.PolicyBook;
import org.jspecify.annotations.Nullable;

/**
 * What is computed from days, clocks and calendars is what somebody finds out who looks at the
 * clock minute by minute and at the calendar day by day: of facts, of populations and read again.
 */
class DayFormulaLawTest {

  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final InstantAttribute SEEN = Attributes.instant("seen", INFO);
  private static final InstantAttribute PAID = Attributes.instant("paid", INFO);
  private static final DateAttribute BORN = Attributes.date("born", INFO);

  /** Their clocks change by an hour, by half an hour, over midnight, and a day was left out. */
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/New_York"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Asia/Shanghai"));

  private static final BusinessCalendar CALENDAR =
      BusinessCalendar.of(
              DateRange.parse("2010-01-01/2013-01-01"), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
          .withHolidays(
              List.of(
                  LocalDate.parse("2010-12-24"),
                  LocalDate.parse("2011-11-05"),
                  LocalDate.parse("2011-11-07"),
                  LocalDate.parse("2011-12-29")))
          .withMakeUpDays(List.of(LocalDate.parse("2011-11-12"), LocalDate.parse("2011-11-14")));

  /** The instants and days about which the law asks: those at which clocks and years turn. */
  private static final List<Instant> TURNS =
      List.of(
          Instant.parse("2011-11-06T05:59:59.999999Z"), // New York goes back
          Instant.parse("2011-11-06T06:00:00Z"),
          Instant.parse("2011-03-13T07:00:00Z"), // and forward
          Instant.parse("2011-11-06T02:31:00Z"), // St John's at a minute past midnight
          Instant.parse("2011-12-30T09:59:59Z"), // Apia leaves out 30 December
          Instant.parse("2011-12-30T10:00:00Z"),
          Instant.parse("2011-04-02T15:00:00Z"), // Lord Howe by half an hour
          Instant.parse("2012-02-29T23:59:00Z"),
          Instant.parse("2012-12-31T16:00:00Z"), // the calendar ends
          Instant.parse("2009-12-31T23:00:00Z")); // and had not begun

  private static final List<Elapsed.Unit> DAYS_AND_LONGER =
      List.of(Elapsed.Unit.YEARS, Elapsed.Unit.MONTHS, Elapsed.Unit.DAYS);

  private record Case(Attribute<?> attribute, Formula formula) {}

  private static List<Case> cases(Random random) {
    List<Case> cases = new ArrayList<>();
    Optional<ZoneId> zone =
        random.nextBoolean() ? Optional.of(ZONES.get(random.nextInt(5))) : Optional.empty();
    DayHours hours = new DayHours(LocalTime.of(22, 0), LocalTime.of(1 + random.nextInt(20), 30));
    for (Optional<InstantAttribute> of :
        List.of(Optional.of(SEEN), Optional.<InstantAttribute>empty())) {
      String name = of.map(Attribute::id).orElse("now");
      var ref = of.map(Attribute::ref);
      cases.add(new Case(Attributes.yesNo(name + ".night", INFO), new TimeOfDay(ref, hours, zone)));
      for (Part part : Part.values()) {
        Attribute<?> told =
            part == Part.WEEKDAY
                ? Attributes.code(name + ".weekday", Weekday.codes(), INFO)
                : Attributes.integer(name + "." + part.word(), INFO);
        cases.add(new Case(told, new DatePart(ref, part, zone)));
      }
      cases.add(
          new Case(Attributes.yesNo(name + ".worked", INFO), new BusinessDay(ref, "china", zone)));
    }
    cases.add(
        new Case(
            Attributes.integer("between", INFO),
            new BusinessDays(Optional.of(SEEN.ref()), Optional.of(BORN.ref()), "china", zone)));
    cases.add(
        new Case(
            Attributes.integer("since", INFO),
            new BusinessDays(Optional.of(BORN.ref()), Optional.empty(), "china", zone)));
    for (Elapsed.Unit unit :
        List.of(Elapsed.Unit.HOURS, Elapsed.Unit.MINUTES, Elapsed.Unit.SECONDS)) {
      cases.add(
          new Case(
              Attributes.integer(unit.word(), INFO),
              new Elapsed(unit, Optional.of(SEEN.ref()), Optional.of(PAID.ref()))));
    }
    Elapsed.Unit whole = DAYS_AND_LONGER.get(random.nextInt(3));
    cases.add(
        new Case(
            Attributes.integer("age", INFO),
            new Elapsed(whole, Optional.of(BORN.ref()), Optional.empty())));
    cases.add(
        new Case(
            Attributes.integer("apart", INFO),
            new Elapsed(whole, Optional.of(PAID.ref()), Optional.of(BORN.ref()))));
    cases.add(
        new Case(
            Attributes.date("birthday", INFO),
            new NextAnniversary(
                BORN.ref(), LeapDay.values()[random.nextInt(2)], Optional.empty())));
    return cases;
  }

  private static AttributeCatalog catalog(List<Case> cases) {
    List<Attribute<?>> all = new ArrayList<>(List.of(SEEN, PAID, BORN));
    cases.forEach(each -> all.add(each.attribute));
    return AttributeCatalog.of(all)
        .deriving(cases.stream().map(each -> Derivation.of(each.attribute, each.formula)).toList());
  }

  private static Facts facts(AttributeCatalog catalog, Instant asOf, ZoneId zone, Random random) {
    Facts.Builder facts = Facts.builder(catalog, asOf, zone);
    if (random.nextInt(8) > 0) {
      facts.put(SEEN, near(random));
    }
    if (random.nextInt(8) > 0) {
      Instant seen = facts.build().get(SEEN).orElseGet(() -> near(random));
      facts.put(
          PAID,
          random.nextInt(4) == 0 ? seen.plusSeconds(random.nextInt(200) - 100) : near(random));
    }
    if (random.nextInt(8) > 0) {
      LocalDate day = LocalDate.ofInstant(near(random), zone);
      facts.put(BORN, random.nextInt(3) == 0 ? LocalDate.of(2008, 2, 29) : day);
    }
    return facts.build();
  }

  private static Instant near(Random random) {
    Instant turn = TURNS.get(random.nextInt(TURNS.size()));
    long seconds =
        random.nextInt(3) == 0
            ? random.nextInt(400_000_000) - 200_000_000L
            : random.nextInt(14_400) - 7_200L;
    return random.nextInt(4) == 0 ? turn : turn.plusSeconds(seconds);
  }

  /** What a clerk finds, or the reason why nothing can be found. */
  private static Object byHand(Formula formula, Facts facts) {
    if (!formula.reads().stream().allMatch(ref -> facts.get(attribute(ref.id())).isPresent())) {
      return Absence.NOT_KNOWN;
    }
    if (formula instanceof TimeOfDay time) {
      return isNight(time.hours(), clock(time.of().isPresent(), time.zone(), facts));
    } else if (formula instanceof DatePart part) {
      return part(part.part(), clock(part.of().isPresent(), part.zone(), facts));
    } else if (formula instanceof BusinessDay day) {
      LocalDate asked = clock(day.of().isPresent(), day.zone(), facts).toLocalDate();
      return CALENDAR.covers(asked) ? (Object) isWorked(asked) : Absence.OUTSIDE_CALENDAR;
    } else if (formula instanceof BusinessDays days) {
      return businessDays(days, facts);
    } else if (formula instanceof Elapsed elapsed && !elapsed.unit().isOfTime()) {
      return completed(elapsed, facts);
    } else if (formula instanceof Elapsed elapsed) {
      Duration apart =
          Duration.between(facts.get(SEEN).orElseThrow(), facts.get(PAID).orElseThrow());
      long seconds = apart.abs().getSeconds() * (apart.isNegative() ? -1 : 1);
      return switch (elapsed.unit()) {
        case HOURS -> seconds / 3600;
        case MINUTES -> seconds / 60;
        default -> seconds;
      };
    }
    return birthday((NextAnniversary) formula, facts);
  }

  /** Counted a day at a time, forwards or backwards. */
  private static Object completed(Elapsed elapsed, Facts facts) {
    LocalDate born = facts.get(BORN).orElseThrow();
    LocalDate from = elapsed.to().isEmpty() ? born : day(facts.get(PAID).orElseThrow(), facts);
    LocalDate to = elapsed.to().isEmpty() ? facts.asOfDate() : born;
    int step = to.isBefore(from) ? -1 : 1;
    long complete = 0;
    for (LocalDate day = from; !day.equals(to); ) {
      day = day.plusDays(step);
      complete += isComplete(elapsed.unit(), from, day, step) ? step : 0;
    }
    return complete;
  }

  /**
   * Whether a year or month is complete on a day: on the same day of the month; where there is
   * none, forwards on the first of the next month, backwards on the last of that one.
   */
  private static boolean isComplete(Elapsed.Unit unit, LocalDate start, LocalDate day, int step) {
    LocalDate last = step > 0 ? day.minusDays(1) : day;
    boolean ends = last.getDayOfMonth() == last.lengthOfMonth();
    boolean lacked = ends && last.lengthOfMonth() < start.getDayOfMonth();
    boolean same = day.getDayOfMonth() == start.getDayOfMonth();
    return switch (unit) {
      case DAYS -> true;
      case MONTHS -> same || lacked;
      default ->
          (same && day.getMonth() == start.getMonth())
              || (lacked && last.getMonth() == start.getMonth());
    };
  }

  private static Attribute<?> attribute(String id) {
    return List.<Attribute<?>>of(SEEN, PAID, BORN).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** By the offset that holds there and then, and not by the library's way. */
  private static LocalDateTime clock(boolean seen, Optional<ZoneId> zone, Facts facts) {
    Instant at = seen ? facts.get(SEEN).orElseThrow() : facts.asOf();
    ZoneOffset offset = zone.orElse(facts.zone()).getRules().getOffset(at);
    return LocalDateTime.ofEpochSecond(
        at.getEpochSecond() + offset.getTotalSeconds(), at.getNano(), ZoneOffset.UTC);
  }

  private static LocalDate day(Instant at, Facts facts) {
    ZoneOffset offset = facts.zone().getRules().getOffset(at);
    return LocalDate.ofEpochDay(
        Math.floorDiv(at.getEpochSecond() + offset.getTotalSeconds(), 86_400L));
  }

  private static boolean isNight(DayHours hours, LocalDateTime at) {
    LocalTime minute = at.toLocalTime().withSecond(0).withNano(0);
    for (LocalTime t = hours.from(); !t.equals(hours.until()); t = t.plusMinutes(1)) {
      if (t.equals(minute)) {
        return true;
      }
    }
    return false;
  }

  private static Object part(Part part, LocalDateTime at) {
    return switch (part) {
      case HOUR -> (long) at.getHour();
      case WEEKDAY ->
          Weekday.codes().get((int) Math.floorMod(at.toLocalDate().toEpochDay() + 3, 7L));
      case DAY_OF_MONTH -> (long) at.getDayOfMonth();
      case DAYS_LEFT_IN_MONTH ->
          at.toLocalDate().datesUntil(at.toLocalDate().withDayOfMonth(1).plusMonths(1)).count() - 1;
      case MONTH -> (long) at.getMonthValue();
    };
  }

  private static boolean isWorked(LocalDate day) {
    boolean weekend = day.getDayOfWeek().getValue() > 5;
    return CALENDAR.makeUpDays().contains(day) || (!weekend && !CALENDAR.holidays().contains(day));
  }

  private static Object businessDays(BusinessDays days, Facts facts) {
    boolean seen = days.to().isPresent();
    LocalDate born = facts.get(BORN).orElseThrow();
    LocalDate other = clock(seen, days.zone(), facts).toLocalDate();
    LocalDate from = seen ? other : born;
    LocalDate to = seen ? born : other;
    LocalDate first = from.isBefore(to) ? from : to;
    LocalDate last = from.isBefore(to) ? to : from;
    long count = 0;
    for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
      if (!CALENDAR.covers(day)) {
        return Absence.OUTSIDE_CALENDAR;
      }
      count += isWorked(day) ? 1 : 0;
    }
    return to.isBefore(from) ? -count : count;
  }

  private static Object birthday(NextAnniversary next, Facts facts) {
    LocalDate born = facts.get(BORN).orElseThrow();
    for (LocalDate day = facts.asOfDate(); ; day = day.plusDays(1)) {
      boolean stands =
          born.getMonthValue() == 2
              && born.getDayOfMonth() == 29
              && !day.isLeapYear()
              && day.equals(
                  next.leapDay() == LeapDay.MARCH_1
                      ? LocalDate.of(day.getYear(), 3, 1)
                      : LocalDate.of(day.getYear(), 2, 28));
      boolean same =
          day.getMonth() == born.getMonth() && day.getDayOfMonth() == born.getDayOfMonth();
      if ((same || stands) && day.getYear() > born.getYear()) {
        return day;
      }
    }
  }

  @Property(tries = 400)
  void values_ofFactsAndPopulations_areWhatAClerkFinds(@ForAll long seed) {
    Random random = new Random(seed);
    List<Case> cases = cases(random);
    AttributeCatalog catalog = catalog(cases).counting("china", CALENDAR);
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    Instant asOf = near(random);
    PopulationBuilder population = Population.builder(catalog, asOf, zone);
    List<Facts> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Facts facts = facts(catalog, asOf, zone, random);
      all.add(facts);
      population.add(CustomerId.of("c" + i), facts);
      for (Case each : cases) {
        assertThat(told(facts, each.attribute))
            .as("%s by %s", each.attribute.id(), each.formula)
            .isEqualTo(byHand(each.formula, facts));
      }
      assertThat(Facts.parse(facts.toDocument(), catalog)).isEqualTo(facts);
    }
    Population built = population.build();
    for (int i = 0; i < all.size(); i++) {
      assertThat(built.facts(i)).isEqualTo(all.get(i));
    }
  }

  private static @Nullable Object told(Facts facts, Attribute<?> attribute) {
    Optional<?> value = facts.get(attribute);
    return value.isPresent() ? value.get() : facts.absence(attribute).orElse(null);
  }

  @Property(tries = 50)
  void book_withThem_isReadAsItWasWritten(@ForAll long seed) {
    AttributeCatalog catalog = catalog(cases(new Random(seed)));
    PolicyBook book =
        PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("书", "Book"), catalog)
            .calendar("china", CALENDAR)
            .build();
    PolicyBook read = PolicyBook.parse(book.toDocument(), List.of());
    assertThat(read).isEqualTo(book);
    assertThat(read.hash()).isEqualTo(book.hash());
    assertThat(read.catalog().derivations()).isEqualTo(catalog.derivations());
    PolicyBook counting = read.counting(Map.of("china", CALENDAR));
    assertThat(counting).isEqualTo(book);
    assertThat(counting.hash()).isEqualTo(book.hash());
  }

  /** Days that the law asks about are of every sort, or it would hold for want of cases. */
  @Property(tries = 1)
  void cases_ofTheLaw_areOfEverySort() {
    Map<Object, Integer> found = new LinkedHashMap<>();
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Case> cases = cases(random);
      AttributeCatalog catalog = catalog(cases).counting("china", CALENDAR);
      Facts facts = facts(catalog, near(random), ZONES.get(random.nextInt(5)), random);
      for (Case each : cases) {
        Object told = told(facts, each.attribute);
        Object sort = told instanceof Long number ? Long.signum(number) : told;
        found.merge(
            each.attribute.id() + " " + (sort instanceof LocalDate ? "day" : sort),
            1,
            Integer::sum);
      }
    }
    assertThat(found)
        .containsKeys(
            "seen.night true",
            "seen.night false",
            "seen.worked true",
            "seen.worked false",
            "seen.worked OUTSIDE_CALENDAR",
            "seen.worked NOT_KNOWN",
            "between OUTSIDE_CALENDAR",
            "between -1",
            "between 0",
            "between 1",
            "minutes -1",
            "minutes 0",
            "minutes 1",
            "seen.weekday SUNDAY",
            "seen.daysLeftInMonth 0",
            "birthday day");
  }
}
