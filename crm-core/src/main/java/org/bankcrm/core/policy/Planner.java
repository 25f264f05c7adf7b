package org.bankcrm.core.policy;

import java.util.List;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;

/**
 * Where a policy declares what it asks and yields while a book is compiled.
 *
 * <p>Everything declared is evaluated by the engine's own plan, one customer at a time or in
 * columns; the policy only reads the outcome. Used by one thread, only during {@link Policy#plan}.
 */
public interface Planner {

  /**
   * Asks a condition. A second one in the same place is taken to be made of those that the policy
   * asked before: what is wrong with these is not told again, and it is held to no limits.
   *
   * @param path where it stands in the policy's document, such as {@code /when}
   */
  Gate gate(Condition condition, String path);

  /**
   * Yields an attribute that is yes where the gate is TRUE, no where it is FALSE, and missing where
   * it is UNKNOWN. Other policies may read it.
   */
  void yield(YesNoAttribute attribute, Gate gate);

  /**
   * Chooses the first gate that is TRUE and yields its code as an attribute, which is known where
   * the choice is settled.
   *
   * @param attribute a code of a closed list that has the codes and {@code otherwise}
   * @param gates 1 to 100 gates of this policy, the first of them preferred
   * @param codes one code for each gate
   * @param otherwise the code where no gate is TRUE
   */
  Choice choose(CodeAttribute attribute, List<Gate> gates, List<String> codes, String otherwise);

  /**
   * Reports something wrong with the policy; the book will not compile.
   *
   * @param path where, in the policy's document
   * @param code a word of lower-case letters and hyphens that names the kind of problem
   * @param message what is wrong, with the value and what was expected
   * @param advice what would mend it; may be empty
   */
  void problem(String path, String code, String message, String advice);
}
