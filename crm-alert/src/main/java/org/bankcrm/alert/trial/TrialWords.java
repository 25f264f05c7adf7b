package org.bankcrm.alert.trial;

import org.bankcrm.core.language.Wording;

/** The words of trials, for whoever adds a language. */
public final class TrialWords {

  private TrialWords() {}

  /** All of them. */
  public static Wording all() {
    return TrialSaying.WORDING;
  }
}
