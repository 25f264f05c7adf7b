package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
   * What a policy says of the customers of a portion, in {@link #WORDS}.
   *
   * @throws IllegalArgumentException if it yields no yes/no attribute
   */
  static Codes of(Decisions portion, Policy<?> policy) {
    byte[] applies = new byte[portion.size()];
    byte[] truths = new byte[portion.size()];
    portion.applies(policy, applies);
    portion.truths(policy, truths);
    return Codes.of(
        WORDS,
        portion.size(),
        row ->
            (applies[row] == Truth.FALSE.ordinal() ? NOT_APPLICABLE : of(truths[row])).ordinal());
  }

  /** The same of one customer. */
  static Answer of(Decision decision, Policy<?> policy) {
    return decision.applies(policy) == Truth.FALSE
        ? NOT_APPLICABLE
        : of(decision.truth(policy).ordinal());
  }

  private static Answer of(int truth) {
    if (truth == Truth.UNKNOWN.ordinal()) {
      return UNKNOWN;
    }
    return truth == Truth.TRUE.ordinal() ? YES : NO;
  }

  /**
   * What stands in the place of a code where a policy was not asked: that it does not apply, or
   * that this cannot be told; the code where it was.
   *
   * @param code what stands there where nothing else does
   */
  static Codes orInstead(Decisions portion, Policy<?> policy, Codes code) {
    byte[] applies = new byte[portion.size()];
    portion.applies(policy, applies);
    List<String> words = new ArrayList<>(code.words());
    int foreign = words.size();
    words.addAll(List.of(Decisions.NOT_APPLICABLE, Decisions.UNDECIDED));
    return Codes.of(
        words,
        portion.size(),
        row -> {
          if (applies[row] == Truth.TRUE.ordinal()) {
            return code.place(row);
          }
          return applies[row] == Truth.FALSE.ordinal() ? foreign : foreign + 1;
        });
  }

  /** The word in files. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
