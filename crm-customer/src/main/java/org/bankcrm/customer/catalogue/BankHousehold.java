package org.bankcrm.customer.catalogue;

import static org.bankcrm.customer.catalogue.BankNames.personal;
import static org.bankcrm.customer.catalogue.BankNames.sensitive;

import java.util.Currency;
import java.util.List;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;

/**
 * What a household has together, of those members who let their balances count in it. A ladder over
 * {@code household.assets} is a household's tier; one that asks for {@link #ROLLS_UP} too leaves
 * out members who keep theirs apart.
 *
 * <p>All of it is missing without a household, and where the host hands in no records of the other
 * members ({@link BankFacts#putHousehold}).
 */
public final class BankHousehold {

  /** Whether the customer lets its balances count in the household's. */
  public static final YesNoAttribute ROLLS_UP =
      Attributes.yesNo("household.rolls-up", personal("本人资产并入家庭", "Counts in its household"));

  /** How many members let their balances count, the customer included. */
  public static final IntegerAttribute COUNTED =
      Attributes.integer("household.members-counted", personal("并入资产的成员数", "Members who count"));

  private BankHousehold() {}

  /**
   * The assets of all members who let them count, each holding once, also one that several of them
   * own jointly; missing where one of them has no record, or a balance that is unknown or in a
   * currency without a rate. Observed on the day of the oldest balance.
   */
  static MoneyAttribute assets(Currency currency) {
    return Attributes.money(
        "household.assets", currency, sensitive("家庭资产", "Household assets").asChangeable());
  }

  /** The assets of the member who has most, joint holdings whole; missing as the total is. */
  static MoneyAttribute largest(Currency currency) {
    return Attributes.money(
        "household.assets-largest",
        currency,
        sensitive("家庭成员最高资产", "Largest assets of a member").asChangeable());
  }

  static List<Attribute<?>> all(Currency currency) {
    return List.of(ROLLS_UP, COUNTED, assets(currency), largest(currency));
  }
}
