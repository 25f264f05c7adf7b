package org.bankcrm.examples.runner;

/** What {@code crm ladder} says. */
enum LadderTexts implements Bilingual {
  COUNTED,
  OUT,
  IN,
  WITHOUT_RATE,
  BESIDE_OUT,
  BESIDE_IN,
  UNMOVED,
  NOT_READ,
  CELL,
  TWICE,
  UNFIT
}
