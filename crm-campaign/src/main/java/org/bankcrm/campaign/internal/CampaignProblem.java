package org.bankcrm.campaign.internal;

import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.language.Wording;

/** The problems that campaigns and contact policies have of their own. */
public enum CampaignProblem implements ProblemCode {
  CONSENT_NEEDED,
  EXEMPT_PURPOSE,
  NO_SUCH_LANE,
  QUIET_ALL_DAY,
  QUIET_ALL_WEEK,
  TOO_LONG;

  @Override
  public Wording wording() {
    return CampaignSaying.BEST.wording();
  }
}
