package org.bankcrm.customer.internal.matching;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bankcrm.customer.internal.check.Han;

/** What is done to Chinese texts before they are compared. */
public final class ChineseCleaning {

  private static final Set<String> DOUBLE_NAMES =
      Set.of(
          "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "令狐", "长孙", "宇文", "夏侯", "端木",
          "独孤", "南宫", "申屠", "轩辕", "闻人", "赫连", "澹台", "太史", "呼延", "钟离", "万俟", "歐陽", "司馬", "諸葛", "東方",
          "尉遲", "公孫", "長孫", "南宮", "軒轅", "聞人", "赫連", "澹臺", "鍾離");

  private static final List<String> COMPANY_FORMS =
      List.of(
          "股份有限责任公司",
          "有限责任公司",
          "股份有限公司",
          "集团有限公司",
          "控股有限公司",
          "有限公司",
          "有限合伙",
          "普通合伙",
          "合伙企业",
          "个体工商户",
          "股份公司",
          "集团公司",
          "总公司",
          "分公司",
          "公司",
          "集团",
          "股份");

  private static final Pattern LATIN_FORMS =
      Pattern.compile(
          "\\b(?:co|company|corp|corporation|inc|incorporated|ltd|limited|llc|llp|lp|plc|gmbh|ag|sa|bv|nv"
              + "|pty|pte|group|holding|holdings|the)\\b\\.?");

  private static final Pattern NUMERAL = Pattern.compile("[零〇一二两三四五六七八九十百]+");
  private static final Pattern DIVISIONS =
      Pattern.compile("(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|省|市|区|县|镇|乡|街道)");
  private static final Pattern PLACES = Pattern.compile("(?:号楼|栋|幢|座|单元|号院|弄|号|室|层|楼|#)");
  private static final Pattern HONORIFIC = Pattern.compile("(?:先生|女士|小姐|太太)$");

  private static final Pattern GAPS = Pattern.compile("[\\s\\-—–]+");

  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseCleaning() {}

  /** The family name of a Chinese name, two characters where it is a double one; else nothing. */
  public static String family(String name) {
    return isHan(name) ? name.substring(0, familyLength(name)) : "";
  }

  /** What comes after the family name of a Chinese name; else nothing. */
  public static String given(String name) {
    return isHan(name) ? name.substring(familyLength(name)) : "";
  }

  private static int familyLength(String name) {
    boolean isDouble = name.length() > 2 && DOUBLE_NAMES.contains(name.substring(0, 2));
    return isDouble ? 2 : name.offsetByCodePoints(0, 1);
  }

  /** Whether it has Chinese characters and no other letters. */
  public static boolean isHan(String text) {
    return !text.isEmpty()
        && Han.is(text.codePointAt(0))
        && text.codePoints().allMatch(c -> Han.is(c) || !Character.isLetter(c));
  }

  /** Without 先生 and the like at the end. */
  public static String honorific(String name) {
    return HONORIFIC.matcher(name).replaceAll("");
  }

  /** Without the legal form of a company, in Chinese and in English; lower case is expected. */
  public static String company(String name) {
    String plain = LATIN_FORMS.matcher(name).replaceAll(" ");
    for (String form : COMPANY_FORMS) {
      plain = plain.replace(form, " ");
    }
    plain = GAPS.matcher(plain).replaceAll(" ").strip();
    return plain.isEmpty() ? name : plain; // a company that is called Group
  }

  /**
   * An address without the words for kinds of divisions, numbers in digits, the words for house,
   * unit and room as one blank: what is left of 北京市朝阳区建国路八十八号 is 北京朝阳建国路88.
   */
  public static String address(String text) {
    String numbers = NUMERAL.matcher(text).replaceAll(ChineseCleaning::digits);
    String divisions = DIVISIONS.matcher(numbers).replaceAll("");
    return GAPS.matcher(PLACES.matcher(divisions).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** 三里屯 keeps its 三: only what stands before a house, or is more than one numeral, is meant. */
  private static String digits(MatchResult numeral) {
    String text = numeral.group();
    int value = value(text);
    return text.length() == 1 || value < 0 ? text : Integer.toString(value);
  }

  private static int value(String numeral) {
    if (numeral.chars().noneMatch(c -> c == '十' || c == '百')) {
      return figures(numeral);
    }
    int sum = 0;
    int digit = -1;
    for (char c : numeral.toCharArray()) {
      if (c == '十' || c == '百') {
        int unit = c == '十' ? 10 : 100;
        sum += digit < 0 && unit == 10 ? unit : Math.max(digit, 1) * unit;
        digit = -1;
      } else {
        digit = figure(c);
      }
    }
    return sum + Math.max(digit, 0);
  }

  private static int figures(String numeral) {
    int sum = 0;
    for (char c : numeral.substring(0, Math.min(8, numeral.length())).toCharArray()) {
      sum = sum * 10 + figure(c);
    }
    return numeral.length() > 8 ? -1 : sum;
  }

  private static int figure(char c) {
    return c == '〇' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
  }
}
