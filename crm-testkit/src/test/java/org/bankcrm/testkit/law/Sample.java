package org.bankcrm.testkit.law;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;

/** One attribute of every kind, and facts of a single value, for tables of truth. */
final class Sample {

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
  static final Instant NOW = TODAY.atTime(18, 0).atZone(ZONE).toInstant();

  static final IntegerAttribute AGE = Attributes.integer("age", info("年龄", "Age"));
  static final IntegerAttribute LIMIT = Attributes.integer("limit", info("上限", "Limit"));
  static final DecimalAttribute RATE = Attributes.decimal("rate", 2, info("利率", "Rate"));
  static final MoneyAttribute AUM =
      Attributes.money("aum", Currency.getInstance("CNY"), info("资产", "Assets"));
  static final MoneyAttribute DEBT =
      Attributes.money("debt", Currency.getInstance("CNY"), info("负债", "Debt"));
  static final RealAttribute SCORE = Attributes.real("score", info("得分", "Score"));
  static final YesNoAttribute STAFF = Attributes.yesNo("staff", info("员工", "Staff"));
  static final YesNoAttribute VIP = Attributes.yesNo("vip", info("贵宾", "VIP"));
  static final YesNoAttribute THIRD = Attributes.yesNo("third", info("其三", "Third"));
  static final CodeAttribute GRADE =
      Attributes.code("grade", List.of("C", "A", "B"), info("等级", "Grade"));
  static final CodeAttribute TARGET =
      Attributes.code("target", List.of("C", "A", "B"), info("目标", "Target"));
  static final CodeAttribute BRANCH = Attributes.openCode("branch", info("网点", "Branch"));
  static final CodeAttribute HOME = Attributes.openCode("home", info("归属", "Home"));
  static final CodeSetAttribute HELD =
      Attributes.codeSet("held", List.of("CARD", "LOAN", "FUND", "GOLD"), info("持有", "Held"));
  static final CodeSetAttribute TAGS = Attributes.openCodeSet("tags", info("标签", "Tags"));
  static final DateAttribute SINCE = Attributes.date("since", info("开户日", "Since"));
  static final DateAttribute BORN = Attributes.date("born", info("生日", "Born"));
  static final InstantAttribute SEEN = Attributes.instant("seen", info("最近登录", "Seen"));
  static final InstantAttribute CALLED = Attributes.instant("called", info("来电", "Called"));
  static final TextAttribute JOB = Attributes.text("job", info("职业", "Job"));
  static final TextAttribute TITLE = Attributes.text("title", info("职务", "Title"));
  static final MoneyAttribute BALANCE =
      Attributes.money("balance", Currency.getInstance("CNY"), info("余额", "Balance"));
  static final ElementsAttribute HOLDINGS =
      Attributes.elements("holdings", AttributeCatalog.of(BALANCE), info("账户", "Holdings"));

  static final AttributeCatalog CATALOG =
      AttributeCatalog.of(
          AGE, LIMIT, RATE, AUM, DEBT, SCORE, STAFF, VIP, THIRD, GRADE, TARGET, BRANCH, HOME, HELD,
          TAGS, SINCE, BORN, SEEN, CALLED, JOB, TITLE, HOLDINGS);

  private Sample() {}

  static Facts.Builder facts() {
    return Facts.builder(CATALOG, NOW, ZONE);
  }

  static Facts nothing() {
    return facts().build();
  }

  static <T> Facts with(Attribute<T> attribute, T value) {
    return facts().put(attribute, value).build();
  }

  static <T> Facts with(Attribute<T> one, T value, Attribute<T> other, T otherValue) {
    return facts().put(one, value).put(other, otherValue).build();
  }

  static BigDecimal decimal(String number) {
    return new BigDecimal(number);
  }

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  /** A moment told by the clock on the wall in the zone of the facts. */
  static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  static SortedSet<String> codes(String... codes) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(codes)));
  }

  /** Holdings with these balances in fen; null for a balance that is missing. */
  static List<Facts> holdings(Integer... balances) {
    return java.util.Arrays.stream(balances).map(Sample::holding).toList();
  }

  private static Facts holding(Integer fen) {
    Facts.Builder part = Facts.builder(HOLDINGS.parts(), NOW, ZONE);
    if (fen != null) {
      part.put(BALANCE, org.bankcrm.core.Money.ofMinor(fen, Currency.getInstance("CNY")));
    }
    return part.build();
  }

  private static AttributeInfo info(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }
}
