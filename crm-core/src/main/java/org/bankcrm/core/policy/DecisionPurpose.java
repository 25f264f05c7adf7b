package org.bankcrm.core.policy;

import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;

/**
 * What a bank decides by a policy: whether to lend, at what price, whom to approach. What a policy
 * may look at depends on it: a forbidden attribute is forbidden for some of these.
 *
 * <p>Another thing than the purpose for which a customer lets the bank use personal data, {@code
 * Purpose} of the module {@code crm-customer}, which consent and contact policies ask about.
 */
public enum DecisionPurpose implements Labelled {
  /** Nothing in particular: groups and figures that other policies read. */
  GENERAL,

  /** Whether to lend, how much, on which security. */
  CREDIT,

  /** Rates, fees and discounts. */
  PRICE,

  /** Whom to offer what. */
  MARKETING,

  /** How a customer is served and cared for. */
  SERVICE,

  /** Watching what was lent and invested, early warning, collection. */
  RISK,

  /** Duties by law: money laundering, sanctions, suitability. */
  COMPLIANCE;

  /** The word that stands in documents, such as {@code credit}. */
  public String word() {
    return switch (this) {
      case GENERAL -> "general";
      case CREDIT -> "credit";
      case PRICE -> "price";
      case MARKETING -> "marketing";
      case SERVICE -> "service";
      case RISK -> "risk";
      case COMPLIANCE -> "compliance";
    };
  }

  /** The purpose with this word; empty if there is none. */
  public static Optional<DecisionPurpose> find(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
