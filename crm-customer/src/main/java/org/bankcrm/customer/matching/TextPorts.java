package org.bankcrm.customer.matching;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.customer.internal.matching.TextCleaning;

/**
 * What matching asks of others about texts: phone numbers, Pinyin, simplified characters. Matching
 * works with {@link #plain()}, without any other library; the optional module {@code
 * crm-customer-text} answers better.
 *
 * <p>Implementations answer the same text alike for ever, take any text, never throw, and may be
 * called by several threads at once. Answers are asked for once a distinct value, not once a pair.
 *
 * @param phones reads phone numbers
 * @param pinyin reads Chinese names
 * @param simplified turns traditional into simplified characters
 */
public record TextPorts(Phones phones, Pinyin pinyin, Simplified simplified) {

  private static final TextPorts PLAIN =
      new TextPorts(TextCleaning::phone, name -> Optional.empty(), text -> text);

  /** Refuses nulls. */
  public TextPorts {
    requireNonNull(phones, "phones");
    requireNonNull(pinyin, "pinyin");
    requireNonNull(simplified, "simplified");
  }

  /**
   * Without any library: of phones the digits, those of mainland mobiles without 86; no Pinyin, so
   * that names in characters and in letters are never alike; characters as they are.
   */
  public static TextPorts plain() {
    return PLAIN;
  }

  /** Reads phone numbers. */
  @FunctionalInterface
  public interface Phones {
    /** One way of writing for all ways of writing this number; a text that is none as it is. */
    String normal(String number);
  }

  /** Reads Chinese names aloud. */
  @FunctionalInterface
  public interface Pinyin {
    /**
     * The syllables of a name in Chinese characters, in small letters without tones and with blanks
     * between them, the family name read as one: {@code qiu} for 仇. Empty for any other text.
     */
    Optional<String> of(String name);
  }

  /** Turns traditional into simplified characters. */
  @FunctionalInterface
  public interface Simplified {
    /** The text in simplified characters; what is neither as it is. */
    String of(String text);
  }
}
