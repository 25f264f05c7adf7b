package org.bankcrm.core.condition;

import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;

/**
 * Why there is no value: data beside missing.
 *
 * <p>The reason changes no comparison: whatever it is, a comparison with a missing value is {@code
 * UNKNOWN}. A condition that means more asks for it, {@link Absent}.
 */
public enum Absence implements Labelled {
  /** There may be a value; the bank does not have it. What is missing without a reason is this. */
  NOT_KNOWN("not-known"),

  /** It never happened, within all that was looked at: no purchase, no login, no complaint. */
  NEVER("never"),

  /** It did not happen as far back as the history reaches, which is not far enough to tell. */
  BEFORE_HISTORY("before-history"),

  /** There can be no value: the age of a company, the registered capital of a person. */
  NOT_APPLICABLE("not-applicable"),

  /** A business calendar does not reach so far, so that nobody can tell which days are worked. */
  OUTSIDE_CALENDAR("outside-calendar"),

  /**
   * What is stored is a code that the book does not have: that of a rung or stage of another
   * version of it.
   */
  UNKNOWN_CODE("unknown-code");

  private static final Absence[] ALL = values();

  private final String word;

  Absence(String word) {
    this.word = word;
  }

  /** The word that stands in documents, such as {@code never}. */
  public String word() {
    return word;
  }

  /** The reason with this word; empty if there is none. */
  public static Optional<Absence> find(String word) {
    return Stream.of(ALL).filter(each -> each.word.equals(word)).findFirst();
  }

  /** The reason with this place in the order of their declaration, from 0. */
  public static Absence at(int ordinal) {
    return ALL[ordinal];
  }
}
