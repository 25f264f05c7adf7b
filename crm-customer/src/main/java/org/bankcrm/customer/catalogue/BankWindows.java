package org.bankcrm.customer.catalogue;

import static java.math.RoundingMode.HALF_UP;
import static org.bankcrm.customer.catalogue.BankEvents.ABROAD;
import static org.bankcrm.customer.catalogue.BankEvents.CHANNEL;
import static org.bankcrm.customer.catalogue.BankEvents.CONTACTS;
import static org.bankcrm.customer.catalogue.BankEvents.CONTACT_CHANNEL;
import static org.bankcrm.customer.catalogue.BankEvents.CONTACT_KIND;
import static org.bankcrm.customer.catalogue.BankEvents.DIRECTION;
import static org.bankcrm.customer.catalogue.BankEvents.INITIATIVE;
import static org.bankcrm.customer.catalogue.BankEvents.OUTCOME;
import static org.bankcrm.customer.catalogue.BankEvents.TYPE;
import static org.bankcrm.customer.catalogue.BankNames.normal;
import static org.bankcrm.customer.catalogue.BankNames.sensitive;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.activity.TransactionType;

/** The behaviour windows of the standard catalogue. */
final class BankWindows {

  /** Some events: the front of an id, what they are in Chinese, their number there, in English. */
  private record Some(String id, String zh, String number, String en, Condition where) {}

  private static final Condition CREDIT = DIRECTION.is("CREDIT");
  private static final Condition DEBIT = DIRECTION.is("DEBIT");

  /** What comes in and what the bank books need no channel, for the customer ordered neither. */
  private static final Condition ORDERED =
      CHANNEL
          .isKnown()
          .or(
              DEBIT.and(
                  TYPE.isNotIn(
                      List.of(
                          TransactionType.INTEREST.code(),
                          TransactionType.FEE.code(),
                          TransactionType.INSURANCE_PREMIUM.code(),
                          TransactionType.LOAN_REPAYMENT.code()))));

  private static final Some ALL =
      new Some("txn.", "交易", "交易笔数", "Transactions", Condition.always());
  private static final Some CREDITS = new Some("txn.credit-", "入账", "入账笔数", "Credits", CREDIT);
  private static final Some DEBITS = new Some("txn.debit-", "出账", "出账笔数", "Debits", DEBIT);
  private static final Some SALARIES =
      new Some("txn.salary-", "代发工资", "代发工资次数", "Salaries", in(TransactionType.SALARY));
  private static final Some PENSIONS =
      new Some("txn.pension-", "养老金", "养老金次数", "Pensions", in(TransactionType.PENSION));
  private static final Some ABROADS =
      new Some("txn.abroad-", "跨境交易", "跨境交易笔数", "Transactions abroad", ABROAD.isTrue());
  private static final Some CARD_ABROAD =
      new Some(
          "txn.card-abroad-",
          "境外刷卡",
          "境外刷卡笔数",
          "Card purchases abroad",
          out(TransactionType.CARD_PURCHASE).and(ABROAD.isTrue()));
  private static final Some CASH =
      new Some("txn.cash-", "取现", "取现笔数", "Cash withdrawals", out(TransactionType.WITHDRAWAL));
  private static final Some WEALTH =
      new Some(
          "txn.wealth-purchase-",
          "理财申购",
          "理财申购笔数",
          "Investments bought",
          out(TransactionType.WEALTH_PURCHASE));

  private static final Some BY_BANK =
      new Some("contact.by-bank", "银行触达", "银行触达次数", "Contacts by the bank", INITIATIVE.is("BANK"));
  private static final Some BY_CUSTOMER =
      new Some(
          "contact.by-customer",
          "客户联络",
          "客户主动联络次数",
          "Contacts by the customer",
          INITIATIVE.is("CUSTOMER"));
  private static final Some LOGINS =
      new Some("contact.logins", "登录", "登录次数", "Logins", about(InteractionKind.LOGIN));
  private static final Some BRANCH_VISITS =
      new Some(
          "contact.branch-visits",
          "到访网点",
          "到访网点次数",
          "Branch visits",
          CONTACT_CHANNEL.is(Channel.BRANCH.code()).and(INITIATIVE.is("CUSTOMER")));
  private static final Some COMPLAINTS =
      new Some("contact.complaints", "投诉", "投诉次数", "Complaints", about(InteractionKind.COMPLAINT));
  private static final Some DECLINED =
      new Some(
          "contact.declined",
          "拒绝营销",
          "拒绝营销次数",
          "Offers declined",
          // no outcome is no answer so far, which is none that declines
          OUTCOME.isKnown().and(OUTCOME.is(InteractionOutcome.DECLINED.code())));

