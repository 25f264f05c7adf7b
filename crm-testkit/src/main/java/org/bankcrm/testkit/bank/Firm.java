package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import java.util.List;
import org.bankcrm.customer.party.OrganisationSize;

/**
 * An invented organisation.
 *
 * @param name its name in Chinese
 * @param nameEn its name in English
 * @param industry the section of GB/T 4754
 * @param size its size
 * @param turnover of a year, in yuan
 * @param staff how many work for it
 * @param establishedOn when it was registered
 * @param trades whether it buys or sells abroad
 * @param place where it is
 */
record Firm(
    String name,
    String nameEn,
    String industry,
    OrganisationSize size,
    long turnover,
    int staff,
    LocalDate establishedOn,
    boolean trades,
    Place place) {
  private static final List<Syllable> FIRST =
      Syllable.list("瑞Rui 恒Heng 明Ming 启Qi 华Hua 鼎Ding 盛Sheng 云Yun 海Hai 金Jin 天Tian 中Zhong 博Bo 新Xin");
  private static final List<Syllable> SECOND =
      Syllable.list("丰feng 远yuan 达da 川chuan 澜lan 泰tai 图tu 穗sui 润run 信xin 成cheng 源yuan");
  private static final List<List<String>> TRADES =
      List.of(
          List.of("贸易", "Trading", "F"),
          List.of("制造", "Manufacturing", "C"),
          List.of("电子科技", "Electronics", "C"),
          List.of("软件", "Software", "I"),
          List.of("物流", "Logistics", "G"),
          List.of("餐饮管理", "Catering", "H"),
          List.of("建设工程", "Construction", "E"),
          List.of("文化传媒", "Media", "R"),
          List.of("生物医药", "Biotech", "M"),
          List.of("农业发展", "Farming", "A"));

  private static long turnover(OrganisationSize size, Dice dice) {
    double usual = 1_500_000 * StrictMath.pow(9, size.ordinal());
    return Rounded.down(dice.logNormal(usual, 0.7), 10_000);
  }

  static Firm make(World world, Dice dice) {
    City city = City.pick(dice);
    Place place = Place.officeIn(city, dice.fork(Draw.PLACE));
    Syllable first = dice.pick(FIRST);
    Syllable second = dice.pick(SECOND);
    List<String> trade = dice.pick(TRADES);
    OrganisationSize size = OrganisationSize.values()[dice.weighted(55, 32, 10, 3)];
    long turnover = turnover(size, dice);
    boolean trades = List.of("F", "C").contains(trade.get(2)) && dice.chance(0.35);
    return new Firm(
        city.name() + first.han() + second.han() + trade.get(0) + "有限公司",
        first.pinyin() + second.pinyin() + ' ' + trade.get(1) + " Co., Ltd.",
        trade.get(2),
        size,
        turnover,
        (int) Math.max(2, turnover / 450_000),
        world.today.minusDays(dice.between(200, 9_000)),
        trades,
        place);
  }
}
