package org.bankcrm.customer.ladder;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** What ladders say to people, for whoever adds a language. */
public final class LadderWords {

  private static final Wording ALL =
      Wording.of(
          List.of(),
          Stream.<Labelled[]>of(
                  DayCount.values(), PaymentDayRule.values(), UnscheduledReason.values())
              .flatMap(Stream::of)
              .toList(),
          LadderWords.class);

  private LadderWords() {}

  /** All names. */
  public static Wording all() {
    return ALL;
  }
}
