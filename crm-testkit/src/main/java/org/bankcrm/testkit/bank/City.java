package org.bankcrm.testkit.bank;

import java.util.List;

/**
 * An invented city.
 *
 * @param province its invented province
 * @param name the city
 * @param tier 1 the largest to 4 the smallest
 * @param region six digits as in resident ids: those of a province, then 99, which is no prefecture
 * @param payLevel pay compared with the country's
 * @param flatPrice of a usual home, in yuan
 */
record City(String province, String name, int tier, String region, double payLevel, int flatPrice) {
  private static final List<String> DISTRICTS =
      List.of("东园区", "西湾区", "南桥区", "北川区", "新城区", "云台区", "明湖区", "青山湾区");
  private static final List<String> STREETS =
      List.of("长宁路", "建新路", "文昌街", "玉兰路", "望江路", "和平里", "学府路", "星海街", "梧桐路", "丰收路");
  private static final List<String> ESTATES =
      List.of("锦绣苑", "翠湖花园", "阳光里", "金桂园", "悦澜府", "书香门第", "云锦台", "和谐家园");

  private static final List<City> ALL =
      List.of(
          new City("东澜省", "海曜市", 1, "319901", 1.55, 6_200_000),
          new City("北原省", "京岚市", 1, "119901", 1.5, 5_800_000),
          new City("东澜省", "澄江市", 2, "339902", 1.2, 2_600_000),
          new City("南屿省", "星湾市", 2, "449902", 1.22, 2_900_000),
          new City("西岭省", "锦川市", 2, "519902", 1.1, 1_900_000),
          new City("北原省", "安麓市", 2, "379902", 1.05, 1_700_000),
          new City("东澜省", "青岑市", 3, "329903", 0.95, 1_200_000),
          new City("南屿省", "云泽市", 3, "459903", 0.88, 950_000),
          new City("西岭省", "平芜市", 3, "619903", 0.85, 900_000),
          new City("北原省", "松壑市", 3, "239903", 0.82, 750_000),
          new City("西岭省", "兰渡县", 4, "529904", 0.7, 520_000),
          new City("南屿省", "石榴县", 4, "469904", 0.68, 480_000),
          new City("北原省", "柳泉县", 4, "149904", 0.66, 430_000));

  /** One of them, the larger ones more often. */
  static City pick(Dice dice) {
    return ALL.get(dice.weighted(11, 10, 12, 11, 10, 9, 9, 8, 6, 5, 3, 3, 3));
  }

  /** Any of them but this. */
  City other(Dice dice) {
    City city = pick(dice);
    while (city.equals(this)) {
      city = pick(dice);
    }
    return city;
  }

  String district(Dice dice) {
    return dice.pick(DISTRICTS);
  }

  String homeLine(Dice dice) {
    return dice.pick(STREETS)
        + dice.between(1, 399)
        + "号"
        + dice.pick(ESTATES)
        + dice.between(1, 28)
        + "幢"
        + (dice.between(1, 24) * 100 + dice.between(1, 4))
        + "室";
  }

  String workLine(Dice dice) {
    return dice.pick(STREETS) + dice.between(1, 399) + "号" + dice.between(1, 30) + "楼";
  }

  /** Six digits that no post office has. */
  String postcode(Dice dice) {
    return "99" + region.substring(0, 2) + dice.between(10, 99);
  }

  /** One of the city's branches of the bank. */
  String branch(Dice dice) {
    return "B" + region + '-' + dice.between(1, 10 - 2 * tier);
  }
}
