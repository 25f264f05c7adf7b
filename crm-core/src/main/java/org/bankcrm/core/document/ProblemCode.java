package org.bankcrm.core.document;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;

/**
 * A kind of {@link Problem}, in a sentence for whoever reads a list of problems; the problem itself
 * tells the values and the mend.
 *
 * @param word the stable word that problems carry, such as {@code unknown-attribute}
 * @param says what is wrong where it stands
 */
public record ProblemCode(String word, LocalizedText says) {

  /**
   * Checks the word.
   *
   * @throws IllegalArgumentException if it is not of lower-case letters, digits and hyphens
   */
  public ProblemCode {
    requireNonNull(says, "says");
    if (!word.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("a code of a problem is no '" + word + "'");
    }
  }

  /** A code and what it says. */
  public static ProblemCode of(String word, String zh, String en) {
    return new ProblemCode(word, LocalizedText.of(zh, en));
  }
}
