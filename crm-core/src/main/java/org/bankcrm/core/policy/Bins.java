package org.bankcrm.core.policy;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;

/**
 * Into which of several bins a customer falls, as the engine holds it: the first whose condition is
 * TRUE, else the last one, which has none.
 *
 * <p>Made by {@link Planner#bins}, read through {@link Reading}. The bin is <em>settled</em> when
 * no completion of the missing values could make it another.
 */
public final class Bins {

  final int index;
  final List<Condition> conditions;
  final String path;
  final Optional<LocalizedText> name;
  final List<LocalizedText> labels;

  Bins(
      int index,
      List<Condition> conditions,
      String path,
      Optional<LocalizedText> name,
      List<LocalizedText> labels) {
    this.index = index;
    this.conditions = List.copyOf(conditions);
    this.path = path;
    this.name = name;
    this.labels = List.copyOf(labels);
    if (name.isPresent() && labels.size() != size()) {
      throw new IllegalArgumentException("expected a label for every bin");
    }
  }

  /**
   * The conditions in their order; one bin more than these has none. The first that is TRUE takes
   * the customer.
   */
  public List<Condition> conditions() {
    return conditions;
  }

  /** How many bins there are: one for each condition, and one for none of them. */
  public int size() {
    return conditions.size() + 1;
  }

  /** The name of one bin, that of all of them before it. */
  Optional<LocalizedText> name(int bin) {
    return name.map(whole -> LocalizedText.joined("%s：%s", "%s: %s", whole, labels.get(bin)));
  }

  /**
   * Where they stand in the policy's document, such as {@code /characteristics/0/bins}. Problems
   * and explanations name it.
   */
  public String path() {
    return path;
  }

  @Override
  public String toString() {
    return "Bins " + path;
  }
}
