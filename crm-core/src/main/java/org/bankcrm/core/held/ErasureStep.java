package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.language.Language;

/**
 * What becomes of one part of what is kept, and why. Immutable and thread-safe.
 *
 * @param kind what kind of thing it is
 * @param key by what the host finds it, which may be personal
 * @param action what becomes of it
 * @param cause why
 * @param until the first day on which that reason no longer stands; empty where it is not known,
 *     and where nothing is kept
 * @param by the ids of the rules or holds behind it, in their order
 * @param grounds their grounds, in Chinese and English
 */
public record ErasureStep(
    HeldKind kind,
    String key,
    ErasureAction action,
    ErasureCause cause,
    Optional<LocalDate> until,
    List<String> by,
    List<LocalizedText> grounds) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the key is malformed
   */
  public ErasureStep {
    requireNonNull(kind, "kind");
    Checks.id(key, "key");
    requireNonNull(action, "action");
    requireNonNull(cause, "cause");
    requireNonNull(until, "until");
    by = List.copyOf(by);
    grounds = List.copyOf(grounds);
  }

  /**
   * One line for people, without the key: {@code Loans: kept until 2031-06-30, it has to be kept.
   * Anti-money laundering law.}
   */
  public String words(Locale locale) {
    return words(Language.of(locale));
  }

  /** The same in a bank's own language. */
  public String words(Language language) {
    Map<String, String> values =
        Map.of(
            "kind", language.text(kind.name()),
            "action", language.label(action),
            "cause", language.label(cause),
            "day", until.map(LocalDate::toString).orElse(""));
    HeldSaying saying = until.isPresent() ? HeldSaying.KEPT_UNTIL : HeldSaying.STEP;
    return language.say(saying, values)
        + grounds.stream()
            .map(ground -> language.say(HeldSaying.GROUND, Map.of("ground", language.text(ground))))
            .collect(Collectors.joining());
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "ErasureStep[***]";
  }
}
