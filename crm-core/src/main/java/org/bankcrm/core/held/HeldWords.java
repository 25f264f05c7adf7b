package org.bankcrm.core.held;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** The words of this package, for whoever adds a language. */
public final class HeldWords {

  private static final Wording ALL =
      Wording.of(List.of(HeldSaying.values()), labels(), HeldWords.class);

  private HeldWords() {}

  /** All of them. */
  public static Wording all() {
    return ALL;
  }

  private static List<Labelled> labels() {
    return Stream.<Labelled[]>of(
            ErasureAction.values(), ErasureCause.values(), ErasureTrigger.values())
        .flatMap(Stream::of)
        .toList();
  }
}
