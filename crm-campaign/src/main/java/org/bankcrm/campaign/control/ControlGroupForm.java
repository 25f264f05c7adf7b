package org.bankcrm.campaign.control;

import java.util.List;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.campaign.internal.PeriodForm;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Share;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.SaltedShare;

/** The form of control groups. */
final class ControlGroupForm {

  static final Key<Share> SHARE =
      Key.of(
          "share",
          SaltedShare.value(),
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
          .needed(SaltedShare.SALT, ControlGroup::salt)
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
}
