package org.bankcrm.customer.history;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** What histories say to people, for whoever adds a language. */
public final class HistoryWords {

  private static final Wording ALL =
      Wording.of(
          List.of(),
          Stream.<Labelled[]>of(
                  HistoryKind.values(),
                  HistorySplit.values(),
                  HistoryCoverage.values(),
                  HistoryColumn.values())
              .flatMap(Stream::of)
              .toList(),
          HistoryWords.class);

  private HistoryWords() {}

  /** All header words and names. */
  public static Wording all() {
    return ALL;
  }
}
