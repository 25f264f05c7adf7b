package org.bankcrm.customer.matching;

import org.bankcrm.customer.internal.check.Han;

/** One distinct cleaned value of a field, taken apart once for all records that have it. */
final class Term {

  final String text;
  final Object prepared;
  final String sound;
  final boolean hasHan;
  final boolean hasLetters;
  int count;

  Term(String text, Object prepared, String sound) {
    this.text = text;
    this.prepared = prepared;
    this.sound = sound;
    this.hasHan = Han.isIn(text);
    this.hasLetters = hasHan || text.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether one is in Chinese characters and the other in letters, and nobody reads them. */
  boolean isForeignTo(Term other) {
    return hasHan != other.hasHan
        && hasLetters
        && other.hasLetters
        && (sound.isEmpty() || other.sound.isEmpty());
  }
}
