package org.bankcrm.core.language.visit;

import org.bankcrm.core.Labelled;

/** What an invented module names. */
public enum VisitKind implements Labelled {
  AT_HOME,
  IN_BRANCH;

  /** Of which the tables know nothing. */
  public enum Unsaid implements Labelled {
    NOTHING
  }
}
