package org.bankcrm.core.explanation;

import java.util.List;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What conditions and explanations say. Many go by a mood, {@link Mood}. */
enum Sentence implements Saying {
  // What is asked of a value. The first three stand round another one.
  BE,
  NEED,
  FRESH,
  VALUE,
  ANSWER,
  ONE_OF,
  BETWEEN,
  NUMBER_END,
  DAY_END,
  CODE_END,
  BOTH_ENDS,
  ONE_OF_OTHER,
  EQUAL_OTHER,
  MULTIPLE,
  THAN_OTHER,
  DAY_THAN_OTHER,
  RECORDED,
  ABSENT,
  CONSTANT,
  AS_OF,
  HAS_ANY,
  HAS_ALL,
  HAS_OTHERS,
  HAS_EXACTLY,
  SIZE,
  NUMBER,
  TEXT_IS,
  TEXT_STARTS,
  TEXT_ENDS,
  TEXT_CONTAINS,
  FOLDED,
  RISEN,
  RISEN_END,
  // Days told from the as-of date.
  SPAN,
  DAYS_BETWEEN,
  OPEN_SPAN,
  RESOLVED,
  ANCHOR,
  SHIFT,
  PERIOD,
  PERIODS,
  ANNIVERSARY,
  ANNIVERSARY_VEILED,
  DAYS_AWAY,
  // Days at which windows look.
  ROLLING_DAYS,
  DAYS_SO_FAR,
  COMPLETE_DAYS,
  WHOLE_DAYS,
  FIXED_DAYS,
  EARLIER_DAYS,
  NOT_BEGUN,
  COMPUTED_OF,
  // What the parts of a customer come to.
  FIGURE,
  COUNTED,
  COUNTS_IN,
  // What stands above conditions that are joined, or that the parts of a customer meet.
  ALL,
  ANY,
  AT_LEAST,
  SOME_NUMBER,
  SOME,
  EVERY,
  COUNT,
  SOME_COUNT,
  // How it came out.
  STATED,
  FOUND,
  UNLIKE,
  MEETS,
  AGAINST,
  NOT_KNOWN,
  COLON,
  OUTCOME,
  MISSING,
  STALE,
  NOT_SHOWN,
  OPEN,
  SEE,
  COUNTS,
  PART,
  MORE_PARTS,
  // Why, in one line: between reasons that all count, or of which one would do; and so on.
  REASONS_AND,
  REASONS_OR,
  REASONS_GROUP,
  REASONS_MORE,
  // The lines of a policy.
  POLICY,
  POLICY_AS_OF,
  NOT_ASKED,
  POPULATION,
  CONDITION,
  BIN,
  MISSING_VALUES;

  static final Wording WORDING =
      Wording.of(List.of(values()), List.of(Operator.values()), Sentence.class);

  /** Whether a sentence demands or states, and whether it says the opposite. */
  enum Mood {
    MUST,
    IS,
    MUST_NOT,
    IS_NOT;

    static Mood of(boolean demanded, boolean negated) {
      return demanded ? negated ? MUST_NOT : MUST : negated ? IS_NOT : IS;
    }

    boolean isNegated() {
      return this == MUST_NOT || this == IS_NOT;
    }

    boolean isDemand() {
      return this == MUST || this == MUST_NOT;
    }

    /** The same without a negation. */
    Mood plain() {
      return of(isDemand(), false);
    }

    /** The opposite. */
    Mood not() {
      return of(isDemand(), !isNegated());
    }

    /** That of the parts of what is joined: only what must hold together is demanded of each. */
    Mood ofParts() {
      return this == MUST ? MUST : IS;
    }
  }

  @Override
  public Wording wording() {
    return WORDING;
  }
}
