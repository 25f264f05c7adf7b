package org.bankcrm.core.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.internal.document.Lexicon.Meaning;

/** A table of words of others, by what they mean here; filled once. */
final class Vocabulary {

  private final Map<String, List<Meaning>> meanings = new HashMap<>();

  /** Words that are other names for one of ours, or for either of several. */
  Vocabulary same(String ours, String... theirs) {
    return note(ours, "", theirs);
  }

  /**
   * Words of which none of ours alone is the other name.
   *
   * @param ours what is needed to say it, parted by blanks
   * @param sentence what to write
   */
  Vocabulary note(String ours, String sentence, String... theirs) {
    Meaning meaning = new Meaning(List.of(ours.split(" ")), sentence);
    for (String word : theirs) {
      meanings.computeIfAbsent(Lexicon.key(word), key -> new ArrayList<>()).add(meaning);
    }
    return this;
  }

  /** Adds what these words mean behind what they mean already. */
  void addTo(Map<String, List<Meaning>> all) {
    meanings.forEach(
        (word, means) -> all.computeIfAbsent(word, key -> new ArrayList<>()).addAll(means));
  }
}
