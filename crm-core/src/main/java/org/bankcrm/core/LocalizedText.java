package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.bankcrm.core.check.Checks;

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

  /**
   * This text and a few words after it, such as "Grade" after the name of a card. Where both are
   * too long together this text is cut, which "…" tells, so that what is made of a sound text is
   * sound.
   *
   * @param zhWords the words in Chinese
   * @param enWords the words in English
   */
  public LocalizedText followedBy(String zhWords, String enWords) {
    return new LocalizedText(followed(zh, zhWords), followed(en, enWords));
  }

  /** This text with a few words before it; cut as {@link #followedBy} does where it is too long. */
  public LocalizedText precededBy(String zhWords, String enWords) {
    return new LocalizedText(
        cut(requireNonNull(zhWords, "zhWords") + zh, MAX_LENGTH),
        cut(requireNonNull(enWords, "enWords") + en, MAX_LENGTH));
  }

  private static String followed(String text, String words) {
    String shorter = cut(words, MAX_LENGTH / 2);
    return cut(text, MAX_LENGTH - shorter.length()) + shorter;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
  }

  /** The text for a reader: Chinese for every Chinese locale, English for all others. */
  public String in(Locale locale) {
    return requireNonNull(locale, "locale").getLanguage().equals("zh") ? zh : en;
  }
}
