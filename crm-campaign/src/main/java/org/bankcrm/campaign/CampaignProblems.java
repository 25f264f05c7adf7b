package org.bankcrm.campaign;

import static org.bankcrm.core.document.ProblemCode.of;

import java.util.List;
import org.bankcrm.core.document.ProblemCode;

/** The problems that campaigns and contact policies have of their own. */
final class CampaignProblems {

  static final List<ProblemCode> CAMPAIGNS =
      List.of(of("consent-needed", "须有客户同意的规则", "The purpose needs a rule of consent."));

  static final List<ProblemCode> CONTACTS =
      List.of(
          of("quiet-all-day", "免打扰时段占满全天", "The quiet hours last all day."),
          of("too-long", "由编号组成的属性名过长", "An attribute named after the ids would be too long."));

  private CampaignProblems() {}
}
