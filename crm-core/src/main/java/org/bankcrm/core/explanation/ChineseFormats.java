package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;

/** How Chinese writes values. */
final class ChineseFormats extends Formats {

  ChineseFormats(ZoneId zone) {
    super(zone);
  }

  @Override
  String money(Money money) {
    return grouped(money.amount()) + ' ' + currency(money.currency().getCurrencyCode());
  }

  private static String currency(String code) {
    return switch (code) {
      case "CNY" -> "元";
      case "USD" -> "美元";
      case "EUR" -> "欧元";
      case "HKD" -> "港元";
      case "JPY" -> "日元";
      case "GBP" -> "英镑";
      case "AUD" -> "澳元";
      case "CAD" -> "加元";
      case "CHF" -> "瑞士法郎";
      case "SGD" -> "新加坡元";
      case "MOP" -> "澳门元";
      case "TWD" -> "新台币元";
      case "KRW" -> "韩元";
      case "CZK" -> "捷克克朗";
      default -> code;
    };
  }

  @Override
  String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  @Override
  String yesNo(boolean value) {
    return value ? "是" : "否";
  }

  @Override
  String withUnit(String number, Attribute<?> attribute) {
    String unit = unit(attribute.info().unit(), attribute.info().name().zh());
    return unit.isEmpty() || unit.equals("%") ? number + unit : number + ' ' + unit;
  }

  /** The unit in Chinese; an age is counted in 岁, other years in 年. */
  private static String unit(String unit, String name) {
    return switch (unit) {
      case "years", "year" -> name.endsWith("年龄") ? "岁" : "年";
      case "months", "month" -> "个月";
      case "weeks", "week" -> "周";
      case "days", "day" -> "天";
      case "hours", "hour" -> "小时";
      case "minutes", "minute" -> "分钟";
      case "times", "count" -> "次";
      case "points", "point" -> "分";
      case "persons", "people" -> "人";
      case "accounts" -> "户";
      case "products" -> "种";
      case "transactions", "payments", "loans" -> "笔";
      case "cards" -> "张";
      case "percent" -> "%";
      default -> safe(unit);
    };
  }

  @Override
  String quoted(String text) {
    return '「' + text + '」';
  }

  @Override
  String listed(List<String> texts, int more) {
    String list = String.join("、", texts);
    return more == 0 ? list : list + " 等 " + (texts.size() + more) + " 项";
  }

  @Override
  String nothing() {
    return "空";
  }
}
