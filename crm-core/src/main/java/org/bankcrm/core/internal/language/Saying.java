package org.bankcrm.core.internal.language;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.LocalizedText;

/**
 * Something that conditions can say.
 *
 * @param marker the key by which it is told from all else
 * @param keys its keys
 * @param says what it means
 * @param examples how it is written, over the attributes of {@link CatalogLanguage#EXAMPLES}
 */
public record Saying(String marker, Outline keys, LocalizedText says, List<String> examples) {

  /** Copies the list. */
  public Saying {
    requireNonNull(marker, "marker");
    requireNonNull(keys, "keys");
    requireNonNull(says, "says");
    examples = List.copyOf(examples);
  }

  static Saying of(String marker, Outline keys, String zh, String en, String... examples) {
    return new Saying(marker, keys, LocalizedText.of(zh, en), List.of(examples));
  }

  Trees.Choice choice() {
    return new Trees.Choice(Trees.required(marker), keys.schema());
  }
}
