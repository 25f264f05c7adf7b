package org.bankcrm.customer.portrait;

import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What the text of a portrait says beside names and values. */
enum PortraitSaying implements Saying {
  HEAD,
  DECIDED_BY,
  KEEP,
  IS,
  ENTRY,
  THEN,
  MORE,
  OVERDUE,
  IN_DAYS,
  TODAY,
  NEGATIVES,
  FOREIGN,
  WITHHELD;

  @Override
  public Wording wording() {
    return PortraitWords.all();
  }
}
