package org.bankcrm.core.document;

import java.util.Locale;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.language.Saying;

/**
 * A kind of {@link Problem}, which says what is wrong in a sentence for whoever reads a list of
 * problems; the problem itself tells the values and the mend. Told like any other saying: {@code
 * language.say(problem.code())}.
 *
 * <p>The codes of a module are the constants of an enumeration, and their texts stand in its tables
 * of words. A host that has few of its own names each by {@link #of}.
 */
public interface ProblemCode extends Saying {

  /** The stable word that lists of problems show, such as {@code unknown-attribute}. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A code with its texts, of a host's own.
   *
   * @param word the stable word
   * @param zh what is wrong where it stands, in Chinese
   * @param en the same in English
   * @throws IllegalArgumentException if the word is not of lower-case letters, digits and hyphens
   */
  static ProblemCode of(String word, String zh, String en) {
    return new OwnProblem(word, LocalizedText.of(zh, en));
  }
}
