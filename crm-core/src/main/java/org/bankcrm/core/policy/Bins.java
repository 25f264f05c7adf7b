package org.bankcrm.core.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Factor;

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

  /** What of the customer's is weighed for those of whom it is known, if anything is. */
  final Optional<Factor> factor;

  /** The author's conditions that these are made of, by their places; empty where they are his. */
  final Map<String, Condition> madeOf;

  /** What is so of those in the last bin, where that can be told; nobody is sorted by it. */
  final Optional<Condition> last;

  Bins(
      int index,
      List<Condition> conditions,
      String path,
      Optional<LocalizedText> name,
      List<LocalizedText> labels,
      Optional<Factor> factor,
      Map<String, Condition> madeOf,
      Optional<Condition> last) {
    this.index = index;
    this.conditions = List.copyOf(conditions);
    this.path = path;
    this.name = name;
    this.labels = List.copyOf(labels);
    this.factor = factor;
    this.madeOf = Collections.unmodifiableMap(new LinkedHashMap<>(madeOf));
    this.last = last;
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

  /** What is so of those in a bin; of the last one only where that can be told. */
  Optional<Condition> condition(int bin) {
    return bin < conditions.size() ? Optional.of(conditions.get(bin)) : last;
  }

  /** Where a condition is told to stand. */
  String place(int condition) {
    if (factor.isPresent()) {
      return path + "/attribute";
    }
    return madeOf.isEmpty() ? path + "/" + condition : madeOf.keySet().iterator().next();
  }

  /** Where a bin stands, as explanations tell it. */
  String binPlace(int bin) {
    return factor.isPresent() ? path : path + "/" + bin;
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
