package org.bankcrm.core.internal.notation;

import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Item;

/** Reads what is computed of attributes, which stands beside them. */
@FunctionalInterface
public interface DerivedReader {

  /**
   * The attributes with what the list says of how some of them are computed; what is wrong with it
   * is reported and left out.
   */
  AttributeCatalog read(Item list, AttributeCatalog listed);

  /** Where attributes are only told of, and nothing of them is computed. */
  static DerivedReader none() {
    return (list, listed) -> {
      list.problem(CoreProblem.MISPLACED_KEY, "nothing is computed here.", "Remove it.");
      return listed;
    };
  }
}
