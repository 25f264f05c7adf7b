package org.bankcrm.scoring.internal;

import java.util.List;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.ElementTest.Quantifier;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Truth;

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

  /** What can be said of those for whom the condition is TRUE. */
  public static Cause of(Condition condition) {
    if (!asksPresence(condition)) {
      return KNOWN;
    }
    return whenKnown(condition).isTrue() ? MIXED : ABSENT;
  }

  private static boolean asksPresence(Condition condition) {
    if (condition instanceof Not not) {
      return asksPresence(not.part());
    }
    if (condition instanceof ElementTest test) {
      return asksPresence(test.where());
    }
    return condition instanceof Presence
        || condition instanceof Absent
        || parts(condition).stream().anyMatch(Cause::asksPresence);
  }

  private static List<Condition> parts(Condition condition) {
    if (condition instanceof All all) {
      return all.parts();
    }
    if (condition instanceof Any any) {
      return any.parts();
    }
    return condition instanceof AtLeast some ? some.parts() : List.of();
  }

  private static Possible whenKnown(Condition condition) {
    if (condition instanceof Presence presence) {
      return Possible.of(presence.known());
    }
    if (condition instanceof Absent) {
      return Possible.of(false);
    }
    if (condition instanceof Constant constant) {
      return Possible.of(constant.value() == Truth.TRUE);
    }
    if (condition instanceof Not not) {
      return whenKnown(not.part()).not();
    }
    if (condition instanceof ElementTest test) {
      return ofParts(test);
    }
    return ofList(condition);
  }

  /** Only that no part can meet a condition is made use of. */
  private static Possible ofParts(ElementTest test) {
    boolean needsOne =
        test.quantifier() == Quantifier.SOME
            || (test.quantifier() == Quantifier.COUNT && test.atLeast() > 0);
    return needsOne && !whenKnown(test.where()).isTrue() ? Possible.of(false) : Possible.ANY;
  }

  private static Possible ofList(Condition condition) {
    List<Condition> parts = parts(condition);
    if (parts.isEmpty()) {
      return Possible.ANY;
    }
    List<Possible> all = parts.stream().map(Cause::whenKnown).toList();
    long canHold = all.stream().filter(Possible::isTrue).count();
    long mustHold = all.stream().filter(part -> !part.isFalse()).count();
    int needed =
        condition instanceof All
            ? parts.size()
            : condition instanceof AtLeast some ? some.count() : 1;
    return new Possible(canHold >= needed, mustHold < needed);
  }
}
