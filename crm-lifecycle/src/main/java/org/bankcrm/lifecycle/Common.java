package org.bankcrm.lifecycle;

import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The keys that stages and transitions have in common. */
final class Common {

  private static final Key<LocalizedText> TEXT =
      Key.of("text", Values.localized(), "动作说明", "what it is, for people");

  private static final Form<Effect> EFFECT =
      Form.<Effect>of()
          .needed(Key.CODE, Effect::code)
          .needed(TEXT, Effect::text)
          .makes(draft -> new Effect(draft.get(Key.CODE), draft.get(TEXT)));

  static final Key<List<Effect>> EFFECTS =
      Key.of(
          "effects",
          Values.objects(EFFECT, 1, Effect.MOST),
          "届时须由业务系统执行的动作",
          "what the host is to do then");

  private Common() {}

  /** An effect as its author writes it. */
  static Entry effect(String code, String zh, String en) {
    return new Entry().write(Key.CODE, code).write(TEXT, zh, en);
  }
}