  private final EventType transactions;
  private final MoneyAttribute amount;
  private final MoneyAttribute net;
  private final Currency currency;
  private final List<WindowDefinition> windows = new ArrayList<>();

  private BankWindows(EventType transactions, MoneyAttribute amount, MoneyAttribute net) {
    this.transactions = transactions;
    this.amount = amount;
    this.net = net;
    this.currency = amount.type().currency().orElseThrow();
  }

  static List<WindowDefinition> over(
      EventType transactions, MoneyAttribute amount, MoneyAttribute net) {
    BankWindows all = new BankWindows(transactions, amount, net);
    for (int days : List.of(30, 90, 365)) {
      all.amounts(days);
    }
    all.ratios();
    all.trends();
    all.single();
    all.channels();
    all.contacts();
    return List.copyOf(all.windows);
  }

  private void amounts(int days) {
    for (Some some : List.of(ALL, CREDITS, DEBITS, SALARIES, PENSIONS, ABROADS, CARD_ABROAD)) {
      AttributeInfo info = normal(last(days) + some.number, some.en + within(days));
      count(some, "count-" + days + "d", some.equals(ALL) ? info.asChangeable() : info, days);
    }
    for (Some some : List.of(CREDITS, DEBITS, SALARIES, CARD_ABROAD)) {
      money(some, "sum", "金额", "amount", Aggregate.sum(amount), days);
    }
    add(
        Attributes.money(
            "txn.net-flow-" + days + "d",
            currency,
            sensitive(last(days) + "资金净流入", "Net inflow" + within(days)).asChangeable()),
        ALL,
        Aggregate.sum(net),
        CalendarSpan.days(days));
  }

  private void ratios() {
    for (int days : List.of(30, 90)) {
      ratio(ALL, "count-ratio-", "笔数", "number", Aggregate.count(), days);
      ratio(CREDITS, "sum-ratio-", "金额", "amount", Aggregate.sum(amount), days);
      ratio(DEBITS, "sum-ratio-", "金额", "amount", Aggregate.sum(amount), days);
    }
  }

  private void trends() {
    for (Some some : List.of(CREDITS, DEBITS)) {
      add(
          Attributes.money(
              some.id + "sum-trend-6m",
              currency,
              sensitive(
                  "近6个月" + some.zh + "金额月均变化", some.en + " within 6 months, change per month")),
          some,
          Aggregate.trend(Aggregate.sum(amount), 6, HALF_UP),
          CalendarSpan.months(6));
    }
  }

  private void single() {
    money(DEBITS, "average", "笔均金额", "average", Aggregate.average(amount, HALF_UP), 90);
    money(DEBITS, "max", "最大单笔金额", "largest", Aggregate.max(amount), 90);
    money(CREDITS, "max", "最大单笔金额", "largest", Aggregate.max(amount), 90);
    money(CASH, "sum", "金额", "amount", Aggregate.sum(amount), 90);
    money(WEALTH, "sum", "金额", "amount", Aggregate.sum(amount), 365);
    since("txn.days-since-last", "距上次交易天数", "Days since the last transaction", ALL, 730);
    since("txn.days-since-debit", "距上次出账天数", "Days since the last debit", DEBITS, 730);
    since("txn.days-since-salary", "距上次代发工资天数", "Days since the last salary", SALARIES, 365);
    Some notCounted = new Some("txn.not-counted-", "", "", "", amount.isMissing());
    String en = "Transactions in a currency without a rate within a year";
    count(notCounted, "365d", normal("近一年未计入金额的交易笔数", en), 365);
  }

