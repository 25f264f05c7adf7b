package org.bankcrm.testkit.bank;

/** What a fork of the dice is for. The order is part of the bank: add at the end only. */
enum Draw {
  BLOCK,
  HOME,
  PERSON,
  NAME,
  PLACE,
  PAPERS,
  HABITS,
  PRODUCTS,
  LOANS,
  MONEY,
  SPENDING,
  CARD,
  CONTACTS,
  CONSENTS,
  MISSING,
  DUPLICATE,
  ORGANISATION,
  BUSINESS,
  EVENTS,
  LEAD,
  WISHES
}
