package org.bankcrm.customer.matching;

import java.util.Collection;
import java.util.List;
import org.bankcrm.customer.internal.check.Han;

/**
 * One distinct cleaned value of a field, taken apart once for all records that have it; or several
 * values of one record.
 */
final class Term {

  private static final char BETWEEN = '\u001f';

  final String text;
  final Object prepared;
  final String sound;
  final boolean hasHan;
  final boolean hasLetters;

  /** Of several values each, at least two, in the order of their texts; of one value it alone. */
  final Term[] values;

  int count;

  Term(String text, Object prepared, String sound) {
    this.text = text;
    this.prepared = prepared;
    this.sound = sound;
    this.hasHan = Han.isIn(text);
    this.hasLetters = hasHan || text.codePoints().anyMatch(Character::isLetter);
    this.values = new Term[] {this};
  }

  private Term(String text, Term[] values) {
    this.text = text;
    this.prepared = text;
    this.sound = "";
    this.hasHan = false;
    this.hasLetters = false;
    this.values = values;
  }

  /** Several values as one; its text is none that a value can have, which begins with no blank. */
  static Term several(String text, List<Term> values) {
    return new Term(text, values.toArray(Term[]::new));
  }

  /** The text of several values. */
  static String text(Collection<String> values) {
    return BETWEEN + String.join(String.valueOf(BETWEEN), values);
  }

  boolean isSeveral() {
    return values.length > 1;
  }

  /** Whether it is, or has, this value. */
  boolean has(Term value) {
    for (Term each : values) {
      if (each == value) {
        return true;
      }
    }
    return false;
  }

  /** Whether one is in Chinese characters and the other in letters, and nobody reads them. */
  boolean isForeignTo(Term other) {
    return hasHan != other.hasHan
        && hasLetters
        && other.hasLetters
        && (sound.isEmpty() || other.sound.isEmpty());
  }
}
