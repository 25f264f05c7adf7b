package org.bankcrm.lifecycle;

import java.util.List;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The keys that stages and transitions have in common. */
final class Common {

  static final Key<List<Effect>> EFFECTS =
      Key.of(
          "effects",
          Values.objects(EffectForm.FORM, 1, Effect.MOST),
          "届时须由业务系统执行的动作",
          "what the host is to do then");

  private Common() {}
}
