package org.bankcrm.testkit.law;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.testkit.law.Sample.AGE;
import static org.bankcrm.testkit.law.Sample.AUM;
import static org.bankcrm.testkit.law.Sample.BALANCE;
import static org.bankcrm.testkit.law.Sample.BORN;
import static org.bankcrm.testkit.law.Sample.BRANCH;
import static org.bankcrm.testkit.law.Sample.CALLED;
import static org.bankcrm.testkit.law.Sample.DEBT;
import static org.bankcrm.testkit.law.Sample.GRADE;
import static org.bankcrm.testkit.law.Sample.HELD;
import static org.bankcrm.testkit.law.Sample.HOLDINGS;
import static org.bankcrm.testkit.law.Sample.HOME;
import static org.bankcrm.testkit.law.Sample.JOB;
import static org.bankcrm.testkit.law.Sample.LIMIT;
import static org.bankcrm.testkit.law.Sample.NOW;
import static org.bankcrm.testkit.law.Sample.SCORE;
import static org.bankcrm.testkit.law.Sample.SEEN;
import static org.bankcrm.testkit.law.Sample.SINCE;
import static org.bankcrm.testkit.law.Sample.STAFF;
import static org.bankcrm.testkit.law.Sample.TARGET;
import static org.bankcrm.testkit.law.Sample.TODAY;
import static org.bankcrm.testkit.law.Sample.VIP;
import static org.bankcrm.testkit.law.Sample.at;
import static org.bankcrm.testkit.law.Sample.codes;
import static org.bankcrm.testkit.law.Sample.holdings;
import static org.bankcrm.testkit.law.Sample.with;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift.Anchor;

/** Absence, days told from today, attributes with each other, lists of parts, old values. */
final class OtherRows extends TruthRows {

  OtherRows() {
    presence();
    relativeDays();
    anniversaries();
    attributes();
    partsOfLists();
    freshness();
  }

  private void presence() {
    for (Attribute<?> attribute :
        List.of(AGE, AUM, SCORE, STAFF, GRADE, BRANCH, SINCE, SEEN, JOB)) {
      Facts known = known(attribute);
      row(
          new TruthTable.Row(
              attribute.id() + " is known",
              attribute.isKnown(),
              of(known),
              of(Sample.nothing()),
              of()));
      row(
          new TruthTable.Row(
              attribute.id() + " is missing",
              attribute.isMissing(),
              of(Sample.nothing()),
              of(known),
              of()));
      reasons(attribute, known);
    }
    row(
        new TruthTable.Row(
            "an empty set is known",
            HELD.isKnown(),
            of(with(HELD, codes())),
            of(Sample.nothing()),
            of()));
    row(
        new TruthTable.Row(
            "an empty list is known",
            HOLDINGS.isKnown(),
            of(with(HOLDINGS, List.of())),
            of(Sample.nothing()),
            of()));
    row(
        new TruthTable.Row(
            "an empty text is known",
            JOB.isMissing(),
            of(Sample.nothing()),
            of(with(JOB, "")),
            of()));
  }

  private void reasons(Attribute<?> attribute, Facts known) {
    for (Absence reason : Absence.values()) {
      List<Facts> others = new ArrayList<>(List.of(known));
      for (Absence other : Absence.values()) {
        if (other != reason) {
          others.add(Sample.facts().absent(attribute, other).build());
        }
      }
      Facts told = Sample.facts().absent(attribute, reason).build();
      row(
          new TruthTable.Row(
              attribute.id() + " is missing: " + reason.word(),
              attribute.isAbsent(reason),
              reason == Absence.NOT_KNOWN ? of(told, Sample.nothing()) : of(told),
              others,
              of()));
    }
  }

