package org.bankcrm.core.held;

import org.bankcrm.core.Labelled;

/** What becomes of something that is kept of a customer. */
public enum ErasureAction implements Labelled {
  /** It stays as it is, for a reason that is told. */
  KEEP,

  /** What does not tell the person stays. */
  PSEUDONYMISE,

  /** Nothing of it stays. */
  DELETE
}
