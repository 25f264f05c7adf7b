package org.bankcrm.modelling.churn;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** The words of this package, for whoever adds a language. */
public final class ChurnWords {

  private static final Wording ALL = Wording.of(List.of(), labels(), ChurnWords.class);

  private ChurnWords() {}

  private static List<Labelled> labels() {
    return Stream.<Labelled[]>of(Occurrence.values(), Fate.values()).flatMap(Stream::of).toList();
  }

  /** All of them. In Chinese and English; a third language has to have each of them. */
  public static Wording all() {
    return ALL;
  }
}
