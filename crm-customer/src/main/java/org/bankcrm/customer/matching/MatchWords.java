package org.bankcrm.customer.matching;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** What matching says to people; part of {@code CustomerWords}. */
public final class MatchWords {

  private static final Wording ALL =
      Wording.of(List.of(MatchSaying.values()), labels(), MatchWords.class);

  private MatchWords() {}

  /** All sayings and labels. */
  public static Wording all() {
    return ALL;
  }

  private static List<Labelled> labels() {
    return Stream.<Labelled[]>of(
            PairVerdict.values(), PairReason.values(), FieldEvidence.Agreement.values())
        .flatMap(Stream::of)
        .toList();
  }
}
