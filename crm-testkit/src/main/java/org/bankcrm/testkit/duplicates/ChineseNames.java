package org.bankcrm.testkit.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Names by how common they are, how they sound, and how they are written in traditional form. */
final class ChineseNames {

  /** Surname, Pinyin, share in thousandths of what is told here. */
  private static final String SURNAMES =
      "王 wang 72;李 li 71;张 zhang 66;刘 liu 53;陈 chen 45;杨 yang 31;赵 zhao 22;黄 huang 22;周 zhou 20;"
          + "吴 wu 20;徐 xu 16;孙 sun 15;胡 hu 13;朱 zhu 12;高 gao 12;林 lin 11;何 he 11;郭 guo 11;马 ma 10;"
          + "罗 luo 9;梁 liang 8;宋 song 8;郑 zheng 8;谢 xie 7;韩 han 7;唐 tang 7;冯 feng 7;于 yu 6;董 dong 6;"
          + "萧 xiao 6;程 cheng 6;曹 cao 5;袁 yuan 5;邓 deng 5;许 xu 5;傅 fu 5;沈 shen 5;曾 zeng 5;彭 peng 5;"
          + "吕 lv 5;苏 su 5;卢 lu 4;蒋 jiang 4;蔡 cai 4;贾 jia 4;丁 ding 4;魏 wei 4;薛 xue 4;叶 ye 4;阎 yan 4;"
          + "余 yu 4;潘 pan 4;杜 du 4;戴 dai 4;夏 xia 4;钟 zhong 3;汪 wang 3;田 tian 3;任 ren 3;姜 jiang 3;"
          + "范 fan 3;方 fang 3;石 shi 3;姚 yao 3;谭 tan 3;廖 liao 3;邹 zou 3;熊 xiong 3;金 jin 3;陆 lu 3;"
          + "郝 hao 2;孔 kong 2;白 bai 2;崔 cui 2;康 kang 2;毛 mao 2;邱 qiu 2;秦 qin 2;江 jiang 2;史 shi 2;"
          + "欧阳 ouyang 1;司马 sima 1;诸葛 zhuge 1;尉迟 yuchi 1;仇 qiu 1;查 zha 1;解 xie 1;区 ou 1";

  /** Characters of given names that sound alike, by Pinyin. */
  private static final String GIVEN =
      "wei 伟维卫薇巍炜;ming 明鸣铭名;xiao 小晓筱潇;hua 华花桦;li 丽莉俐力立利;jun 军俊君钧;jie 杰洁捷;"
          + "fang 芳方;na 娜;min 敏民闽;jing 静晶京婧;yan 燕艳岩彦妍;lei 磊蕾雷;yang 洋阳扬;yong 勇永咏;"
          + "tao 涛桃韬;chao 超朝;ping 平萍;gang 刚钢;gui 桂贵;ying 英颖莹瑛;hong 红宏虹鸿洪;yu 玉宇雨瑜钰;"
          + "xin 欣新鑫馨;bo 波博;bin 斌彬宾;hao 浩昊豪;ting 婷庭;xue 雪学;lin 琳林霖;long 龙隆;fei 飞菲斐;"
          + "mei 梅美;qiang 强;chun 春纯;qing 清青庆;dong 东冬栋;feng 峰锋风枫;hai 海;guo 国果;jian 建健剑;"
          + "zhi 志智芝;wen 文雯;yi 怡艺毅义;kai 凯恺;xiang 祥翔香;ning 宁;rui 瑞睿蕊;chen 晨辰琛;han 涵晗;"
          + "zi 子梓紫;xuan 轩萱宣;yue 月悦越;jia 佳嘉家;qi 琪琦奇;si 思斯;tian 天甜;shu 淑树书;lan 兰岚;juan 娟";

  private static final String SIMPLIFIED =
      "张刘陈杨赵黄吴孙马罗郑谢韩冯萧邓许吕苏卢蒋贾叶阎钟谭邹陆欧阳诸尉迟" + "伟维卫铭晓潇华丽军钧杰洁艳岩蕾扬涛韬刚钢贵颖莹红鸿钰宾学龙飞强庆东冬栋锋风国剑艺义凯恺宁轩萱悦树书兰岚娟";
  private static final String TRADITIONAL =
      "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鐘譚鄒陸歐陽諸尉遲" + "偉維衛銘曉瀟華麗軍鈞傑潔艷岩蕾揚濤韜剛鋼貴穎瑩紅鴻鈺賓學龍飛強慶東冬棟鋒風國劍藝義凱愷寧軒萱悅樹書蘭嵐娟";

  private final List<String> surnames = new ArrayList<>();
  private final List<String> given = new ArrayList<>();
  private final Map<Integer, String> sounds = new HashMap<>();
  private final Map<String, String> alike = new HashMap<>();
  private final Map<String, String> soundOfSurname = new HashMap<>();

  ChineseNames() {
    for (String entry : SURNAMES.split(";")) {
      String[] parts = entry.split(" ");
      soundOfSurname.put(parts[0], parts[1]);
      for (int i = 0; i < Integer.parseInt(parts[2]); i++) {
        surnames.add(parts[0]);
      }
    }
    for (String entry : GIVEN.split(";")) {
      String[] parts = entry.split(" ");
      alike.put(parts[0], parts[1]);
      parts[1]
          .codePoints()
          .forEach(
              c -> {
                given.add(Character.toString(c));
                sounds.put(c, parts[0]);
              });
    }
  }

  String surname(SplittableRandom random) {
    return surnames.get(random.nextInt(surnames.size()));
  }

  /** Two characters mostly; the first of the list are more common. */
  String given(SplittableRandom random) {
    String one = character(random);
    return random.nextInt(100) < 18 ? one : one + character(random);
  }

  private String character(SplittableRandom random) {
    int bound = 1 + random.nextInt(given.size());
    return given.get(random.nextInt(bound));
  }

  /** The name with one character of the given name replaced by one that sounds the same. */
  String misheard(String surname, String given, SplittableRandom random) {
    int at = random.nextInt(given.length());
    String others = alike.getOrDefault(sounds.getOrDefault((int) given.charAt(at), ""), "");
    String other = others.isEmpty() ? "" : others.substring(0, 1 + random.nextInt(others.length()));
    return other.isEmpty()
        ? surname + given
        : surname
            + given.substring(0, at)
            + other.charAt(other.length() - 1)
            + given.substring(at + 1);
  }

  /** The name in Latin letters, the family name first or last. */
  String latin(String surname, String given, boolean familyFirst) {
    StringBuilder sound = new StringBuilder();
    given.chars().forEach(c -> sound.append(sounds.getOrDefault(c, "")));
    String family = capital(soundOfSurname.getOrDefault(surname, ""));
    String name = capital(sound.toString());
    return familyFirst ? family + " " + name : name + " " + family;
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** The text in traditional characters, as far as it is told here. */
  static String traditional(String text) {
    StringBuilder other = new StringBuilder();
    for (char c : text.toCharArray()) {
      int at = SIMPLIFIED.indexOf(c);
      other.append(at < 0 ? c : TRADITIONAL.charAt(at));
    }
    return other.toString();
  }
}
