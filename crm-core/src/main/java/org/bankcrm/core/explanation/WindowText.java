package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.window.WindowPeriod;

/**
 * Tells in words which days a window looks at: "the last 3 complete months", "the month so far, a
 * year earlier", "the same month a year before".
 */
public final class WindowText {

  private static final int YEAR = 12;

  private final Language language;

  private WindowText(Language language) {
    this.language = language;
  }

  /**
   * Which days, without naming them.
   *
   * @param locale the reader's: Chinese for every Chinese locale, English for all others
   */
  public static String describe(WindowPeriod period, Locale locale) {
    return describe(period, Language.of(locale));
  }

  /** The same in a language of the bank's own. */
  public static String describe(WindowPeriod period, Language language) {
    return new WindowText(language).period(period);
  }

  /** What a value is computed of, with the days as of a date. */
  static String describe(ExplainedWindow window, LocalDate asOf, Language language) {
    String period = describe(window.period(), language);
    String days =
        window
            .period()
            .days(asOf)
            .map(range -> resolved(period, range, language))
            .orElseGet(() -> language.say(Sentence.NOT_BEGUN, Map.of("what", period)));
    return language.say(Sentence.COMPUTED_OF, Map.of("events", window.over(), "days", days));
  }

  private static String resolved(String period, DateRange range, Language language) {
    LocalDate from = range.fromInclusive();
    LocalDate to = range.toExclusive().minusDays(1);
    String same = Phrases.yesNo(from.equals(to));
    return language.say(
        Sentence.RESOLVED, Map.of("what", period, "from", from, "to", to, "same", same));
  }

  private String period(WindowPeriod period) {
    if (period instanceof WindowPeriod.Whole whole) {
      return whole(whole);
    }
    String words = plain(period);
    CalendarSpan earlier = period.earlier();
    return earlier.length() == 0
        ? words
        : language.say(
            Sentence.EARLIER_DAYS,
            Map.of(
                "what",
                words,
                "near",
                isAYear(earlier) ? "year" : "other",
                "earlier",
                length(earlier)));
  }

  private String plain(WindowPeriod period) {
    if (period instanceof WindowPeriod.Last last) {
      boolean days = last.span().unit() == CalendarSpan.Unit.DAYS;
      return language.say(
          Sentence.ROLLING_DAYS,
          Map.of("number", last.span().length(), "unit", days ? "days" : "months"));
    } else if (period instanceof WindowPeriod.ToDate toDate) {
      return language.say(Sentence.DAYS_SO_FAR, Map.of("unit", toDate.period()));
    } else if (period instanceof WindowPeriod.Complete complete) {
      return language.say(
          Sentence.COMPLETE_DAYS, Map.of("number", complete.number(), "unit", complete.period()));
    }
    return language.say(Sentence.FIXED_DAYS);
  }

  /** One before by its name, and the one of a year before. */
  private String whole(WindowPeriod.Whole whole) {
    CalendarSpan earlier = whole.earlier();
    boolean before = earlier.equals(whole.period().span());
    boolean year = isAYear(earlier) && whole.period() != CalendarPeriod.YEAR;
    return language.say(
        Sentence.WHOLE_DAYS,
        Map.of(
            "unit", whole.period(),
            "near", before ? "before" : year ? "year" : "other",
            "earlier", length(earlier)));
  }

  private static boolean isAYear(CalendarSpan span) {
    return span.unit() == CalendarSpan.Unit.MONTHS && span.length() == YEAR;
  }

  private String length(CalendarSpan span) {
    boolean days = span.unit() == CalendarSpan.Unit.DAYS;
    boolean years = !days && span.length() % YEAR == 0;
    return language.say(
        Sentence.PERIOD,
        Map.of(
            "number", years ? span.length() / YEAR : span.length(),
            "unit", days ? "days" : years ? "years" : "months"));
  }
}
