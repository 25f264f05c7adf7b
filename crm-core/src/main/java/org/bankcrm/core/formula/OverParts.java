package org.bankcrm.core.formula;

import java.util.List;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ElementsTerm;

/**
 * What the parts in a list of a customer's come to: the sum of its deposits, the number of its
 * loans in arrears. Made by {@code org.bankcrm.core.window.PartsFormula}, which is all that books
 * know; it stands apart since it asks conditions of the parts.
 */
public non-sealed interface OverParts extends Formula {

  /** The list of parts. */
  ElementsTerm over();

  /** What it reads of each part, its condition included, each once. */
  List<AttributeRef> readsOfParts();

  /** The list of parts. */
  @Override
  default List<AttributeRef> reads() {
    return List.of(over().ref());
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.overParts(this);
  }
}
