package org.bankcrm.segmentation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.Policy;

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

  /** A tree that begins as every policy's does. */
  static Map<String, Object> head(Policy<?> policy) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", policy.kind().word());
    tree.put("id", policy.ref().id());
    tree.put("version", policy.ref().version());
    tree.put("name", text(policy.name()));
    return tree;
  }

  static void put(Map<String, Object> tree, String key, Optional<LocalizedText> text) {
    text.ifPresent(present -> tree.put(key, text(present)));
  }

  static Map<String, Object> text(LocalizedText text) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("zh", text.zh());
    tree.put("en", text.en());
    return tree;
  }

  static Object condition(Condition condition) {
    return condition;
  }
}
