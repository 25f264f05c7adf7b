package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;

/** How English writes values. */
final class EnglishFormats extends Formats {

  EnglishFormats(ZoneId zone) {
    super(zone);
  }

  @Override
  String money(Money money) {
    return money.currency().getCurrencyCode() + ' ' + grouped(money.amount());
  }

  @Override
  String date(LocalDate date) {
    return date.toString();
  }

  @Override
  String yesNo(boolean value) {
    return value ? "yes" : "no";
  }

  @Override
  String withUnit(String number, Attribute<?> attribute) {
    String unit = safe(attribute.info().unit());
    if (unit.isEmpty()) {
      return number;
    }
    boolean one = number.equals("1") && unit.length() > 1 && unit.endsWith("s");
    String word = one ? unit.substring(0, unit.length() - 1) : unit;
    return unit.equals("%") ? number + word : number + ' ' + word;
  }

  @Override
  String quoted(String text) {
    return '"' + text + '"';
  }

  @Override
  String listed(List<String> texts, int more) {
    String list = String.join(", ", texts);
    return more == 0 ? list : list + " and " + more + " more";
  }

  @Override
  String nothing() {
    return "none";
  }
}
