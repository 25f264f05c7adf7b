package org.bankcrm.testkit.duplicates;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** A person in truth, before anybody enters them. */
record Person(
    String surname,
    String given,
    boolean male,
    LocalDate birth,
    String residentId,
    String phone,
    Home home,
    String email) {

  private static final String[] REGIONS = {
    "110105", "310104", "440106", "440304", "330106", "320102", "510104", "420106", "610113"
  };
  private static final String[] MOBILES = {
    "130", "131", "133", "135", "136", "137", "138", "139", "150", "151", "158", "159", "177",
    "186", "188", "189", "199"
  };
  private static final int[] FACTORS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** Where somebody lives. */
  record Home(int city, String road, int number, int building, int room) {
    private static final String[] CITIES = {
      "北京市 朝阳区",
      "上海市 徐汇区",
      "广东省广州市 天河区",
      "广东省深圳市 南山区",
      "浙江省杭州市 西湖区",
      "江苏省南京市 玄武区",
      "四川省成都市 锦江区",
      "湖北省武汉市 武昌区",
      "陕西省西安市 雁塔区"
    };
    private static final String ROADS = "建国中山人民解放和平长江黄河文化科技新华光明复兴朝阳学府滨江湖滨东风胜利幸福友谊";

    static Home of(SplittableRandom random) {
      int at = 2 * random.nextInt(ROADS.length() / 2);
      String[] kinds = {"路", "街", "大道", "东路", "西路", "南街", "北街", "巷"};
      return new Home(
          random.nextInt(CITIES.length),
          ROADS.substring(at, at + 2) + kinds[random.nextInt(kinds.length)],
          1 + random.nextInt(320),
          1 + random.nextInt(30),
          100 * (1 + random.nextInt(28)) + 1 + random.nextInt(4));
    }

    String written() {
      return place() + number + "号" + building + "号楼" + room + "室";
    }

    private String place() {
      return CITIES[city].replace(" ", "") + road;
    }

    /** As others write it: without divisions, with hyphens, in Chinese numerals. */
    String otherwise(SplittableRandom random) {
      String[] ways = {
        place() + number + "号" + building + "栋" + room,
        CITIES[city].replace("省", "").replace("市", "").replace("区", "").replace(" ", "")
            + road
            + number
            + "号-"
            + building
            + "-"
            + room,
        CITIES[city].replaceAll(".* ", "") + road + number + "号" + building + "号楼" + room + "室",
        place() + " " + numeral(number) + "号" + building + "幢" + room + "室",
        road + number + "号" + building + "号楼" + room
      };
      return ways[random.nextInt(ways.length)];
    }

    private static String numeral(int number) {
      String digits = "零一二三四五六七八九";
      StringBuilder text = new StringBuilder();
      int hundreds = number / 100;
      int tens = number / 10 % 10;
      text.append(hundreds > 0 ? digits.charAt(hundreds) + "百" : "");
      if (tens > 0) {
        text.append(hundreds == 0 && tens == 1 ? "" : digits.charAt(tens)).append('十');
      } else if (hundreds > 0 && number % 10 > 0) {
        text.append('零');
      }
      return text.append(number % 10 > 0 ? digits.charAt(number % 10) : "").toString();
    }
  }

  static Person of(
      ChineseNames names, String surname, LocalDate birth, Home home, SplittableRandom random) {
    boolean male = random.nextBoolean();
    String given = names.given(random);
    String mail =
        names.latin(surname, given, true).toLowerCase(java.util.Locale.ROOT).replace(" ", "")
            + random.nextInt(10_000)
            + "@example.com";
    return new Person(
        surname, given, male, birth, id(birth, male, random), phone(random), home, mail);
  }

  /** The same with another number, as this one is another's. */
  Person withOtherResidentId(SplittableRandom random) {
    return new Person(surname, given, male, birth, id(birth, male, random), phone, home, email);
  }

  static LocalDate birth(SplittableRandom random) {
    return LocalDate.of(1940, 1, 1).plusDays(random.nextInt(24_800));
  }

  static String phone(SplittableRandom random) {
    return MOBILES[random.nextInt(MOBILES.length)]
        + digits(100_000_000 + random.nextInt(100_000_000));
  }

  private static String digits(int number) {
    return Integer.toString(number).substring(1);
  }

  private static String id(LocalDate birth, boolean male, SplittableRandom random) {
    int sequence = 2 * random.nextInt(500) + (male ? 1 : 0);
    String body =
        REGIONS[random.nextInt(REGIONS.length)]
            + birth.toString().replace("-", "")
            + digits(1_000 + sequence);
    int sum = 0;
    for (int i = 0; i < FACTORS.length; i++) {
      sum += FACTORS[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  String name() {
    return surname + given;
  }
}
