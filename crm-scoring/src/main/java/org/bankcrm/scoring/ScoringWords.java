package org.bankcrm.scoring;

import org.bankcrm.core.language.Wording;

/** The words of this module, for whoever adds a language. */
public final class ScoringWords {

  private ScoringWords() {}

  /** All of them. */
  public static Wording all() {
    return ScoreSaying.WORDING;
  }
}
