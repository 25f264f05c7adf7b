package org.bankcrm.core.language.visit;

import java.util.List;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What an invented module says. */
public enum VisitSaying implements Saying {
  LAST_VISIT,
  NO_VISIT;

  public static final Wording WORDING =
      Wording.of(
          List.of(values()), List.of(Absence.values()), VisitSaying.class::getResourceAsStream);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
