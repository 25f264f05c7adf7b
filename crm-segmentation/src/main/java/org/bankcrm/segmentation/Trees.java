package org.bankcrm.segmentation;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.policy.DocumentReader;

/** What the documents of this module have in common. */
final class Trees {

  private Trees() {}

  /** The id and version, the id short enough for the attribute that is named after it. */
  static PolicyRef ref(DocumentReader document) {
    PolicyRef ref = document.ref();
    if (ref.id().length() <= AttributeIds.MAX_POLICY_ID) {
      return ref;
    }
    document.problem(
        "id",
        "too-long",
        "the id has " + ref.id().length() + " characters.",
        "Use at most " + AttributeIds.MAX_POLICY_ID + ".");
    return PolicyRef.of(ref.id().substring(0, AttributeIds.MAX_POLICY_ID), ref.version());
  }

  static Optional<LocalizedText> optional(DocumentReader document, String key) {
    return document.has(key) ? Optional.of(document.localized(key)) : Optional.empty();
  }
}
