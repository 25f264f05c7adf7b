package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * Something that hosts keep of customers by a policy, from one decision to the next: rungs of a
 * ladder, stages of a lifecycle, contacts counted in a budget. The next version of a book is held
 * against it ({@link PolicyBook#lossesAgainst}).
 *
 * @param key the key of the policy's document under which the codes stand, such as {@code tiers}
 * @param what what is kept, in a word or two
 * @param codes the codes that may be kept; none where it hangs on the id of the policy alone
 */
public record KeptCodes(String key, LocalizedText what, List<String> codes) {
  /** Copies the list. */
  public KeptCodes {
    Checks.text(key, "key", Checks.MAX_CODE_LENGTH);
    requireNonNull(what, "what");
    codes = List.copyOf(codes);
  }

  /** As {@link #KeptCodes(String, LocalizedText, List)}, with both words. */
  public static KeptCodes of(String key, String zh, String en, List<String> codes) {
    return new KeptCodes(key, LocalizedText.of(zh, en), codes);
  }
}
