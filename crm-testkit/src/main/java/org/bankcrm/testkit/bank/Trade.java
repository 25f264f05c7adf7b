package org.bankcrm.testkit.bank;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Country;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Counterparty;
import org.bankcrm.customer.activity.CounterpartyKind;
import org.bankcrm.customer.activity.TransactionType;

/** What is bought, and where. */
final class Trade {
  /** A card held against a terminal. */
  static final Channel TERMINAL = Channel.of("pos");

  private static final List<String> DAILY =
      List.of(
          "5411", "5814", "5812", "4111", "5912", "5999", "5651", "5732", "7832", "5541", "5977");
  private static final List<String> TRAVEL =
      List.of("5812", "7011", "5311", "5309", "4511", "5944");
  private static final List<Deed> BY_PHONE = daily(TransactionType.PAYMENT, Channel.MOBILE);
  private static final List<Deed> BY_CARD = daily(TransactionType.CARD_PURCHASE, TERMINAL);
  private static final List<Deed> ONLINE = daily(TransactionType.CARD_PURCHASE, Channel.MOBILE);
  private static final List<Deed> ABROAD =
      Stream.of("HK", "HK", "MO", "JP", "JP", "TH", "KR", "SG", "US", "GB", "FR", "IT")
          .flatMap(country -> TRAVEL.stream().map(code -> abroad(country, code)))
          .toList();
  private static final Deed UTILITIES = of(TransactionType.PAYMENT, Channel.MOBILE, "4900");
  private static final Deed SCHOOL = of(TransactionType.PAYMENT, Channel.MOBILE, "8211");
  private static final Deed CHILDREN = of(TransactionType.CARD_PURCHASE, TERMINAL, "5641");
  private static final Deed HOSPITAL = of(TransactionType.CARD_PURCHASE, TERMINAL, "8062");
  private static final Deed BANQUET = of(TransactionType.CARD_PURCHASE, TERMINAL, "5812");
  private static final Deed CAR = of(TransactionType.CARD_PURCHASE, TERMINAL, "5511");

  private Trade() {}

  private static List<Deed> daily(TransactionType type, Channel channel) {
    return DAILY.stream().map(code -> of(type, channel, code)).toList();
  }

  private static Deed of(TransactionType type, Channel channel, String code) {
    return new Deed(
        type,
        channel,
        Counterparty.of(CounterpartyKind.MERCHANT)
            .withCountry(Country.CHINA)
            .withMerchantCategory(code));
  }

  private static Deed abroad(String country, String code) {
    return new Deed(
        TransactionType.CARD_PURCHASE,
        TERMINAL,
        Counterparty.of(CounterpartyKind.MERCHANT)
            .withCountry(Country.of(country))
            .withMerchantCategory(code));
  }

  /** A purchase from an account: mostly by phone, by card for those who do not use one. */
  static Deed everyday(double digital, Dice dice) {
    return skewed(dice.chance(0.15 + 0.8 * digital) ? BY_PHONE : BY_CARD, dice);
  }

  /** A purchase on a credit card. */
  static Deed onCredit(double digital, Dice dice) {
    return skewed(dice.chance(0.6 * digital) ? ONLINE : BY_CARD, dice);
  }

  private static Deed skewed(List<Deed> deeds, Dice dice) {
    double lot = dice.unit();
    return deeds.get((int) (lot * lot * deeds.size()));
  }

  static Deed abroad(Dice dice) {
    return dice.pick(ABROAD);
  }

  static Deed utilities() {
    return UTILITIES;
  }

  static Deed school() {
    return SCHOOL;
  }

  static Deed children() {
    return CHILDREN;
  }

  static Deed hospital() {
    return HOSPITAL;
  }

  static Deed banquet() {
    return BANQUET;
  }

  static Deed car() {
    return CAR;
  }
}
