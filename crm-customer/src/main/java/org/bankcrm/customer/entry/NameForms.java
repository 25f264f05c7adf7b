package org.bankcrm.customer.entry;

import static org.bankcrm.customer.entry.EntryFault.DIGIT_IN_NAME;
import static org.bankcrm.customer.entry.EntryFault.PLACEHOLDER;
import static org.bankcrm.customer.entry.EntryFault.PRIVATE_USE;
import static org.bankcrm.customer.entry.EntryFault.WRONG_CHARACTER;
import static org.bankcrm.customer.entry.EntryFault.WRONG_FORM;
import static org.bankcrm.customer.entry.EntryFault.WRONG_LENGTH;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.bankcrm.customer.internal.check.Han;

/**
 * Names of people and organisations. Lengths count characters, those beyond the basic plane one.
 */
final class NameForms {
  /** The one dot of names, as on papers: middle dot. */
  private static final int DOT = '·';

  /** What keyboards and old systems write for it. */
  private static final String DOTS = "•‧・･∙⋅●．᛫ㆍᐧ";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]+");
  private static final Pattern FILLERS = Pattern.compile("[\\s./_*?？-]");

  private static final int MOST_OF_PERSON = 50;
  private static final int MOST_OF_ORGANISATION = 200;

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "测试",
          "测试员",
          "测试用户",
          "未知",
          "不详",
          "无",
          "暂无",
          "无名氏",
          "没有",
          "待补",
          "空",
          "test",
          "tester",
          "unknown",
          "none",
          "null",
          "na",
          "nil",
          "undefined",
          "anonymous",
          "xxx",
          "xx",
          "x");

  private NameForms() {}

  /** One dot for its lookalikes; no blanks between Chinese characters, single ones elsewhere. */
  static String person(String text) {
    String one = BLANKS.matcher(text.strip()).replaceAll(" ");
    if (!has(one, Han::is)) {
      return one;
    }
    StringBuilder name = new StringBuilder();
    one.codePoints()
        .filter(c -> c != ' ')
        .forEach(c -> name.appendCodePoint(isDot(c) || c == '.' ? DOT : c));
    return name.toString();
  }

  private static boolean isDot(int c) {
    return c == DOT || DOTS.indexOf(c) >= 0;
  }

  private static boolean has(String text, IntPredicate test) {
    return text.codePoints().anyMatch(test);
  }

  /** A name in Chinese characters, or in another script. */
  static List<EntryFault> person(String name, AdministrativeDivisions divisions) {
    Faults faults = common(name, MOST_OF_PERSON);
    boolean han = has(name, Han::is);
    faults.addIf(has(name, Character::isDigit), DIGIT_IN_NAME);
    faults.addIf(
        has(name, c -> !isOfName(c, han) && !Character.isDigit(c) && !isPrivate(c)),
        WRONG_CHARACTER);
    faults.addIf(han && letters(name) < 2, WRONG_LENGTH);
    faults.addIf(!isParted(name), WRONG_FORM);
    return faults.all();
  }

  /** The name in Latin letters, as passports spell it. */
  static List<EntryFault> latin(String name, AdministrativeDivisions divisions) {
    Faults faults = common(name, MOST_OF_PERSON);
    faults.addIf(has(name, Character::isDigit), DIGIT_IN_NAME);
    faults.addIf(
        has(
            name,
            c ->
                Character.isLetter(c)
                    ? UnicodeScript.of(c) != UnicodeScript.LATIN
                    : !Character.isDigit(c) && !isPrivate(c) && !isOfName(c, false)),
        WRONG_CHARACTER);
    faults.addIf(!isParted(name), WRONG_FORM);
    return faults.all();
  }

  private static Faults common(String name, int most) {
    Faults faults = new Faults();
    faults.addIf(name.codePointCount(0, name.length()) > most, WRONG_LENGTH);
    faults.addIf(has(name, NameForms::isPrivate), PRIVATE_USE);
    faults.addIf(isPlaceholder(name), PLACEHOLDER);
    return faults;
  }

  /** Letters with their marks; among Chinese characters the dot, else blank, hyphen, apostrophe. */
  private static boolean isOfName(int c, boolean han) {
    if (han) {
      return Han.is(c) || c == DOT;
    }
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || " -'’.·,".indexOf(c) >= 0;
  }

  /** Whether a letter begins it, and no dot ends it or stands beside another. */
  private static boolean isParted(String name) {
    int[] all = name.codePoints().toArray();
    boolean dotted = all[all.length - 1] == DOT;
    for (int i = 1; i < all.length; i++) {
      dotted |= all[i] == DOT && all[i - 1] == DOT;
    }
    return !dotted && (Character.isLetter(all[0]) || Han.is(all[0]) || isPrivate(all[0]));
  }

  private static long letters(String name) {
    return name.codePoints().filter(c -> Han.is(c) || isPrivate(c)).count();
  }

  private static boolean isPrivate(int c) {
    return Character.getType(c) == Character.PRIVATE_USE;
  }

  /** Stands for nothing: a word that says so, or one sign again and again. */
  static boolean isPlaceholder(String text) {
    String bare = FILLERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return bare.isEmpty()
        || PLACEHOLDERS.contains(bare)
        || (bare.length() > 2 && bare.chars().distinct().count() == 1 && bare.charAt(0) < 0x80);
  }

  /** Single blanks; brackets stay as they are. */
  static String organisation(String text) {
    return BLANKS.matcher(text.strip()).replaceAll(" ");
  }

  static List<EntryFault> organisation(String name, AdministrativeDivisions divisions) {
    Faults faults = common(name, MOST_OF_ORGANISATION);
    faults.addIf(name.codePointCount(0, name.length()) < 2, WRONG_LENGTH);
    faults.addIf(!has(name, Character::isLetter) && !has(name, NameForms::isPrivate), WRONG_FORM);
    faults.addIf(
        has(name, c -> c == TextForms.BROKEN || "<>{}[]|\\^~`".indexOf(c) >= 0), WRONG_CHARACTER);
    return faults.all();
  }
}
