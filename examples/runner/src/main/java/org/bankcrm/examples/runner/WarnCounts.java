package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.alert.AlertNews;

/** What became of events and actions; all add up to the rows that were read. */
final class WarnCounts {

  /** Those of one file. */
  private static final class Counts {
    private final Map<AlertNews.Taken, Long> taken = new EnumMap<>(AlertNews.Taken.class);
    private long late;
    private long later;

    private long of(AlertNews.Taken what) {
      return taken.getOrDefault(what, 0L);
    }
  }

  private final Counts events = new Counts();
  private final Counts actions = new Counts();

  /** Something was told to a watch. */
  void taken(boolean isEvent, AlertNews.Taken what, boolean late) {
    Counts counts = isEvent ? events : actions;
    counts.taken.merge(what, 1L, Long::sum);
    counts.late += late && what == AlertNews.Taken.TAKEN ? 1 : 0;
  }

  /** Something is of a day after the last one. */
  void later(boolean isEvent) {
    (isEvent ? events : actions).later++;
  }

  /** How many of the events came too late for what was kept. */
  long tooLate() {
    return events.of(AlertNews.Taken.TOO_LATE);
  }

  /** The events in words; what there is none of is left out. */
  String events(Locale locale, GatheredCounts rows) {
    return told(locale, events, rows);
  }

  /** The actions in words. */
  String actions(Locale locale, GatheredCounts rows) {
    return told(locale, actions, rows);
  }

  private static String told(Locale locale, Counts counts, GatheredCounts rows) {
    List<String> parts = new ArrayList<>();
    long taken = counts.of(AlertNews.Taken.TAKEN);
    parts.add(WarnTexts.COUNTED.with(locale, taken - counts.late));
    add(parts, WarnTexts.LATE, locale, counts.late);
    add(parts, WarnTexts.REPEATED, locale, rows.repeated + counts.of(AlertNews.Taken.REPEATED));
    add(parts, WarnTexts.TOO_LATE, locale, counts.of(AlertNews.Taken.TOO_LATE));
    add(parts, WarnTexts.LATER, locale, counts.later);
    add(parts, WarnTexts.REFUSED, locale, counts.of(AlertNews.Taken.REFUSED));
    add(parts, Words.SIDE_ERASED, locale, rows.erased);
    parts.add(WarnTexts.LEFT_OUT.with(locale, rows.bad));
    return String.join(" + ", parts);
  }

  private static void add(List<String> parts, Bilingual words, Locale locale, long count) {
    if (count > 0) {
      parts.add(words.with(locale, count));
    }
  }
}
