package org.bankcrm.core.internal.plan;

import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;

/**
 * Whether a text, folded as asked, meets the literal, folded once.
 *
 * <p>Folding a text costs more than looking through it: whoever makes several tests of one text
 * folds it once for all that share a {@link Key}.
 */
final class Texts implements RowTest {

  /** Which text is tested, and which differences do not count. */
  record Key(Slot slot, Folding folding) {

    boolean isKnown(Row row, long[] derived) {
      return slot.read(row, derived) != slot.missing();
    }

    String folded(Row row) {
      return Folds.fold((String) row.object(slot.position()), folding);
    }
  }

  final Key key;
  private final TextTest test;
  private final String literal;
  private final Substring substring;

  Texts(Slot slot, TextTest test) {
    this.key = new Key(slot, test.folding());
    this.test = test;
    this.literal = Folds.fold(test.literal(), test.folding());
    this.substring = new Substring(literal);
  }

  @Override
  public Truth test(Row row, long[] derived) {
    return key.isKnown(row, derived) ? Truth.of(meets(key.folded(row))) : Truth.UNKNOWN;
  }

  boolean is(TextTest.Test kind) {
    return test.test() == kind;
  }

  /** The literal, where it may stand anywhere in the text; otherwise an empty one. */
  String soughtAnywhere() {
    return is(TextTest.Test.CONTAINS) ? literal : "";
  }

  boolean meets(String folded) {
    return switch (test.test()) {
      case EQUALS -> folded.equals(literal);
      case STARTS_WITH -> folded.startsWith(literal);
      case ENDS_WITH -> folded.endsWith(literal);
      case CONTAINS -> substring.isIn(folded);
    };
  }
}
