package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import org.bankcrm.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How explanations are told: in which language, and what codes are called. What the conditions of a
 * book ask is put into words once and kept here, and of what customers have no more than a yes or a
 * no; so hosts that write many pages take that of the engine, {@code engine.phrasebook(language)},
 * which serves all of them.
 *
 * <p>It keeps some 8,000 phrases at most, a few megabytes, those of the zone that was asked for
 * last. Thread-safe.
 */
public final class Phrasebook {

  private final Language language;
  private final CodeNames names;
  private volatile @Nullable Zoned zoned;

  /** Clauses tell instants in a zone. */
  private record Zoned(ZoneId zone, ClauseText clauses) {}

  private Phrasebook(Language language, CodeNames names) {
    this.language = requireNonNull(language, "language");
    this.names = requireNonNull(names, "names");
  }

  /** With codes by these names. */
  public static Phrasebook of(Language language, CodeNames names) {
    return new Phrasebook(language, names);
  }

  /** With codes as they are. */
  public static Phrasebook of(Language language) {
    return new Phrasebook(language, CodeNames.none());
  }

  /** The reader's. */
  public Language language() {
    return language;
  }

  /** The clauses as they are told in a zone; the words of the latest zone are kept. */
  ClauseText clauses(ZoneId zone) {
    Zoned known = zoned;
    if (known == null || !known.zone().equals(zone)) {
      known = new Zoned(zone, ClauseText.of(language, zone, names, KeptPhrases.ofBook()));
      zoned = known;
    }
    return known.clauses();
  }

  /** The language. */
  @Override
  public String toString() {
    return "Phrasebook in " + language;
  }
}
