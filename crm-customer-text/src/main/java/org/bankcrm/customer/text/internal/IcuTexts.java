package org.bankcrm.customer.text.internal;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Readings and characters by ICU4J, whose transliterators are asked by one thread at a time and
 * take a millisecond for a name; so their rules are taken once and for all. Only a few pairs of
 * characters, and names with signs in them, are left to ICU itself. Thread-safe.
 */
public final class IcuTexts {

  private static final int ASCII_END = 0x80;

  /** What ICU reads as one; of two zeros it makes one syllable. */
  private static final Pattern PAIRS = Pattern.compile("令狐|万俟|澹台|长孙|藏文|重庆|秘鲁|〇");

  private final Transliterator names =
      Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
  private final LiteralRules simplifying =
      new LiteralRules(Transliterator.getInstance("Traditional-Simplified").toRules(false));
  private final NameReadings readings = new NameReadings();

  /** The syllables of a name in Chinese characters; empty for any other text. */
  public Optional<String> pinyin(String name) {
    String simplified = simplified(name.strip());
    boolean isHan =
        simplified.codePoints().anyMatch(Character::isIdeographic)
            && simplified
                .codePoints()
                .filter(Character::isLetter)
                .allMatch(Character::isIdeographic);
    String latin = isHan ? read(simplified) : "";
    boolean isRead = !latin.isBlank() && latin.chars().allMatch(IcuTexts::isPlain);
    return isRead ? Optional.of(latin.strip().toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static boolean isPlain(int c) {
    return c < ASCII_END;
  }

  private String read(String name) {
    if (PAIRS.matcher(name).find() || !name.codePoints().allMatch(IcuTexts::isCharacter)) {
      return ask(name);
    }
    StringBuilder read = new StringBuilder();
    for (int at = 0; at < name.length(); ) {
      int point = name.codePointAt(at);
      read.append(at == 0 ? "" : " ");
      read.append(readings.of(point, at == 0).orElseGet(() -> Character.toString(point)));
      at += Character.charCount(point);
    }
    return read.toString();
  }

  private static boolean isCharacter(int c) {
    return Character.isIdeographic(c)
        && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  private synchronized String ask(String name) {
    return names.transliterate(name);
  }

  /** The text in simplified characters. */
  public String simplified(String text) {
    return simplifying.of(text);
  }
}
