package org.bankcrm.examples.runner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;

/**
 * What a policy of yes or no says of a customer. That it is not about the customer is no "no", and
 * neither is that missing data would settle it.
 */
enum Answer {
  YES,
  NO,
  UNKNOWN,
  NOT_APPLICABLE;

  /** The words in files, in the order of the columns of tables. */
  static final List<String> WORDS = Stream.of(values()).map(Answer::word).toList();

  /**
   * What a policy says of a customer.
   *
   * @throws IllegalArgumentException if it yields no yes/no attribute
   */
  static Answer of(Decision decision, Policy<?> policy) {
    if (decision.applies(policy) == Truth.FALSE) {
      return NOT_APPLICABLE;
    }
    return switch (decision.truth(policy)) {
      case TRUE -> YES;
      case FALSE -> NO;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /**
   * What stands in the place of a code where a policy was not asked: that it does not apply, or
   * that this cannot be told. Empty where it was.
   */
  static Optional<String> instead(Decision decision, Policy<?> policy) {
    return switch (decision.applies(policy)) {
      case TRUE -> Optional.empty();
      case FALSE -> Optional.of(Decisions.NOT_APPLICABLE);
      case UNKNOWN -> Optional.of(Decisions.UNDECIDED);
    };
  }

  /** The word in files. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
