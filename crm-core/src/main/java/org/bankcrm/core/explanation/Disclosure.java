package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.attribute.Sensitivity;

/**
 * How much of a rule and of a customer an explanation holds. What a level leaves out is not in the
 * explanation at all.
 *
 * <table>
 *   <caption>What is held</caption>
 *   <tr><th></th><th>CODES</th><th>NAMES</th><th>FULL</th></tr>
 *   <tr><td>operator, truth, place in the document</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>what policies yield, NORMAL</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>ids of missing attributes</td><td>yes</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>attributes and constants</td><td>no</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>values, NORMAL</td><td>no</td><td>yes</td><td>yes</td></tr>
 *   <tr><td>values, PERSONAL and SENSITIVE</td><td>no</td><td>no</td><td>yes</td></tr>
 *   <tr><td>constants that tell a value outright, PERSONAL and SENSITIVE</td>
 *   <td>no</td><td>no</td><td>yes</td></tr>
 *   <tr><td>what policies yield, SENSITIVE, and how comparisons with it came out</td>
 *   <td>no</td><td>no</td><td>yes</td></tr>
 *   <tr><td>values and constants, PROTECTED</td><td>no</td><td>no</td><td>no</td></tr>
 *   <tr><td>a list of parts as a whole</td><td>no</td><td>no</td><td>no</td></tr>
 *   <tr><td>truths, bins, points and yields that depend on a PROTECTED value</td><td>no</td>
 *   <td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>A value is told outright where a comparison that came out so leaves no doubt, or little: by
 * equality, a list that holds, the answer yes or no, the last code that is left, and between two
 * bounds. A single bound and the truth of its comparison narrow a value down as well, and so do the
 * points of a bin for whoever knows the scorecard: whoever must not know that much of a customer is
 * given CODES. What a policy asks of the parts of a list tells of no single one.
 */
public enum Disclosure {
  /** Operators and truth only. */
  CODES,
  /** Attributes and constants too, and values that are not personal. */
  NAMES,
  /** Personal values too; for a purpose that allows it. */
  FULL;

  /** Whether the constants that an attribute of this sensitivity is compared with are held. */
  public boolean showsConstants(Sensitivity sensitivity) {
    return requireNonNull(sensitivity, "sensitivity") != Sensitivity.PROTECTED && this != CODES;
  }

  /** Whether the values of an attribute of this sensitivity are held. */
  public boolean showsValues(Sensitivity sensitivity) {
    return switch (requireNonNull(sensitivity, "sensitivity")) {
      case NORMAL -> this != CODES;
      case PERSONAL, SENSITIVE -> this == FULL;
      case PROTECTED -> false;
    };
  }
}
