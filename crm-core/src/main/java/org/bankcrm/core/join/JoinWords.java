package org.bankcrm.core.join;

import java.util.List;
import org.bankcrm.core.language.Wording;

/** The words of this package, for whoever adds a language. */
public final class JoinWords {

  private static final Wording ALL =
      Wording.of(List.of(JoinSaying.values()), List.of(), JoinWords.class);

  private JoinWords() {}

  /** All of them. */
  public static Wording all() {
    return ALL;
  }
}
