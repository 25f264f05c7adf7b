package org.bankcrm.architecture.bad;

import com.google.common.base.Strings;
import org.bankcrm.architecture.other.Neighbour;
import org.bankcrm.architecture.other.internal.Hidden;

/** Knows what it must not. */
public final class Knowing {
  Object neighbour = new Neighbour();
  Object hidden = new Hidden();

  boolean library(String text) {
    return Strings.isNullOrEmpty(text);
  }
}
