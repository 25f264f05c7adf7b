package org.bankcrm.core.internal.language;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;

/**
 * A key of an object.
 *
 * @param key the key
 * @param value what may stand under it
 * @param says what it is for
 * @param needed whether it must be there whatever else is
 * @param standard what it is where it is left out, as JSON, if that is always the same
 */
public record Row(
    String key, Told value, LocalizedText says, boolean needed, Optional<String> standard) {

  /** Refuses nulls. */
  public Row {
    requireNonNull(key, "key");
    requireNonNull(value, "value");
    requireNonNull(says, "says");
    requireNonNull(standard, "standard");
  }

  static Row needed(String key, Told value, String zh, String en) {
    return new Row(key, value, LocalizedText.of(zh, en), true, Optional.empty());
  }

  static Row maybe(String key, Told value, String zh, String en) {
    return new Row(key, value, LocalizedText.of(zh, en), false, Optional.empty());
  }

  static Row usually(String key, Told value, String standard, String zh, String en) {
    return new Row(key, value, LocalizedText.of(zh, en), false, Optional.of(standard));
  }

  /** The schema of the value, with what the key is for as editors show it. */
  Map<String, Object> schema() {
    return Trees.with(value.schema(), "description", says.en() + " / " + says.zh());
  }
}