  private void relativeDays() {
    row(
        "in the last 30 days",
        SINCE,
        SINCE.inLastDays(30),
        days("2026-03-31", "2026-03-02"),
        days("2026-03-01", "2026-04-01"));
    row("in the last day", SINCE, SINCE.inLastDays(1), of(TODAY), days("2026-03-30", "2026-04-01"));
    row(
        "in the next 30 days",
        SINCE,
        SINCE.inNextDays(30),
        days("2026-03-31", "2026-04-01", "2026-04-30"),
        days("2026-03-30", "2026-05-01"));
    row(
        "in the next 30 days, today left out",
        SINCE,
        SINCE.inNextDays(1, 30),
        days("2026-04-01", "2026-04-30"),
        days("2026-03-31", "2026-05-01"));
    row(
        "up to the day before yesterday",
        SINCE,
        SINCE.isUpTo(shift(Anchor.AS_OF, 0, -2)),
        days("2026-03-29", "0001-01-01"),
        days("2026-03-30", "9999-12-31"));
    row(
        "from tomorrow on",
        SINCE,
        SINCE.isFrom(shift(Anchor.AS_OF, 0, 1)),
        days("2026-04-01", "9999-12-31"),
        days("2026-03-31", "0001-01-01"));
    row(
        "in the last month",
        SINCE,
        SINCE.inLastMonths(1),
        days("2026-03-01", "2026-03-31"),
        days("2026-02-28", "2026-04-01"));
    row(
        "in the next month",
        SINCE,
        SINCE.inNextMonths(1),
        days("2026-03-31", "2026-04-01", "2026-04-30"),
        days("2026-03-30", "2026-05-01"));
    row(
        "in this month",
        SINCE,
        SINCE.inThisMonth(),
        days("2026-03-01", "2026-03-31"),
        days("2026-02-28", "2026-04-01"));
    row(
        "in this year",
        SINCE,
        SINCE.inThisYear(),
        days("2026-01-01", "2026-12-31"),
        days("2025-12-31", "2027-01-01"));
    row(
        "month end of February",
        SINCE,
        SINCE.isWithin(shift(Anchor.MONTH_END, -1, 0), shift(Anchor.MONTH_END, -1, 0)),
        days("2026-02-28"),
        days("2026-02-27", "2026-03-01"));
    row(
        "month end after a short month",
        SINCE,
        SINCE.isWithin(shift(Anchor.MONTH_END, 2, 0), shift(Anchor.MONTH_END, 2, 1)),
        days("2026-05-31", "2026-06-01"),
        days("2026-05-30"));
    row(
        "a month before a month's end",
        SINCE,
        SINCE.isWithin(
            shift(Anchor.AS_OF_OR_MONTH_END, -1, 0), shift(Anchor.AS_OF_OR_MONTH_END, -1, 0)),
        days("2026-02-28"),
        days("2026-02-27", "2026-03-01"));
    row(
        "first of last month",
        SINCE,
        SINCE.isWithin(shift(Anchor.MONTH_START, -1, 0), shift(Anchor.MONTH_START, 0, -1)),
        days("2026-02-01", "2026-02-28"),
        days("2026-01-31", "2026-03-01"));
    row(
        "year end and two months",
        SINCE,
        SINCE.isWithin(shift(Anchor.YEAR_END, 2, 0), shift(Anchor.YEAR_END, 2, 0)),
        days("2027-02-28"),
        days("2027-03-01", "2027-03-03"));
    row(
        "last year",
        SINCE,
        SINCE.isWithin(shift(Anchor.YEAR_START, -12, 0), shift(Anchor.YEAR_START, 0, -1)),
        days("2025-01-01", "2025-12-31"),
        days("2024-12-31", "2026-01-01"));
    row(
        "an empty span",
        SINCE,
        SINCE.isWithin(shift(Anchor.MONTH_END, 0, 0), shift(Anchor.MONTH_START, 0, 0)),
        of(),
        days("2026-03-01", "2026-03-15", "2026-03-31"));
    row(
        "seen in the last 2 days",
        SEEN,
        SEEN.inLastDays(2),
        of(at("2026-03-30T00:00:00"), at("2026-03-31T23:59:59.999999"), NOW),
        of(at("2026-03-29T23:59:59.999999"), at("2026-04-01T00:00:00")));
    row(
        "seen this month",
        SEEN,
        SEEN.inThisMonth(),
        of(at("2026-03-01T00:00:00")),
        of(at("2026-02-28T23:59:59.999999"), at("2026-04-01T00:00:00")));
  }

