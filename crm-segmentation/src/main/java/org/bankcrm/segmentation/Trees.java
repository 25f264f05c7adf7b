package org.bankcrm.segmentation;

import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.segmentation.internal.Codes;

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

  /** What all policies say of themselves, with such an id. */
  static PolicyHead head(DocumentReader document) {
    return document.head().withRef(ref(document));
  }

  static Optional<LocalizedText> optional(DocumentReader document, String key) {
    return document.has(key) ? Optional.of(document.localized(key)) : Optional.empty();
  }

  /** The code, or a stand-in by its place once something else was reported. */
  static String code(DocumentReader object, int place) {
    String code = object.text("code", Codes.MAX_LENGTH);
    if (Codes.isCode(code)) {
      return code;
    }
    if (!code.isEmpty()) {
      object.problem("code", "wrong-value", "a code must have " + Codes.RULE + ".", "");
    }
    return "place-" + place;
  }
}
