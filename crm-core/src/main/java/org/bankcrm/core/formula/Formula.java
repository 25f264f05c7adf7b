package org.bankcrm.core.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Term;
import org.bankcrm.core.condition.ValueType;

/**
 * How an attribute is computed from others of the same customer: an age from a date of birth, a
 * share of income from debt and income.
 *
 * <pre>{@code
 * Formula.wholeYears(BIRTH);                                            // age
 * Formula.ratio(DEBT, INCOME, RoundingMode.HALF_UP);                    // debt to income
 * Formula.total(Total.Part.of(ASSETS), Total.Part.of(DEBT, BigDecimal.valueOf(-1)));
 * }</pre>
 *
 * <p>What the parts in a list come to, such as the holdings of a customer, tells {@code
 * org.bankcrm.core.window.PartsFormula}.
 *
 * <p>Exact: nothing is rounded but where a rounding mode is named, once, at the end, to the digits
 * of the attribute that it is computed for. Where something that it reads is missing there is no
 * value, whatever the rest; {@link Otherwise} alone puts another value in its place.
 *
 * <p>Pure data, comparable by value, with a closed set of operations. Immutable and thread-safe.
 */
public sealed interface Formula
    permits BusinessDay,
        BusinessDays,
        DatePart,
        Elapsed,
        Extreme,
        LookupTable,
        NextAnniversary,
        Otherwise,
        OverParts,
        Ratio,
        TimeOfDay,
        Total {

  /** What it reads, in the order in which it is written; one may be read twice. */
  List<AttributeRef> reads();

  /**
   * Refuses an attribute that it cannot be computed for.
   *
   * @param type the type of the attribute
   * @throws IllegalArgumentException if the formula gives another type, or more digits than the
   *     type has without naming a rounding; the message says what was expected
   */
  void check(ValueType type);

  /**
   * The value, by its encoding.
   *
   * @param type the type of the attribute, one that {@link #check} lets through
   * @param operands what it reads, each of them known but for {@link Otherwise}
   * @return empty where the type cannot hold it, or it is not defined
   */
  OptionalLong value(ValueType type, Operands operands);

  /**
   * Why there is no value for these, where {@link #value} gives none: {@code NOT_APPLICABLE} where
   * none is defined, as by a zero divisor, {@code OUTSIDE_CALENDAR} where a business calendar does
   * not reach so far, and {@code NOT_KNOWN} where the type cannot hold it.
   */
  default Absence absence(Operands operands) {
    return Absence.NOT_KNOWN;
  }

  /** The business calendar of the book by which it counts, if by one. */
  default Optional<String> countsBy() {
    return Optional.empty();
  }

  /**
   * Whether it asks when and in which zone the facts are told, and not only for the values that it
   * reads. Of an event it may not: an event has a day of its own and no zone.
   */
  default boolean needsFacts() {
    return false;
  }

  /** Does with it what its kind asks for. */
  <R> R accept(Visitor<R> visitor);

  /** Whether there may be a value where something that it reads is missing. */
  default boolean bearsGaps() {
    return false;
  }

  /**
   * Completed years from a day to the as-of date; see {@link Elapsed}.
   *
   * @param from a date or an instant, such as the day of birth
   */
  static Formula wholeYears(Term from) {
    return new Elapsed(Elapsed.Unit.YEARS, Optional.of(from.ref()), Optional.empty());
  }

  /** Completed months from a day to the as-of date; see {@link Elapsed}. */
  static Formula wholeMonths(Term from) {
    return new Elapsed(Elapsed.Unit.MONTHS, Optional.of(from.ref()), Optional.empty());
  }

  /**
   * Days from a day to the as-of date; see {@link Elapsed}. The day itself counts none; below zero
   * for a day ahead.
   */
  static Formula days(Term from) {
    return new Elapsed(Elapsed.Unit.DAYS, Optional.of(from.ref()), Optional.empty());
  }

  /**
   * Completed minutes from an instant to another; see {@link Elapsed}.
   *
   * @param from the earlier instant
   * @param to the later one
   */
  static Formula minutes(Term from, Term to) {
    return new Elapsed(Elapsed.Unit.MINUTES, Optional.of(from.ref()), Optional.of(to.ref()));
  }

  /** Completed hours from an instant to another; see {@link Elapsed}. */
  static Formula hours(Term from, Term to) {
    return new Elapsed(Elapsed.Unit.HOURS, Optional.of(from.ref()), Optional.of(to.ref()));
  }

  /**
   * Whether an instant lies within hours of the day in the zone of the facts.
   *
   * @param of an instant
   * @param from included
   * @param until excluded; earlier than {@code from} for hours over midnight
   */
  static Formula timeOfDay(Term of, LocalTime from, LocalTime until) {
    return new TimeOfDay(Optional.of(of.ref()), new DayHours(from, until), Optional.empty());
  }

  /** The same in a zone of its own, as events need it; see {@link TimeOfDay}. */
  static Formula timeOfDay(Term of, LocalTime from, LocalTime until, ZoneId zone) {
    return new TimeOfDay(Optional.of(of.ref()), new DayHours(from, until), Optional.of(zone));
  }

  /** The hour, the day of the week or the like in the zone of the facts; see {@link DatePart}. */
  static Formula part(Term of, DatePart.Part part) {
    return new DatePart(Optional.of(of.ref()), part, Optional.empty());
  }

  /** The same of an instant in a zone of its own, as events need it. */
  static Formula part(Term of, DatePart.Part part, ZoneId zone) {
    return new DatePart(Optional.of(of.ref()), part, Optional.of(zone));
  }

  /**
   * Whether a day is a business day by a calendar of the book; see {@link BusinessDay}.
   *
   * @param of a date or an instant
   * @param calendar its name in the book; missing where the calendar does not reach so far
   */
  static Formula businessDay(Term of, String calendar) {
    return new BusinessDay(Optional.of(of.ref()), calendar, Optional.empty());
  }

  /** Business days from a day to the as-of date; see {@link BusinessDays}. */
  static Formula businessDays(Term from, String calendar) {
    return new BusinessDays(Optional.of(from.ref()), Optional.empty(), calendar, Optional.empty());
  }

  /** The next yearly return of a day; see {@link NextAnniversary}. */
  static Formula nextAnniversary(Term of, LeapDay leapDay) {
    return new NextAnniversary(of.ref(), leapDay, Optional.empty());
  }

  /** The sum of parts, without rounding; see {@link Total}. */
  static Formula total(Total.Part... parts) {
    return new Total(List.of(parts), BigDecimal.ZERO, Optional.empty());
  }

  /**
   * One attribute divided by another; see {@link Ratio}.
   *
   * @param of what is divided
   * @param by not applicable where it is zero
   * @param rounding to the digits of the attribute
   */
  static Formula ratio(Term of, Term by, RoundingMode rounding) {
    return new Ratio(of.ref(), by.ref(), rounding);
  }

  /** The least of several values; see {@link Extreme}. */
  static Formula least(Term... of) {
    return new Extreme(Extreme.End.LEAST, Arrays.stream(of).map(Term::ref).toList());
  }

  /** The greatest of several values; see {@link Extreme}. */
  static Formula greatest(Term... of) {
    return new Extreme(Extreme.End.GREATEST, Arrays.stream(of).map(Term::ref).toList());
  }

  /** What a table says by one attribute or two; see {@link LookupTable}. */
  static Formula table(ValueType gives, List<TableAxis> by, List<? extends List<?>> rows) {
    return LookupTable.of(gives, by, rows);
  }

  /** The value of an attribute, or another one where that is missing; see {@link Otherwise}. */
  static Formula otherwise(Term of, Object value) {
    return new Otherwise(of.ref(), value);
  }

  /**
   * What is done with each kind of formula.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /** Of whether a day is a business day. */
    R businessDay(BusinessDay day);

    /** Of the business days between two days. */
    R businessDays(BusinessDays days);

    /** Of what a calendar or clock shows. */
    R datePart(DatePart part);

    /** Of the time between two days. */
    R elapsed(Elapsed elapsed);

    /** Of the least or greatest of several values. */
    R extreme(Extreme extreme);

    /** Of what a table says. */
    R table(LookupTable table);

    /** Of the next yearly return of a day. */
    R nextAnniversary(NextAnniversary next);

    /** Of a value that takes the place of a missing one. */
    R otherwise(Otherwise otherwise);

    /** Of what the customer's parts come to. */
    R overParts(OverParts parts);

    /** Of a quotient. */
    R ratio(Ratio ratio);

    /** Of whether an instant lies within hours of the day. */
    R timeOfDay(TimeOfDay time);

    /** Of a sum. */
    R total(Total total);
  }
}
