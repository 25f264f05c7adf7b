package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

/** A name that stands in no table: a book's own, or one that was stored. */
record Named(LocalizedText label) implements Labelled {

  Named {
    requireNonNull(label, "label");
  }

  @Override
  public String key() {
    return "";
  }
}
