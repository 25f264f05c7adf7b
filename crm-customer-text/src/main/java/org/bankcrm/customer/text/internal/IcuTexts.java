package org.bankcrm.customer.text.internal;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;

/** Readings and characters by ICU4J, whose transliterators are asked by one thread at a time. */
public final class IcuTexts {

  private static final int ASCII_END = 0x80;

  private final Transliterator names =
      Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
  private final Transliterator simplifying = Transliterator.getInstance("Traditional-Simplified");

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

  private synchronized String read(String name) {
    return names.transliterate(name);
  }

  /** The text in simplified characters. */
  public synchronized String simplified(String text) {
    return simplifying.transliterate(text);
  }
}
