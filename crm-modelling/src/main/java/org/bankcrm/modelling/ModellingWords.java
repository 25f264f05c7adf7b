package org.bankcrm.modelling;

import java.util.List;
import org.bankcrm.core.language.Wording;

/** The words of this module, for whoever adds a language. */
public final class ModellingWords {

  private static final Wording ALL =
      Wording.of(List.of(PmmlProblem.values()), List.of(FitProblem.values()), ModellingWords.class);

  private ModellingWords() {}

  /** All of them. In Chinese and English; a third language has to have each of them. */
  public static Wording all() {
    return ALL;
  }
}
