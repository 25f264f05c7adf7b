package org.bankcrm.scoring.internal;

import java.util.List;
import org.bankcrm.core.condition.AbsenceCriterion;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Connective;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.ElementTest.Quantifier;
import org.bankcrm.core.condition.Not;

/**
 * What a letter may say of somebody for whom a condition is TRUE: something that is known of him,
 * or that something is not known. One of which neither can be said tells no cause.
 */
public enum Cause {
  /** It asks nowhere whether a value is known, so that what makes it TRUE is known. */
  KNOWN,
  /** It could not be TRUE if everything that it reads were known. */
  ABSENT,
  /** It may be TRUE because of a value, and because there is none. */
  MIXED;

  /** Which truths a condition can have where everything that it reads is known. */
  private record Possible(boolean isTrue, boolean isFalse) {

    static final Possible ANY = new Possible(true, true);

    static Possible of(boolean truth) {
      return new Possible(truth, !truth);
    }

    Possible not() {
      return new Possible(isFalse, isTrue);
    }
  }

  private static final Connective.Visitor<Possible> JOINED =
      new Connective.Visitor<>() {
        @Override
        public Possible all(All all) {
          return counted(all.parts().size(), all);
        }

        @Override
        public Possible any(Any any) {
          return counted(1, any);
        }

        @Override
        public Possible atLeast(AtLeast atLeast) {
          return counted(atLeast.count(), atLeast);
        }

        @Override
        public Possible not(Not not) {
          return whenKnown(not.part()).not();
        }

        private Possible counted(int needed, Connective connective) {
          List<Possible> parts = connective.parts().stream().map(Cause::whenKnown).toList();
          long canHold = parts.stream().filter(Possible::isTrue).count();
          long mustHold = parts.stream().filter(part -> !part.isFalse()).count();
          return new Possible(canHold >= needed, mustHold < needed);
        }
      };

  /** What can be said of those for whom the condition is TRUE. */
  public static Cause of(Condition condition) {
    if (!asksPresence(condition)) {
      return KNOWN;
    }
    return whenKnown(condition).isTrue() ? MIXED : ABSENT;
  }

  /** Whether it asks whether a value is known, of the customer or of a part of a list. */
  public static boolean asksPresence(Condition condition) {
    return condition instanceof Criterion criterion
        ? asks(criterion)
        : condition.parts().stream().anyMatch(Cause::asksPresence);
  }

  private static boolean asks(Criterion criterion) {
    return criterion instanceof AbsenceCriterion
        || (criterion instanceof ElementTest test && asksPresence(test.where()));
  }

  /** Of criteria of values anything is possible, as far as is looked at here. */
  private static Possible whenKnown(Condition condition) {
    return condition.match(
        connective -> connective.accept(JOINED),
        criterion ->
            criterion instanceof AbsenceCriterion absence
                ? Possible.of(absence.whenKnown())
                : criterion instanceof ElementTest test ? ofParts(test) : ofAny(criterion));
  }

  private static Possible ofAny(Criterion criterion) {
    return criterion.equals(Condition.always())
        ? Possible.of(true)
        : criterion.equals(Condition.never()) ? Possible.of(false) : Possible.ANY;
  }

  /** Only that no part can meet a condition is made use of. */
  private static Possible ofParts(ElementTest test) {
    boolean needsOne =
        test.quantifier() == Quantifier.SOME
            || (test.quantifier() == Quantifier.COUNT && test.atLeast() > 0);
    return needsOne && !whenKnown(test.where()).isTrue() ? Possible.of(false) : Possible.ANY;
  }
}