  private void anniversaries() {
    row(
        "birthday within a week",
        BORN,
        BORN.anniversaryWithinDays(7, LeapDay.FEBRUARY_28),
        days("1990-03-31", "1990-04-07", "2025-03-31"),
        days("1990-03-30", "1990-04-08", "2026-03-31", "2026-04-01", "2027-03-31"));
    row(
        "birthday today",
        BORN,
        BORN.anniversaryWithinDays(0, LeapDay.MARCH_1),
        days("1990-03-31"),
        days("1990-04-01", "2026-03-31"));
    row(
        "leap day is 28 February",
        BORN,
        new Anniversary(BORN.ref(), 334, 334, LeapDay.FEBRUARY_28),
        days("2000-02-29", "1999-02-28"),
        days("2000-03-01", "2000-02-27"));
    row(
        "leap day is 1 March",
        BORN,
        new Anniversary(BORN.ref(), 335, 335, LeapDay.MARCH_1),
        days("2000-02-29", "1999-03-01"),
        days("2000-02-28", "2000-03-02"));
    row(
        "a year on, a day less",
        BORN,
        new Anniversary(BORN.ref(), 365, 366, LeapDay.MARCH_1),
        days("2026-03-31", "2026-04-01", "2025-03-31", "1990-04-01"),
        days("2026-04-02", "1990-04-02", "1990-03-30"));
    row(
        "birthday within the last week",
        BORN,
        new Anniversary(BORN.ref(), -7, 0, LeapDay.MARCH_1),
        days("1990-03-31", "1990-03-24", "2025-03-24"),
        days("1990-03-23", "1990-04-01", "2026-03-24", "2026-03-31"));
    row(
        "leap day, a month ago",
        BORN,
        new Anniversary(BORN.ref(), -31, -31, LeapDay.FEBRUARY_28),
        days("2000-02-29", "1999-02-28"),
        days("1999-03-01", "1999-02-27"));
    row(
        "seen a year ago",
        SEEN,
        SEEN.anniversaryWithinDays(0, LeapDay.MARCH_1),
        of(at("2025-03-31T00:00:00"), at("2020-03-31T23:59:59.999999")),
        of(at("2025-03-30T23:59:59.999999"), at("2025-04-01T00:00:00"), NOW));
  }

  private void attributes() {
    compare("age is limit", AGE, LIMIT, AGE.is(LIMIT), 5L, 5L, 5L, 6L);
    compare("age at least limit", AGE, LIMIT, AGE.atLeast(LIMIT), 5L, 5L, 5L, 6L);
    compare("age at least limit, more", AGE, LIMIT, AGE.atLeast(LIMIT), 6L, 5L, -6L, -5L);
    compare("age more than limit", AGE, LIMIT, AGE.moreThan(LIMIT), 6L, 5L, 5L, 5L);
    compare("age at most limit", AGE, LIMIT, AGE.atMost(LIMIT), 5L, 5L, 6L, 5L);
    compare("age less than limit", AGE, LIMIT, AGE.lessThan(LIMIT), 5L, 6L, 5L, 5L);
    compare("assets cover debt", AUM, DEBT, AUM.atLeast(DEBT), yuan(1), fen(100), fen(99), yuan(1));
    compare("staff is vip", STAFF, VIP, STAFF.is(VIP), false, false, true, false);
    compare("grade is target", GRADE, TARGET, GRADE.is(TARGET), "A", "A", "A", "B");
    compare("branch is home", BRANCH, HOME, BRANCH.is(HOME), "总行", "总行", "a", "A");
    compare(
        "since after born",
        SINCE,
        BORN,
        SINCE.moreThan(BORN),
        TODAY,
        TODAY.minusDays(1),
        TODAY,
        TODAY);
    compare(
        "seen before called",
        SEEN,
        CALLED,
        SEEN.lessThan(CALLED),
        NOW,
        NOW.plusNanos(1_000),
        NOW,
        NOW);
    row("an attribute and itself", AGE, AGE.is(AGE), of(1L, -1L), of());
    row("an attribute below itself", AGE, AGE.lessThan(AGE), of(), of(1L, 0L));
  }

