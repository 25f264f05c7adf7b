package org.bankcrm.segmentation;

import static org.bankcrm.segmentation.GroupSaying.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.policy.Sentences;

/** Tells a result of a segment or a family in a few sentences. */
final class GroupWords {

  private final Sentences text;
  private final Map<String, LocalizedText> named;

  GroupWords(LocalizedText name, Sentences text) {
    this.text = text;
    this.named = Map.of("name", name);
  }

  void segment(Membership result, Optional<LocalizedText> strategy) {
    switch (result.status()) {
      case IN -> {
        text.say(IN, named);
        text.because("/when");
        strategy.ifPresent(words -> text.say(STRATEGY, Map.of("strategy", words)));
      }
      case OUT -> out(result.isExcluded());
      case UNDECIDED, NOT_APPLICABLE -> {
        text.say(UNDECIDED, named);
        text.missing();
      }
    }
  }

  private void out(boolean excluded) {
    text.say(excluded ? EXCLUDED : OUT, named);
    text.because(excluded ? "/exclude" : "/when");
  }

  /** The segments by their names, or the remainder. */
  void family(FamilyMembership result, LocalizedText remainder) {
    List<?> groups =
        result.remainder()
            ? List.of(remainder)
            : result.codes().stream().map(text::policy).toList();
    text.say(GROUPS, Map.of("name", named.get("name"), "groups", groups));
    List<String> lacking = text.lacking();
    if (!result.settled() && !lacking.isEmpty()) {
      text.say(MAY_CHANGE, Map.of("names", text.names(lacking)));
    }
  }
}
