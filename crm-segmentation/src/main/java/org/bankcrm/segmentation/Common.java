package org.bankcrm.segmentation;

import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;

/** The keys that the documents of this module have in common. */
final class Common {

  static final Key<LocalizedText> PURPOSE =
      Key.of("purpose", Values.localized(), "目的", "what it is for");

  private Common() {}
}
