package org.bankcrm.testkit.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.PersonName;

/**
 * A person's name, put together from common family names and common characters of given names, such
 * as were in fashion when the person was born.
 *
 * @param family the family name
 * @param given one or two characters
 */
record FullName(Syllable family, List<Syllable> given) {
  private static final List<Syllable> FAMILIES =
      Syllable.list(
          "王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 黄Huang 赵Zhao 吴Wu 周Zhou 徐Xu 孙Sun 马Ma 朱Zhu 胡Hu"
              + " 郭Guo 何He 林Lin 高Gao 罗Luo 郑Zheng 梁Liang 谢Xie 宋Song 唐Tang 许Xu 韩Han 邓Deng"
              + " 冯Feng 曹Cao 彭Peng 曾Zeng 肖Xiao 田Tian 董Dong 潘Pan 袁Yuan 蔡Cai 蒋Jiang 余Yu"
              + " 于Yu 杜Du 叶Ye 程Cheng 魏Wei 苏Su 吕Lü 丁Ding 任Ren 卢Lu 姚Yao 沈Shen 钟Zhong"
              + " 姜Jiang 崔Cui 谭Tan 陆Lu 范Fan 汪Wang 廖Liao 石Shi 金Jin 韦Wei 贾Jia 夏Xia 付Fu"
              + " 方Fang 邹Zou 熊Xiong 白Bai 孟Meng 秦Qin 邱Qiu 侯Hou 江Jiang 尹Yin 薛Xue 闫Yan"
              + " 段Duan 雷Lei 龙Long 黎Li 史Shi 陶Tao 贺He 毛Mao 郝Hao 顾Gu 龚Gong 邵Shao 万Wan"
              + " 覃Qin 武Wu 钱Qian 戴Dai 欧阳Ouyang 上官Shangguan 诸葛Zhuge 司马Sima");
  private static final List<Syllable> MEN_BEFORE_1975 =
      Syllable.list(
          "国Guo 建Jian 志Zhi 军Jun 明Ming 华Hua 平Ping 德De 永Yong 荣Rong 福Fu 贵Gui 林Lin 生Sheng"
              + " 文Wen 民Min 庆Qing 海Hai 春Chun 祥Xiang 新Xin 东Dong 忠Zhong 根Gen 兴Xing 成Cheng"
              + " 宝Bao 学Xue 金Jin 立Li");
  private static final List<Syllable> WOMEN_BEFORE_1975 =
      Syllable.list(
          "秀Xiu 英Ying 桂Gui 兰Lan 玉Yu 珍Zhen 凤Feng 芳Fang 琴Qin 淑Shu 梅Mei 红Hong 莲Lian 香Xiang"
              + " 云Yun 霞Xia 素Su 丽Li 萍Ping 惠Hui 美Mei 翠Cui 月Yue 春Chun 敏Min 华Hua 荣Rong 琼Qiong"
              + " 芬Fen 静Jing");
  private static final List<Syllable> MEN_SINCE_1975 =
      Syllable.list(
          "伟Wei 强Qiang 磊Lei 涛Tao 鹏Peng 杰Jie 俊Jun 浩Hao 宇Yu 博Bo 晨Chen 轩Xuan 子Zi 泽Ze 昊Hao"
              + " 飞Fei 超Chao 斌Bin 凯Kai 鑫Xin 洋Yang 航Hang 睿Rui 哲Zhe 天Tian 佳Jia 奕Yi 嘉Jia 辰Chen"
              + " 一Yi 铭Ming 诚Cheng 彬Bin 君Jun 毅Yi 皓Hao");
  private static final List<Syllable> WOMEN_SINCE_1975 =
      Syllable.list(
          "婷Ting 雪Xue 丹Dan 娜Na 倩Qian 颖Ying 洁Jie 琳Lin 欣Xin 怡Yi 雨Yu 梦Meng 佳Jia 涵Han 萱Xuan"
              + " 子Zi 诗Shi 思Si 悦Yue 晓Xiao 燕Yan 慧Hui 莹Ying 蕾Lei 璐Lu 瑶Yao 嘉Jia 宁Ning 妍Yan"
              + " 可Ke 艺Yi 薇Wei 瑜Yu 晴Qing 艳Yan 宜Yi");

  /** A name of somebody born in the given year. */
  static FullName of(Gender gender, int birthYear, Dice dice) {
    return of(family(dice), gender, birthYear, dice);
  }

  /** A name with the given family name, as children have their parents'. */
  static FullName of(Syllable family, Gender gender, int birthYear, Dice dice) {
    List<Syllable> choices = choices(gender, birthYear);
    Syllable first = dice.pick(choices);
    if (dice.chance(birthYear < 1975 ? 0.25 : 0.15)) {
      return new FullName(family, List.of(first));
    }
    return new FullName(family, List.of(first, dice.pick(choices)));
  }

  /** A family name, the common ones much more often. */
  static Syllable family(Dice dice) {
    double skewed = dice.unit();
    return FAMILIES.get((int) (skewed * skewed * skewed * FAMILIES.size()));
  }

  private static List<Syllable> choices(Gender gender, int birthYear) {
    if (gender == Gender.MALE) {
      return birthYear < 1975 ? MEN_BEFORE_1975 : MEN_SINCE_1975;
    }
    return birthYear < 1975 ? WOMEN_BEFORE_1975 : WOMEN_SINCE_1975;
  }

  String chinese() {
    return family.han() + given.stream().map(Syllable::han).collect(Collectors.joining());
  }

  PersonName toName() {
    return PersonName.ofChinese(chinese());
  }

  /** In both scripts, as in a passport. */
  PersonName toNameWithLatin() {
    return toName().withLatin(family.pinyin(), latinGiven());
  }

  String latinGiven() {
    String joined = given.stream().map(Syllable::pinyin).collect(Collectors.joining());
    return joined.charAt(0) + joined.substring(1).toLowerCase(Locale.ROOT);
  }

  /** In small letters without blanks, as in mail addresses. */
  String mailName() {
    return (latinGiven() + '.' + family.pinyin()).toLowerCase(Locale.ROOT).replace('ü', 'v');
  }

  /** The same name with the last character written as another of the same sound. */
  Optional<FullName> misspelt(Dice dice) {
    Syllable last = given.get(given.size() - 1);
    List<Syllable> alike =
        List.of(MEN_BEFORE_1975, WOMEN_BEFORE_1975, MEN_SINCE_1975, WOMEN_SINCE_1975).stream()
            .flatMap(List::stream)
            .filter(s -> s.pinyin().equals(last.pinyin()) && !s.han().equals(last.han()))
            .distinct()
            .toList();
    return alike.isEmpty() ? Optional.empty() : Optional.of(ending(dice.pick(alike)));
  }

  private FullName ending(Syllable last) {
    return new FullName(family, given.size() == 1 ? List.of(last) : List.of(given.get(0), last));
  }
}
