package org.bankcrm.campaign.control;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.campaign.internal.PeriodForm;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Share;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The form of control groups. */
final class ControlGroupForm {

  static final Key<String> SALT =
      Key.of(
          "salt",
          Values.parsed(
              LocalizedText.of("1 至 128 个可见 ASCII 字符", "1 to 128 visible ASCII characters"),
              "^[!-~]{1,128}$",
              Checks.MAX_ID_LENGTH,
              CoreProblem.WRONG_VALUE,
              salt -> Checks.id(salt, "salt"),
              salt -> salt),
          "划分用的盐；更换即得到另一种划分",
          "what makes this division differ from others");

  static final Key<Share> SHARE =
      Key.of(
          "share",
          Values.share()
              .where(
                  share -> partsPerMillion(share).stripTrailingZeros().scale() <= 0,
                  CoreProblem.OUT_OF_RANGE,
                  "a share is held out in whole parts per million.",
                  "Write at most four decimals: 0.0001% is one in a million."),
          "留作对照的比例，以百万分之一为最小单位",
          "how large a part is held out, in whole parts per million");

  static final Key<DateRange> PERIOD =
      Key.of(
          "period",
          PeriodForm.VALUE,
          "留出的日期，按客户数据所在时区；未写则不限",
          "the days on which it is held out, in the zone of the facts; left out, all days");

  static final Form<ControlGroup> FORM =
      Form.<ControlGroup>ofPolicy(IdPart.policyId())
          .needed(SALT, ControlGroup::salt)
          .needed(SHARE, ControlGroup::share)
          .maybe(PERIOD, ControlGroup::period)
          .makes(ControlGroup::new);

  static final FormKind<ControlGroup> KIND =
      FormKind.of(
              "control-group",
              ControlGroup.class,
              FORM,
              draft -> List.of(ControlGroup.attribute(draft.ref().id(), draft.name())))
          .withInputs(draft -> List.of(ControlGroup.bucket(draft.ref().id(), draft.name())));

  private ControlGroupForm() {}

  static BigDecimal partsPerMillion(Share share) {
    return share.fraction().movePointRight(6);
  }
}
