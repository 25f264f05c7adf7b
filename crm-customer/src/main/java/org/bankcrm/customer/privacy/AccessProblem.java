package org.bankcrm.customer.privacy;

import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Wording;

/** The problems that access policies have of their own. */
public enum AccessProblem implements ProblemCode {
  /** Somebody sees what a claim says that nobody else does. */
  CLAIM_FAILS,

  /** A rule or claim without fields, or one that shows without roles or purposes. */
  NOBODY_MEANT,

  /** A rule that names an attribute for a purpose that the attribute may not serve. */
  PURPOSE_NOT_ALLOWED,

  /** A rule that names a protected attribute, which is never shown. */
  PROTECTED_FIELD,

  /** A rule that limits and asks for consent: a limit holds for everybody. */
  CONDITIONAL_LIMIT,

  /** A rule that shows nothing, or one that limits to everything. */
  USELESS_RULE,

  /** A name that is neither a field nor a group of the policy. */
  UNKNOWN_FIELD,

  /** A role that the policy does not list. */
  UNKNOWN_ROLE;

  @Override
  public Wording wording() {
    return PrivacyWords.all();
  }
}
