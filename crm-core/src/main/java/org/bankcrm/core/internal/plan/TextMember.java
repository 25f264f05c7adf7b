package org.bankcrm.core.internal.plan;

import java.util.Set;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.Truth;

/**
 * Whether a text, folded as asked, is one of a list that was folded once.
 *
 * @param key the text, and which differences do not count
 * @param folded the list
 */
record TextMember(Texts.Key key, Set<String> folded) implements RowTest {

  static TextMember of(Slot slot, TextOneOf oneOf) {
    Set<String> folded =
        oneOf.literals().stream()
            .map(literal -> Folds.fold(literal, oneOf.folding()))
            .collect(Collectors.toUnmodifiableSet());
    return new TextMember(new Texts.Key(slot, oneOf.folding()), folded);
  }

  @Override
  public Truth test(Row row, long[] derived) {
    return key.isKnown(row, derived) ? Truth.of(folded.contains(key.folded(row))) : Truth.UNKNOWN;
  }
}
