package org.bankcrm.customer.matching;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.bankcrm.customer.internal.check.Han;
import org.bankcrm.customer.internal.matching.ChineseCleaning;
import org.bankcrm.customer.internal.matching.Soundex;
import org.bankcrm.customer.internal.matching.TextCleaning;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.UnifiedSocialCreditCode;

/**
 * A step by which a value is made comparable (规范化). A field of a {@link MatchPolicy} names its
 * steps in order; what is blank in the end counts as missing.
 *
 * <pre>{@code
 * Cleaning.WIDTH.of("Ｗａｎｇ", TextPorts.plain()); // Wang
 * Cleaning.ADDRESS_ZH.of("北京市朝阳区建国路八十八号", TextPorts.plain()); // 北京朝阳建国路88
 * Cleaning.DUMMIES.of("13800000000", TextPorts.plain()); // nothing
 * }</pre>
 *
 * <p>Documents write the word, such as {@code lower-case}. Thread-safe.
 */
@SuppressWarnings("ImmutableEnumChecker") // the steps hold nothing
public enum Cleaning {
  /** Wide and narrow letters, ligatures and the like in one form (全角转半角; NFKC). */
  WIDTH(TextCleaning::width),
  /** Small letters. */
  LOWER_CASE(TextCleaning::lowerCase),
  /** Letters without accents: Müller is Muller, Øster is Oster. */
  ACCENTS(TextCleaning::accents),
  /** A blank for whatever is neither letter nor digit, the · of names included. */
  PUNCTUATION(TextCleaning::punctuation),
  /** No blanks. */
  NO_BLANKS(TextCleaning::blanks),
  /** Digits alone. */
  DIGITS(TextCleaning::digits),
  /** A day as YYYYMMDD, from 1956-4-9, 1956/04/09, 1956年4月9日 and the like; else the digits. */
  DAY(TextCleaning::day),
  /**
   * A day as YYYYMMDD, else that within a resident id that stands after it: of {@code
   * 11010519491231002X} 19491231.
   */
  BIRTH_DATE(Cleaning::birthDate),
  /**
   * Nothing, where a value stands for none (虚假值): 00000, 13800000000, 1111, 12345678, test, n/a,
   * 未知, 无, signs alone.
   */
  DUMMIES(TextCleaning::dummies),
  /** Words in the order of the alphabet. */
  SORTED_WORDS(TextCleaning::sorted),
  /** Letters in the order of the alphabet: Wang Xiaoming is Xiaoming Wang after it. */
  SORTED_LETTERS(TextCleaning::sortedLetters),
  /** Without Mr, Dr and the like before a name in small letters, and 先生, 女士 after one. */
  TITLES(text -> ChineseCleaning.honorific(TextCleaning.titles(text))),
  /** English addresses in small letters with street, road, avenue, unit written out. */
  ADDRESS_EN(TextCleaning::streets),
  /** Chinese addresses without 省, 市, 区, 号 and the like, numbers in digits. */
  ADDRESS_ZH(ChineseCleaning::address),
  /** Names of companies in small letters without 有限公司, Co., Ltd. and the like. */
  COMPANY(ChineseCleaning::company),
  /** The family name of a name in Chinese characters, of two characters for 欧阳; else nothing. */
  FAMILY_NAME_ZH(ChineseCleaning::family),
  /** The given name of a name in Chinese characters; else nothing. */
  GIVEN_NAME_ZH(ChineseCleaning::given),
  /**
   * A resident id whose check character is right; else nothing, as a typing slip proves nothing.
   */
  RESIDENT_ID(text -> ifTrue(ResidentId.isValid(text), text)),
  /** A unified social credit code whose check character is right; else nothing. */
  CREDIT_CODE(text -> ifTrue(UnifiedSocialCreditCode.isValid(text), text)),
  /** The Soundex code; nothing for a text without letters from A to Z. */
  SOUNDEX(Soundex::of),
  /** Phone numbers in one way of writing, through {@link TextPorts.Phones}. */
  PHONE((text, ports) -> ports.phones().normal(text)),
  /** Simplified characters, through {@link TextPorts.Simplified}. */
  SIMPLIFIED((text, ports) -> ports.simplified().of(text)),
  /**
   * How a name sounds, in small letters without blanks: of Chinese characters through {@link
   * TextPorts.Pinyin}, of Latin letters the letters. Nothing for characters that no port reads.
   */
  PINYIN(Cleaning::pinyin);

  private static final int ID_LENGTH = 18;

  private final BiFunction<String, TextPorts, String> step;

  Cleaning(UnaryOperator<String> step) {
    this.step = (text, ports) -> step.apply(text);
  }

  Cleaning(BiFunction<String, TextPorts, String> step) {
    this.step = step;
  }

  /** The text after this step; empty where nothing is left. */
  public String of(String text, TextPorts ports) {
    return step.apply(requireNonNull(text, "text"), requireNonNull(ports, "ports"));
  }

  /** As documents write it, such as {@code lower-case}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String birthDate(String text) {
    String plain = text.strip();
    int last = plain.lastIndexOf(' ') + 1;
    String id = TextCleaning.width(plain.substring(last));
    if (id.length() != ID_LENGTH) {
      return TextCleaning.day(plain);
    }
    String day = TextCleaning.day(TextCleaning.dummies(plain.substring(0, last)));
    return day.isEmpty() && ResidentId.isValid(id) ? id.substring(6, 14) : day;
  }

  private static String ifTrue(boolean holds, String text) {
    return holds ? text : "";
  }

  private static String pinyin(String text, TextPorts ports) {
    String latin = Han.isIn(text) ? ports.pinyin().of(text).orElse("") : text;
    String plain = TextCleaning.lowerCase(TextCleaning.accents(latin));
    String joined = TextCleaning.blanks(TextCleaning.punctuation(plain));
    // ü is u in papers, v where one types it, and yu abroad
    return joined.replace("lyu", "lu").replace("lv", "lu").replace("nv", "nu");
  }
}
