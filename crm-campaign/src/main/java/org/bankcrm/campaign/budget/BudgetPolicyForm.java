package org.bankcrm.campaign.budget;

import java.time.ZoneId;
import java.util.List;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.FormKind;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The form of the limits of contact budgets. */
final class BudgetPolicyForm {

  private static final int MOST_CAPS = 100;

  static final Key<ZoneId> ZONE = Key.of("zone", Values.zone(), "以何时区的日历为准", "whose days count");

  static final Key<Integer> MOST =
      Key.of("most", Values.whole(0, BudgetCap.MOST), "窗口内最多触达次数", "how many contacts at the most");

  static final Key<Boolean> EACH =
      Key.of(
          "each",
          Values.yesNo(),
          "是否对每位客户分别计数；否则全部客户合计",
          "whether it binds each subject for itself, and not all of them together");

  static final Key<ContactWindow> WITHIN =
      Key.of("within", ContactWindow.value(), "时间窗口", "for how long it counts");

  private static final Form<BudgetCap> CAP =
      Form.<BudgetCap>of()
          .needed(MOST, BudgetCap::most)
          .usually(EACH, false, BudgetCap::perSubject)
          .needed(WITHIN, BudgetCap::window)
          .makes(draft -> new BudgetCap(draft.get(MOST), draft.get(WITHIN), draft.get(EACH)));

  static final Key<List<BudgetCap>> CAPS =
      Key.of(
          "caps",
          Values.objects(CAP, 1, MOST_CAPS),
          "各项上限，须同时满足",
          "at most so many contacts within a window; all of them hold");

  static final Form<BudgetPolicy> FORM =
      Form.<BudgetPolicy>ofPolicy(IdPart.policyId())
          .needed(ZONE, BudgetPolicy::zone)
          .needed(CAPS, BudgetPolicy::caps)
          .makes(BudgetPolicy::new);

  static final FormKind<BudgetPolicy> KIND =
      FormKind.of(
              "contact-budget",
              BudgetPolicy.class,
              FORM,
              draft -> List.of(BudgetPolicy.attribute(draft.ref().id(), draft.name())))
          .withInputs(draft -> BudgetPolicy.inputs(draft.ref().id()));

  private BudgetPolicyForm() {}
}
