package org.bankcrm.core.policy;

import java.util.function.BooleanSupplier;

/**
 * A yes or no of each of some parts that is always the same, found out when it is asked first.
 * Thread-safe: two that look at once find the same.
 */
final class OnceFound {

  private static final byte NO = 1;
  private static final byte YES = 2;

  private final byte[] found;

  OnceFound(int parts) {
    this.found = new byte[parts];
  }

  boolean at(int part, BooleanSupplier find) {
    byte known = found[part];
    if (known == 0) {
      known = find.getAsBoolean() ? YES : NO;
      found[part] = known;
    }
    return known == YES;
  }
}
