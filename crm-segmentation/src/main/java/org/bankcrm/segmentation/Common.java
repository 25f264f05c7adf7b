package org.bankcrm.segmentation;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The keys that the documents of this module have in common. */
final class Common {

  static final Key<LocalizedText> PURPOSE =
      Key.of("purpose", Values.localized(), "目的", "what it is for");

  static final Key<String> CODE =
      Key.of("code", Values.code(), "系统识别代码", "what systems know it by");

  static final Key<LocalizedText> NAME =
      Key.of("name", Values.localized(), "名称", "what people call it");

  private Common() {}
}
