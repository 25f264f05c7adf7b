package org.bankcrm.core.language.visit;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What an invented module says. */
public enum VisitSaying implements Saying {
  LAST_VISIT,
  NO_VISIT;

  public static final Wording WORDING =
      Wording.of(
          List.of(values()),
          Stream.<Labelled[]>of(VisitKind.values(), Absence.values()).flatMap(Stream::of).toList(),
          VisitSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
