package org.bankcrm.architecture.bad.left;

import org.bankcrm.architecture.bad.internal.left.Deep;

public final class Shallow {
  boolean isDeep(Object other) {
    return other instanceof Deep;
  }
}
