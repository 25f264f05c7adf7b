package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.bankcrm.core.internal.check.Checks;

/**
 * A text for people in Chinese and in English: the name of a tier, the description of a rule. Both
 * languages are required, so that no reader meets a gap. Not for text about one customer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param zh simplified Chinese, one line of at most 4,096 characters, stripped
 * @param en English, one line of at most 4,096 characters, stripped
 */
public record LocalizedText(String zh, String en) {
  private static final int MAX_LENGTH = 4_096;

  /**
   * Checks both texts.
   *
   * @throws IllegalArgumentException if one is blank, too long, or has control or bidirectional
   *     characters
   */
  public LocalizedText {
    zh = Checks.text(zh, "zh", MAX_LENGTH);
    en = Checks.text(en, "en", MAX_LENGTH);
  }

  /** The text in Chinese and in English. */
  public static LocalizedText of(String zh, String en) {
    return new LocalizedText(zh, en);
  }

  /** The text for a reader: Chinese for every Chinese locale, English for all others. */
  public String in(Locale locale) {
    return requireNonNull(locale, "locale").getLanguage().equals("zh") ? zh : en;
  }
}
