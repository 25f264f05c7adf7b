package org.bankcrm.examples.runner;

/** What stands on the page about one customer beside what the policies say. */
enum PageWords implements Bilingual {
  HEAD,
  DECIDED_BY,
  CODES,
  NAMES,
  FULL,
  STANDING,
  OFFERS,
  OFFERED,
  OFFER_OPEN,
  NOT_OFFERED,
  SCORES,
  IN,
  OPEN,
  OUT,
  CONTACT,
  OTHERS,
  FOREIGN,
  UNTOLD,
  ENTRY,
  MORE,
  MORE_LINES,
  FOOT
}