  private void partsOfLists() {
    Condition large = BALANCE.atLeast(fen(100));
    parts(
        "some",
        HOLDINGS.some(large),
        of(holdings(100), holdings(1, 100, null)),
        of(holdings(), holdings(1, 99)),
        of(holdings((Integer) null), holdings(1, null)));
    parts(
        "every",
        HOLDINGS.every(large),
        of(holdings(), holdings(100, 101)),
        of(holdings(99), holdings(100, 1, null)),
        of(holdings(100, null)));
    parts(
        "none",
        HOLDINGS.none(large),
        of(holdings(), holdings(1, 99)),
        of(holdings(100), holdings(1, 100, null)),
        of(holdings(1, null)));
    parts(
        "1 to 2",
        HOLDINGS.count(large, 1, 2),
        of(holdings(100), holdings(1, 100, null)),
        of(holdings(), holdings(1), holdings(100, 100, 100, null)),
        of(holdings(1, null), holdings(100, 100, null)));
    parts(
        "none counted",
        HOLDINGS.count(large, 0, 0),
        of(holdings(), holdings(1)),
        of(holdings(100, null)),
        of(holdings(1, null)));
    parts(
        "any number",
        HOLDINGS.count(large, 0, Integer.MAX_VALUE),
        of(holdings(), holdings(1, null)),
        of(),
        of());
    parts(
        "3 or more",
        HOLDINGS.count(large, 3, Integer.MAX_VALUE),
        of(holdings(100, 100, 100)),
        of(holdings(100, null), holdings()),
        of(holdings(100, null, null)));
    parts(
        "some missing",
        HOLDINGS.some(BALANCE.isMissing()),
        of(holdings(1, null)),
        of(holdings(), holdings(1)),
        of());
    parts(
        "every not large",
        HOLDINGS.every(large.not()),
        of(holdings(), holdings(1)),
        of(holdings(100)),
        of(holdings(1, null)));
  }

  private void freshness() {
    Facts today = with(AGE, 20L);
    Facts aged30 = Sample.facts().put(AGE, 20L, TODAY.minusDays(30)).build();
    Facts aged31 = Sample.facts().put(AGE, 20L, TODAY.minusDays(31)).build();
    Facts young31 = Sample.facts().put(AGE, 1L, TODAY.minusDays(31)).build();
    Facts young30 = Sample.facts().put(AGE, 1L, TODAY.minusDays(30)).build();
    row(
        new TruthTable.Row(
            "age fresh within 30 days at least 18",
            AGE.freshWithin(30).atLeast(18L),
            of(today, aged30),
            of(young30),
            of(aged31, young31, Sample.nothing())));
    row(
        new TruthTable.Row(
            "age known within 30 days",
            AGE.freshWithin(30).isKnown(),
            of(today, aged30),
            of(aged31, Sample.nothing()),
            of()));
    row(
        new TruthTable.Row(
            "age observed today",
            AGE.freshWithin(0).isMissing(),
            of(aged30, Sample.nothing()),
            of(today),
            of()));
    row(
        new TruthTable.Row(
            "age of any age",
            AGE.atLeast(18),
            of(today, aged31),
            of(young31),
            of(Sample.nothing())));
  }

  private static Facts known(Attribute<?> attribute) {
    return Sample.facts()
        .put(AGE, 0L)
        .put(AUM, yuan(0))
        .put(SCORE, 0.0)
        .put(STAFF, false)
        .put(GRADE, "C")
        .put(BRANCH, "0")
        .put(SINCE, TODAY)
        .put(SEEN, NOW)
        .put(JOB, "")
        .build();
  }
}
