package org.bankcrm.core.policy;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.ClockSpan;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.language.Wording;

/**
 * What this module says to people, for whoever adds a language.
 *
 * <pre>{@code
 * Language.of(locale, table, CoreWords.all());
 * }</pre>
 *
 * <p>A bank's own language has a text for each of them and for those of the modules in use; {@code
 * Language.of} refuses a table that lacks one, with every gap at once.
 */
public final class CoreWords {

  private static final Wording ALL =
      Explanation.words()
          .and(ResultSaying.WORDING)
          .and(CoreProblem.ALIEN_VALUE.wording())
          .and(Wording.of(List.of(), labels(), LocalizedText.class));

  private CoreWords() {}

  private static List<Labelled> labels() {
    return Stream.<Labelled[]>of(
            Absence.values(),
            CalendarPeriod.values(),
            CalendarSpan.Unit.values(),
            ClockSpan.Unit.values(),
            Weekday.values())
        .flatMap(Stream::of)
        .toList();
  }

  /** All sentences of explanations, conditions, results and problems, and all labels. */
  public static Wording all() {
    return ALL;
  }
}
