package org.bankcrm.customer.audit;

import java.util.List;
import org.bankcrm.core.language.Wording;

/** The words of this package, for whoever adds a language. */
public final class AuditWords {

  private static final Wording ALL =
      Wording.of(List.of(), List.of(AuditFault.Kind.values()), AuditWords.class);

  private AuditWords() {}

  /** All of them. */
  public static Wording all() {
    return ALL;
  }
}
