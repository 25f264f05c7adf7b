package org.bankcrm.lifecycle;

import org.bankcrm.core.language.Wording;

/** The words of this module, for whoever adds a language. */
public final class LifecycleWords {

  private LifecycleWords() {}

  /** All of them. */
  public static Wording all() {
    return StageSaying.WORDING;
  }
}
