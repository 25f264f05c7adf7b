package org.bankcrm.customer.catalogue;

import static org.bankcrm.customer.catalogue.BankNames.normal;
import static org.bankcrm.customer.catalogue.BankNames.personal;
import static org.bankcrm.customer.catalogue.BankNames.sensitive;

import java.util.Currency;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.window.EventType;
import org.bankcrm.customer.activity.Direction;
import org.bankcrm.customer.activity.Initiative;
import org.bankcrm.customer.holding.ProductKind;

/**
 * What the standard catalogue tells of a transaction and of a contact, for windows over them.
 *
 * <p>The type of transactions depends on the currency: {@link BankCatalogue#transactions()}.
 */
public final class BankEvents {

  /** The day on which a transaction was booked. */
  public static final DateAttribute BOOKED =
      Attributes.date("booked", sensitive("记账日", "Booking date"));

  /** {@code CREDIT} into the account, {@code DEBIT} out of it. */
  public static final CodeAttribute DIRECTION =
      Attributes.code("direction", Direction.values(), sensitive("借贷方向", "Direction"));

  /** The currency of the booking, three letters of ISO 4217. */
  public static final CodeAttribute CURRENCY =
      Attributes.openCode("currency", sensitive("币种", "Currency"));

  /** What a transaction was for, such as {@code salary}. */
  public static final CodeAttribute TYPE =
      Attributes.openCode("type", sensitive("交易类型", "Type of transaction"));

  /**
   * By which way it was ordered, such as {@code mobile}; {@code automatic} for by none, which no
   * window by channel counts. These windows are missing where it is missing of anything that the
   * customer must have ordered: of what went out, but for interest, fees, loans paid back and
   * premiums, which are booked without being asked for.
   */
  public static final CodeAttribute CHANNEL =
      Attributes.openCode("channel", sensitive("渠道", "Channel"));

  /** Who stands on the other side, such as {@code merchant}. */
  public static final CodeAttribute COUNTERPARTY =
      Attributes.openCode("counterparty", sensitive("对手方类型", "Counterparty"));

  /** Where the other side is, two letters of ISO 3166-1; missing where it is not told. */
  public static final CodeAttribute COUNTRY =
      Attributes.openCode("country", sensitive("交易国家/地区", "Country"));

  /**
   * Whether that is not the home country of the catalogue. Cash, interest, fees, loans and
   * investments without another side are dealings with the bank itself and not abroad; of all
   * others it is missing where no country is told.
   */
  public static final YesNoAttribute ABROAD =
      Attributes.yesNo("abroad", sensitive("境外交易", "Abroad"));

  /** The merchant's trade, four digits of ISO 18245. */
  public static final CodeAttribute MERCHANT_CATEGORY =
      Attributes.openCode("merchant-category", sensitive("商户类别码", "Merchant category"));

  /** The kind of product on which it was booked. */
  public static final CodeAttribute HOLDING_KIND =
      Attributes.code("holding-kind", ProductKind.values(), sensitive("账户产品种类", "Kind of holding"));

  /** The day of a contact, in the zone of the record. */
  public static final DateAttribute DAY = Attributes.date("day", personal("联络日", "Day"));

  /** What a contact was about, such as {@code complaint}. */
  public static final CodeAttribute CONTACT_KIND =
      Attributes.openCode("kind", personal("联络类型", "Kind of contact"));

  /** By which way, such as {@code phone}. */
  public static final CodeAttribute CONTACT_CHANNEL =
      Attributes.openCode("channel", personal("渠道", "Channel"));

  /** Who sought the contact. */
  public static final CodeAttribute INITIATIVE =
      Attributes.code("initiative", Initiative.values(), personal("发起方", "Initiative"));

  /** How it ended, such as {@code declined}; missing while there is no answer. */
  public static final CodeAttribute OUTCOME =
      Attributes.openCode("outcome", personal("结果", "Outcome"));

  /** Its matter, a code of the host's. */
  public static final CodeAttribute TOPIC = Attributes.openCode("topic", personal("事项", "Topic"));

  /** The id of the campaign to which it belongs. */
  public static final CodeAttribute CAMPAIGN =
      Attributes.openCode("campaign", normal("营销活动", "Campaign"));

  static final AttributeCatalog CONTACT_ATTRIBUTES =
      AttributeCatalog.of(DAY, CONTACT_KIND, CONTACT_CHANNEL, INITIATIVE, OUTCOME, TOPIC, CAMPAIGN);

  /** Where customer and bank met. */
  public static final EventType CONTACTS =
      new EventType("contacts", LocalizedText.of("联络", "Contacts"), DAY, CONTACT_ATTRIBUTES);

  private BankEvents() {}

  /** How much went either way, never negative; missing in a currency without a rate. */
  static MoneyAttribute amount(Currency currency) {
    return Attributes.money("amount", currency, sensitive("金额", "Amount"));
  }

  /** The same, negative where it went out of the account. */
  static MoneyAttribute net(Currency currency) {
    return Attributes.money("net", currency, sensitive("净额", "Net amount"));
  }

  static EventType transactions(MoneyAttribute amount, MoneyAttribute net) {
    return new EventType(
        "transactions",
        LocalizedText.of("交易", "Transactions"),
        BOOKED,
        AttributeCatalog.of(
            BOOKED,
            DIRECTION,
            amount,
            net,
            CURRENCY,
            TYPE,
            CHANNEL,
            COUNTERPARTY,
            COUNTRY,
            ABROAD,
            MERCHANT_CATEGORY,
            HOLDING_KIND));
  }
}