  private void channels() {
    add(
        Attributes.integer("txn.channels-90d", normal("近90天使用渠道数", "Channels used within 90 days")),
        new Some("txn.", "", "", "", ORDERED.and(CHANNEL.isNot(Channel.AUTOMATIC.code()))),
        Aggregate.distinct(CHANNEL),
        CalendarSpan.days(90));
    through(Channel.MOBILE, "手机银行", "by mobile");
    through(Channel.WEB, "网上银行", "by online banking");
    through(Channel.ATM, "自助设备", "at machines");
    through(Channel.BRANCH, "柜面", "at the counter");
  }

  private void through(Channel channel, String zh, String en) {
    Condition where = CHANNEL.is(channel.code()).and(ORDERED);
    Some some = new Some("txn." + channel.code() + "-", zh, zh, en, where);
    count(some, "count-90d", normal("近90天" + zh + "交易笔数", "Transactions " + en + within(90)), 90);
  }

  private void contacts() {
    for (int days : List.of(7, 30, 90)) {
      contact(BY_BANK, days);
    }
    for (int days : List.of(30, 90)) {
      contact(BY_CUSTOMER, days);
      contact(LOGINS, days);
    }
    contact(BRANCH_VISITS, 90);
    for (int days : List.of(90, 365)) {
      contact(COMPLAINTS, days);
      contact(DECLINED, days);
    }
    sinceContacts();
  }

  private void sinceContacts() {
    since("contact.days-since-bank", "距上次银行触达天数", "Days since a contact by the bank", BY_BANK, 365);
    since("contact.days-since-login", "距上次登录天数", "Days since the last login", LOGINS, 365);
    since(
        "contact.days-since-complaint",
        "距上次投诉天数",
        "Days since the last complaint",
        COMPLAINTS,
        365);
    since(
        "contact.days-since-declined", "距上次拒绝营销天数", "Days since an offer declined", DECLINED, 365);
  }

  private void contact(Some some, int days) {
    count(some, "-" + days + "d", normal(last(days) + some.number, some.en + within(days)), days);
  }

  private void count(Some some, String end, AttributeInfo info, int days) {
    add(Attributes.integer(some.id + end, info), some, Aggregate.count(), CalendarSpan.days(days));
  }

  private void money(Some some, String what, String zh, String en, Aggregate aggregate, int days) {
    AttributeInfo info =
        sensitive(last(days) + some.zh + zh, some.en + within(days) + ", " + en).asChangeable();
    add(
        Attributes.money(some.id + what + "-" + days + "d", currency, info),
        some,
        aggregate,
        CalendarSpan.days(days));
  }

  private void since(String id, String zh, String en, Some some, int days) {
    add(
        Attributes.integer(id, normal(zh, en).withUnit("days")),
        some,
        Aggregate.daysSinceLast(),
        CalendarSpan.days(days));
  }

  private void ratio(
      Some some, String what, String zh, String en, Aggregate.Total total, int days) {
    AttributeInfo info =
        normal(
            last(days) + some.zh + zh + "与前" + days + "天之比",
            some.en + within(days) + ", " + en + " by that of the " + days + " days before");
    add(
        Attributes.decimal(some.id + what + days + "d", 4, info),
        some,
        Aggregate.ratioToBefore(total, HALF_UP),
        CalendarSpan.days(days));
  }

  private void add(Attribute<?> attribute, Some some, Aggregate aggregate, CalendarSpan span) {
    EventType over = some.id.startsWith("contact.") ? CONTACTS : transactions;
    windows.add(WindowDefinition.of(attribute, over, aggregate, span).where(some.where));
  }

  private static String last(int days) {
    return days == 365 ? "近一年" : "近" + days + "天";
  }

  private static String within(int days) {
    return days == 365 ? " within a year" : " within " + days + " days";
  }

  private static Condition in(TransactionType type) {
    return CREDIT.and(TYPE.is(type.code()));
  }

  private static Condition out(TransactionType type) {
    return DEBIT.and(TYPE.is(type.code()));
  }

  private static Condition about(InteractionKind kind) {
    return CONTACT_KIND.is(kind.code());
  }
}
