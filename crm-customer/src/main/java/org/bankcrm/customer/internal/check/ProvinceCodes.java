package org.bankcrm.customer.internal.check;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The divisions of the first level by the first two digits of their codes (GB/T 2260). */
public final class ProvinceCodes {
  /** What residence permits of residents of Taiwan begin with, where GB/T 2260 has 71. */
  public static final String TAIWAN_PERMIT = "83";

  private static final SortedMap<String, String> NAMES =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry("11", "北京市"),
                  Map.entry("12", "天津市"),
                  Map.entry("13", "河北省"),
                  Map.entry("14", "山西省"),
                  Map.entry("15", "内蒙古自治区"),
                  Map.entry("21", "辽宁省"),
                  Map.entry("22", "吉林省"),
                  Map.entry("23", "黑龙江省"),
                  Map.entry("31", "上海市"),
                  Map.entry("32", "江苏省"),
                  Map.entry("33", "浙江省"),
                  Map.entry("34", "安徽省"),
                  Map.entry("35", "福建省"),
                  Map.entry("36", "江西省"),
                  Map.entry("37", "山东省"),
                  Map.entry("41", "河南省"),
                  Map.entry("42", "湖北省"),
                  Map.entry("43", "湖南省"),
                  Map.entry("44", "广东省"),
                  Map.entry("45", "广西壮族自治区"),
                  Map.entry("46", "海南省"),
                  Map.entry("50", "重庆市"),
                  Map.entry("51", "四川省"),
                  Map.entry("52", "贵州省"),
                  Map.entry("53", "云南省"),
                  Map.entry("54", "西藏自治区"),
                  Map.entry("61", "陕西省"),
                  Map.entry("62", "甘肃省"),
                  Map.entry("63", "青海省"),
                  Map.entry("64", "宁夏回族自治区"),
                  Map.entry("65", "新疆维吾尔自治区"),
                  Map.entry("71", "台湾省"),
                  Map.entry("81", "香港特别行政区"),
                  Map.entry("82", "澳门特别行政区"))));

  private static final Set<String> PERMITS = Set.of("81", "82", TAIWAN_PERMIT);

  private ProvinceCodes() {}

  /** Names by code, in the order of the codes. */
  public static SortedMap<String, String> names() {
    return NAMES;
  }

  /** Whether numbers of people may begin with these two digits; 83 stands for Taiwan as well. */
  public static boolean isOfPeople(String twoDigits) {
    return NAMES.containsKey(twoDigits) || PERMITS.contains(twoDigits);
  }

  /** Whether residence permits of people from Hong Kong, Macau and Taiwan begin with them. */
  public static boolean isOfPermits(String twoDigits) {
    return PERMITS.contains(twoDigits);
  }
}
