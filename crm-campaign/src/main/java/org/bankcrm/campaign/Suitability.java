package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.holding.RiskRating;
import org.bankcrm.customer.party.RiskAppetite;

/**
 * Which risk of a product suits which risk appetite of a customer (适当性匹配): a customer of class
 * C<i>n</i> may be offered products of the ratings R1 to R<i>n</i>, and no others.
 *
 * <p>Nothing lifts it: no lever, no priority, no override. A riskier product suits nobody whom a
 * safer one does not, a lower class may have nothing that a higher one may not.
 */
public final class Suitability {

  /** Stands for an assessment without an end. */
  private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

  private static final int HUNDRED_YEARS = 1_200;

  private Suitability() {}

  /**
   * Whether a product of the rating may be offered to a customer of the class.
   *
   * @param product how risky it is, from the lowest rating to the highest
   * @param customer what the last valid assessment of the customer came to
   * @return true where the customer's class reaches the rating
   */
  public static boolean suits(RiskRating product, RiskAppetite customer) {
    return requireNonNull(product, "product").ordinal()
        <= requireNonNull(customer, "customer").ordinal();
  }

  /**
   * The condition that a customer's class allows the rating; UNKNOWN where nobody has asked. It
   * says nothing of whether the assessment is still valid: {@link #assessmentIsValid} does.
   */
  public static Condition appetiteFor(RiskRating product) {
    List<String> classes =
        Stream.of(RiskAppetite.values())
            .filter(customer -> suits(product, customer))
            .map(Enum::name)
            .toList();
    return BankAttributes.RISK_APPETITE.isIn(classes);
  }

  /**
   * The condition that the customer's assessment is valid on the day of the facts, the last day of
   * its validity included; UNKNOWN where that day is missing. A day more than a hundred years ahead
   * is not believed, but for 31 December 9999, which stands for no end.
   */
  public static Condition assessmentIsValid() {
    return BankAttributes.RISK_VALID_UNTIL
        .isWithin(DayShift.ofDays(0), DayShift.ofMonths(HUNDRED_YEARS, 0))
        .or(BankAttributes.RISK_VALID_UNTIL.is(FOR_EVER));
  }
}
