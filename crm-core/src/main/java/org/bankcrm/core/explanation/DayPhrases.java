package org.bankcrm.core.explanation;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.explanation.Operand.Role;
import org.bankcrm.core.explanation.Sentence.Mood;
import org.bankcrm.core.language.Language;

/** Spans of days told from the as-of date. */
record DayPhrases(Language language) {

  /** Days with a first and a last one. */
  String span(Clause clause) {
    DayShift from = (DayShift) clause.operand(Role.FIRST_SHIFT).orElseThrow();
    DayShift to = (DayShift) clause.operand(Role.LAST_SHIFT).orElseThrow();
    String words =
        NamedSpan.of(from, to)
            .map(
                span ->
                    language.say(
                        Sentence.SPAN, Map.of("span", span.name(), "number", span.number())))
            .orElseGet(
                () ->
                    language.say(
                        Sentence.DAYS_BETWEEN, Map.of("from", shift(from), "to", shift(to))));
    return clause
        .operand(Role.FIRST_DAY)
        .map(first -> resolved(words, first, clause.operand(Role.LAST_DAY).orElseThrow()))
        .orElse(words);
  }

  /** Days without a first one, or without a last one. */
  String open(Clause clause, boolean negated) {
    Optional<Object> from = clause.operand(Role.FIRST_SHIFT);
    Object shift = from.or(() -> clause.operand(Role.LAST_SHIFT)).orElseThrow();
    String end = from.isPresent() ? negated ? "below" : "from" : negated ? "above" : "to";
    String words =
        language.say(Sentence.OPEN_SPAN, Map.of("end", end, "day", shift((DayShift) shift)));
    return clause
        .operand(from.isPresent() ? Role.FIRST_DAY : Role.LAST_DAY)
        .map(day -> resolved(words, day, day))
        .orElse(words);
  }

  private String resolved(String words, Object first, Object last) {
    String same = Phrases.yesNo(first.equals(last));
    return language.say(
        Sentence.RESOLVED, Map.of("what", words, "from", first, "to", last, "same", same));
  }

  /** A day before or after its anchor; what goes both ways is told one after the other. */
  private String shift(DayShift shift) {
    String day = language.say(Sentence.ANCHOR, Map.of("anchor", shift.anchor()));
    int months = shift.months();
    int days = shift.days();
    if (Integer.signum(months) * Integer.signum(days) <= 0) {
      return moved(moved(day, months, () -> months(months)), days, () -> days(days));
    }
    Map<String, String> both = Map.of("first", months(months), "second", days(days));
    return moved(day, days, () -> language.say(Sentence.PERIODS, both));
  }

  private String moved(String day, int way, Supplier<String> period) {
    return way == 0
        ? day
        : language.say(Sentence.SHIFT, Map.of("day", day, "way", way(way), "period", period.get()));
  }

  private String months(int months) {
    int number = Math.abs(months);
    boolean years = NamedSpan.areYears(number);
    return period(years ? number / 12 : number, years ? "years" : "months");
  }

  private String days(int days) {
    return period(Math.abs(days), "days");
  }

  private String period(int number, String unit) {
    return language.say(Sentence.PERIOD, Map.of("number", number, "unit", unit));
  }

  private static String way(int number) {
    return number == 0 ? "today" : number < 0 ? "before" : "after";
  }

  String anniversary(Clause clause, Mood how) {
    int least = (Integer) clause.operand(Role.LEAST).orElseThrow();
    int most = (Integer) clause.operand(Role.MOST).orElseThrow();
    String near = least == 0 ? (most == 0 ? "today" : "coming") : most == 0 ? "past" : "between";
    return language.say(
        Sentence.ANNIVERSARY,
        Map.of(
            "how",
            how,
            "near",
            near,
            "days",
            least == 0 ? most : -least,
            "from",
            away(least),
            "to",
            away(most),
            "leap",
            clause.operand(Role.LEAP_DAY).orElseThrow()));
  }

  private String away(int days) {
    return language.say(Sentence.DAYS_AWAY, Map.of("way", way(days), "days", Math.abs(days)));
  }
}
