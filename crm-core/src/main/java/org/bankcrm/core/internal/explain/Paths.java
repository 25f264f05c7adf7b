package org.bankcrm.core.internal.explain;

import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;

/** Where the parts of a condition stand in its document. */
final class Paths {

  private Paths() {}

  static String part(String path, Condition parent, int index) {
    if (parent instanceof All) {
      return path + "/all/" + index;
    } else if (parent instanceof Any) {
      return path + "/any/" + index;
    } else if (parent instanceof AtLeast) {
      return path + "/of/" + index;
    }
    return path + "/not";
  }

  static String where(String path) {
    return path + "/where";
  }
}
