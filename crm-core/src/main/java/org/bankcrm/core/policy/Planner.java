package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.formula.Factor;
import org.bankcrm.core.formula.Link;

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
   * The same with a name, by which explanations call it instead of by its place.
   *
   * @param name what the author calls it, such as the name of a rule or of a rung
   */
  Gate gate(Condition condition, String path, LocalizedText name);

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
   * The same for a choice that changes something: as long as it is not settled, nothing changes.
   *
   * @param held the place from which on the gates say what there is already: while missing values
   *     could open an earlier gate than the one that is TRUE, the first TRUE one from here on is
   *     chosen; 0 to the number of gates
   */
  Choice choose(
      CodeAttribute attribute, List<Gate> gates, List<String> codes, String otherwise, int held);

  /**
   * Sorts customers into bins: the first whose condition is TRUE, else the last one. Nothing is
   * yielded and no gate is asked. Where all the conditions ask about one attribute of numbers,
   * dates or listed codes, {@code isMissing} among them, it costs one look-up.
   *
   * @param conditions 1 to 100, the first of them preferred
   * @param path where they stand in the policy's document, such as {@code /characteristics/0/bins};
   *     condition i is told to stand at {@code path/i}
   */
  Bins bins(List<Condition> conditions, String path);

  /**
   * The same with names, by which explanations call the bins instead of by their places.
   *
   * @param name what the author calls what is sorted by them
   * @param labels what the author calls the bins: one for each condition, and one for all others
   */
  Bins bins(
      List<Condition> conditions, String path, LocalizedText name, List<LocalizedText> labels);

  /**
   * Adds up the points of bins and yields the sum as an attribute, known where every bin is
   * settled. Other policies may read it, and conditions of this policy too.
   *
   * @param attribute a whole number, or a decimal of a fixed scale
   * @param base the points that everybody has
   * @param bins at least one
   * @param points for each of the bins the points of each bin, {@code bins.size()} of them
   * @throws IllegalArgumentException if points do not fit the attribute's scale exactly, or the sum
   *     could leave the range of its type
   */
  Sum sum(Attribute<?> attribute, BigDecimal base, List<Bins> bins, List<List<BigDecimal>> points);

  /**
   * Sorts customers by the leaves of a tree: bins that are made of conditions which the author
   * wrote elsewhere. What is wrong is told where these stand.
   *
   * @param ways 2 to 101, what is so of whoever is at each leaf; that of the last, where all others
   *     are who are at no other, is only told, and asks no condition (as an object) that no way
   *     before it asks
   * @param madeOf the author's conditions by their places in the policy's document, such as {@code
   *     /trees/0/tests/0/when}, in their order; at least one
   * @param path where the leaves stand, such as {@code /trees/0/leaves}
   * @param name what the author calls the tree
   * @param labels what the author calls the leaves, one for each
   */
  Bins leaves(
      List<Condition> ways,
      Map<String, Condition> madeOf,
      String path,
      LocalizedText name,
      List<LocalizedText> labels);

  /**
   * Weighs a number of the customer's for a model. Two bins: the first has those of whom it is not
   * known, the second all others, who get what the factor makes of their number beside the points
   * of the bin. Where a gap is not to be borne the points of both are the same and whoever lacks
   * the number is in neither: the bins are not settled.
   *
   * @param factor what is weighed, and how
   * @param bearsGaps whether the points of the first bin stand for a number that is missing
   * @param path where it stands in the policy's document, with the attribute under {@code
   *     attribute}
   * @param name what the author calls it
   */
  Bins weigh(Factor factor, boolean bearsGaps, String path, LocalizedText name);

  /**
   * Tells what a model makes of a customer, as an attribute that is known where every bin is
   * settled: {@code link(base + (points + weighed numbers) / by)}. Points are added up exactly;
   * numbers are weighed, and the whole is told, in binary fractions in the order of the bins, and
   * rounded once, to the nearest of the attribute's digits, halves to the even one. What lies
   * beyond all values of the attribute counts as the last of them.
   *
   * @param attribute a whole number, or a decimal of a fixed scale
   * @param base what everybody has
   * @param bins at least one
   * @param points for each of the bins the points of each bin, {@code bins.size()} of them,
   *     together below 10^18 units of the finest of them
   * @param by what all but the base is divided by, 1 to 1,000
   * @param link what is told of the figure
   */
  Sum model(
      Attribute<?> attribute,
      BigDecimal base,
      List<Bins> bins,
      List<List<BigDecimal>> points,
      int by,
      Link link);

  /**
   * Ranks groups of bins by shortfall, the largest first, of equal ones the group of the lower
   * number. A customer's shortfall in a group is the sum of those of his bins that belong to it; a
   * group of which he has no bin is not told.
   *
   * @param bins at least one
   * @param shortfalls for each of the bins the shortfall of each bin; negative ones count against
   *     the others of their group
   * @param groups for each of the bins the group of each bin: all numbers from 0 to the largest, at
   *     most 254
   * @param most how many are told, 1 to 8
   * @param least the least shortfall that is told, inclusive
   * @throws IllegalArgumentException if shortfalls together reach 10^18 units of their scale, which
   *     is that of the finest of them, or anything else is not as said
   */
  Ranking rank(
      List<Bins> bins,
      List<List<BigDecimal>> shortfalls,
      List<List<Integer>> groups,
      int most,
      BigDecimal least);

  /**
   * Says that what is handed in as an attribute is what this policy decided before, such as a stage
   * that was stored: whoever reads it reads what the policy reads, so that what a purpose forbids
   * stays forbidden from one day to the next. Nothing is asked.
   *
   * @param attribute of the book's catalogue; one that it has not got is passed over
   */
  void remembers(Attribute<?> attribute);

  /**
   * Says that the policy names another one of the book, so that it is told by its name where there
   * is none, or where it has not what is read of it. Nothing is asked.
   *
   * @param policy the id of the other one
   * @param kind the word of its kind
   * @param read the attributes that come with it together and are read here
   * @param path where it is named in this policy's document
   */
  void names(String policy, String kind, List<? extends Attribute<?>> read, String path);

  /**
   * Says that the policy counts business days by a calendar, which the book must name.
   *
   * @param calendar what the book names it by
   * @param path where it stands in the policy's document
   */
  void countsBy(String calendar, String path);

  /**
   * The same of one that counts time within the opening hours that the book gives the calendar; a
   * calendar without hours is told as a problem.
   *
   * @param calendar what the book names it by
   * @param path where it stands in the policy's document
   */
  void countsHoursBy(String calendar, String path);

  /**
   * Says that the policy was made by what a catalogue computes, such as the cells of a table: told
   * where the book's catalogue computes it otherwise or not at all.
   *
   * @param derivation as the policy has it
   * @param path where it is named in the policy's document
   */
  void madeBy(Derivation derivation, String path);

  /**
   * Says that the policy asks a condition elsewhere, such as the guard of a transition that events
   * set off: it is held to the policy's purpose as if it were asked here. Nothing is asked.
   *
   * @param carried what is read there beside what conditions of the book may read
   * @param path where it stands in the policy's document
   */
  void asksElsewhere(Condition condition, AttributeCatalog carried, String path);

  /**
   * Reports something wrong with the policy; the book will not compile.
   *
   * @param path where, in the policy's document
   * @param code the kind of problem, one of all kinds of policy or of this one
   * @param message what is wrong, with the value and what was expected
   * @param advice what would mend it; may be empty
   */
  void problem(String path, ProblemCode code, String message, String advice);
}
