package org.bankcrm.customer.internal.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bankcrm.customer.internal.check.Han;

/** What is done to texts of any language before they are compared. */
public final class TextCleaning {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS =
      Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\x{20000}-\\x{3FFFD}]+");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})\\D{1,3}([0-9]{1,2})\\D{1,3}([0-9]{1,2})\\D?");
  private static final Pattern ONE_LETTER = Pattern.compile("(.)\\1*");
  private static final Pattern PLAIN_PHONE = Pattern.compile("(?:00)?86(1[3-9][0-9]{9})");

  /** Letters that Unicode does not take apart. */
  private static final Map<Integer, String> LETTERS =
      Map.of(
          (int) 'ø', "o", (int) 'Ø', "O", (int) 'ł', "l", (int) 'Ł', "L", (int) 'ß', "ss",
          (int) 'æ', "ae", (int) 'Æ', "AE", (int) 'đ', "d", (int) 'Đ', "D", (int) 'ı', "i");

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam");

  private static final Map<String, String> STREETS =
      Map.ofEntries(
          Map.entry("st", "street"),
          Map.entry("str", "street"),
          Map.entry("rd", "road"),
          Map.entry("ave", "avenue"),
          Map.entry("av", "avenue"),
          Map.entry("dr", "drive"),
          Map.entry("crt", "court"),
          Map.entry("ct", "court"),
          Map.entry("pl", "place"),
          Map.entry("cres", "crescent"),
          Map.entry("cct", "circuit"),
          Map.entry("ln", "lane"),
          Map.entry("blvd", "boulevard"),
          Map.entry("hwy", "highway"),
          Map.entry("tce", "terrace"),
          Map.entry("apt", "unit"),
          Map.entry("flat", "unit"),
          Map.entry("mt", "mount"));

  private static final Set<String> DUMMIES =
      Set.of(
          "test",
          "unknown",
          "none",
          "null",
          "n/a",
          "na",
          "nil",
          "no",
          "tbd",
          "abc",
          "asdf",
          "未知",
          "不详",
          "无",
          "没有",
          "暂无",
          "测试",
          "待补",
          "待定",
          "空",
          "无名",
          "无名氏",
          "123456",
          "1234567",
          "12345678",
          "123456789",
          "1234567890",
          "12345678901",
          "13800138000",
          "13800000000",
          "13900000000",
          "18888888888",
          "19000101",
          "1900-01-01",
          "test@test.com");

  private static final int ASCII = 0x80;
  private static final int HAN = 0x4E00;
  private static final int HAN_END = 0x9FFF;

  private TextCleaning() {}

  /** Wide and narrow forms, ligatures and the like in one form. */
  public static String width(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < ASCII);
  }

  /** Small letters. */
  public static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Letters without accents. */
  public static String accents(String text) {
    if (text.chars().allMatch(c -> c < ASCII || (c >= HAN && c <= HAN_END))) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .codePoints()
        .forEach(c -> plain.append(LETTERS.getOrDefault(c, Character.toString(c))));
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** One blank for whatever is neither letter nor digit. */
  public static String punctuation(String text) {
    boolean clean = text.chars().allMatch(TextCleaning::isPlainLetter);
    return clean ? text : SIGNS.matcher(text).replaceAll(" ").strip();
  }

  private static boolean isPlainLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= HAN && c <= HAN_END);
  }

  /** No blanks. */
  public static String blanks(String text) {
    return BLANKS.matcher(text).replaceAll("");
  }

  /** Digits alone. */
  public static String digits(String text) {
    return NO_DIGITS.matcher(text).replaceAll("");
  }

  /** A day as YYYYMMDD, whichever way it is written; of anything else the digits. */
  public static String day(String text) {
    Matcher day = DAY.matcher(text.strip());
    return day.matches()
        ? day.group(1) + twoDigits(day.group(2)) + twoDigits(day.group(3))
        : digits(text);
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** Nothing, where the value stands for none: 00000, test, 未知. */
  public static String dummies(String text) {
    String plain = text.strip();
    boolean same = plain.codePointCount(0, plain.length()) > 2;
    boolean isDummy =
        DUMMIES.contains(plain.toLowerCase(Locale.ROOT))
            || (same && ONE_LETTER.matcher(plain).matches())
            || plain.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || Han.is(c))
            || isZeros(plain);
    return isDummy ? "" : text;
  }

  /** 1380000 or 13000000: a beginning of at most three digits and zeros alone. */
  private static boolean isZeros(String text) {
    return text.length() >= 7
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && text.substring(3).chars().allMatch(c -> c == '0');
  }

  /** Words in the order of the alphabet. */
  public static String sorted(String text) {
    return String.join(" ", Alike.words(text));
  }

  /** Letters in the order of the alphabet, without blanks. */
  public static String sortedLetters(String text) {
    int[] points = blanks(text).codePoints().sorted().toArray();
    return new String(points, 0, points.length);
  }

  /** Without Mr, Dr and the like; lower case is expected. */
  public static String titles(String text) {
    String[] words = BLANKS.split(text.strip());
    return words.length > 1 && TITLES.contains(words[0].replace(".", ""))
        ? String.join(" ", Arrays.copyOfRange(words, 1, words.length))
        : text;
  }

  /** Words of English addresses written out; lower case without signs is expected. */
  public static String streets(String text) {
    String[] words = BLANKS.split(text.strip());
    for (int i = 0; i < words.length; i++) {
      boolean saint = i == 0 && words[i].equals("st"); // St James is no street
      words[i] = saint ? "saint" : STREETS.getOrDefault(words[i], words[i]);
    }
    return String.join(" ", words);
  }

  /** The digits of a phone number; those of mainland mobiles without the code of the country. */
  public static String phone(String text) {
    String digits = digits(width(text));
    Matcher mobile = PLAIN_PHONE.matcher(digits);
    return mobile.matches() ? mobile.group(1) : digits;
  }
}
