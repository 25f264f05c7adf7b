package org.bankcrm.alert;

import org.bankcrm.core.language.Wording;

/** The words of this module, for whoever adds a language. */
public final class AlertWords {

  private AlertWords() {}

  /** All of them. */
  public static Wording all() {
    return AlertSaying.WORDING;
  }
}
