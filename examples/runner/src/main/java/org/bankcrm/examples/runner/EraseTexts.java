package org.bankcrm.examples.runner;

/** What {@code crm erase} says, and every command that asks whom a bank erased. */
enum EraseTexts implements Bilingual {
  NO_INPUTS,
  NOBODY,
  FORMER_KEY,
  OTHER_RECORD,
  OTHER_MERGE,
  BAD_KIND,
  BAD_EVENT,
  NOT_COUNTED,
  SAME_NAME,
  SECRET,
  BAD_SECRET,
  CHANGED,
  ROWS,
  ELSEWHERE,
  PARTS,
  PROOF,
  REMEMBERED,
  NOT_REMEMBERED,
  NOT_WHOLE,
  COPIES,
  WRITTEN;

  UserException of(Object... figures) {
    return new UserException(says(figures));
  }
}
