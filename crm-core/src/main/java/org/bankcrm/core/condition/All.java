package org.bankcrm.core.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All parts hold.
 *
 * <p>Truth: FALSE if any part is FALSE; else UNKNOWN if any is UNKNOWN; else TRUE.
 *
 * <pre>{@code
 * AUM.atLeast(yuan(500_000)).and(AGE.between(25, 65)); // {"all": [{…}, {…}]}
 * }</pre>
 *
 * <p>An empty one cannot be written: whoever means everybody says so by {@link Constant}. Parts
 * keep the order of their author, which explanations follow; the outcome does not depend on it.
 * Immutable and comparable by value.
 */
public final class All extends Connective {

  /**
   * These conditions in the author's order.
   *
   * @param parts 1 to 10,000 conditions
   * @throws IllegalArgumentException if there are none or more, more than 512 stand within each
   *     other, or more than 10,000,000 are put together
   */
  public All(List<Condition> parts) {
    super(17, Parts.check(parts, "all"));
  }

  @Override
  public List<Condition> conjuncts() {
    List<Condition> flat = new ArrayList<>();
    for (Condition part : parts()) {
      flat.addAll(part.conjuncts());
    }
    return Collections.unmodifiableList(flat);
  }

  @Override
  public Truth join(List<Truth> truths) {
    Truth joined = Truth.TRUE;
    for (Truth each : truths) {
      joined = joined.and(each);
    }
    return joined;
  }

  @Override
  public <R> R accept(Connective.Visitor<R> visitor) {
    return visitor.all(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof All that && joinsAlike(that));
  }

  @Override
  public String toString() {
    return "All[parts=" + parts() + "]";
  }
}
