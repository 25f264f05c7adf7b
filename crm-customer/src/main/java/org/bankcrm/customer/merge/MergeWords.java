package org.bankcrm.customer.merge;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** The words of this package, for whoever adds a language. */
public final class MergeWords {

  private static final Wording ALL =
      Wording.of(List.of(MergeSaying.values()), labels(), MergeWords.class);

  private MergeWords() {}

  /** All of them. */
  public static Wording all() {
    return ALL;
  }

  private static List<Labelled> labels() {
    return Stream.<Labelled[]>of(
            MergeGroup.values(),
            FieldOrigin.Reason.values(),
            LaterThing.Kind.values(),
            MergeField.values(),
            MergeProblem.Code.values(),
            MergeRanking.values())
        .flatMap(Stream::of)
        .toList();
  }
}
