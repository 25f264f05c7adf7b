package org.bankcrm.customer.quality;

import java.util.List;
import org.bankcrm.core.language.Wording;

/** The words of this package, for whoever adds a language. */
public final class QualityWords {
  private static final Wording ALL =
      Wording.of(List.of(), List.of(QualityIssue.values()), QualityWords.class);

  private QualityWords() {}

  /** All of them. */
  public static Wording all() {
    return ALL;
  }
}
