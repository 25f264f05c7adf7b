package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.condition.TextTest.Folding;

/**
 * A whole text is one of a list; there are no patterns.
 *
 * <p>Truth: TRUE or FALSE when the text is known, UNKNOWN when it is missing. The empty text is
 * known, and may be listed.
 *
 * @param attribute an attribute that is free text
 * @param literals 1 to 10,000 texts of at most 4,096 characters, in ascending order; doubled ones
 *     count once
 * @param folding which differences do not count; applied to the text and to each of the list
 */
public record TextOneOf(AttributeRef attribute, SortedSet<String> literals, Folding folding)
    implements Criterion {

  /** Refuses other kinds, texts that are too long and an empty list. */
  public TextOneOf {
    requireNonNull(folding, "folding");
    TextTest.checkKind(attribute);
    literals = Collections.unmodifiableSortedSet(new TreeSet<>(literals));
    if (literals.isEmpty() || literals.size() > Parts.MOST) {
      throw new IllegalArgumentException("a list must have 1 to " + Parts.MOST + " members");
    }
    literals.forEach(attribute.type()::normalise);
  }

  static TextOneOf of(AttributeRef attribute, Collection<String> literals, Folding folding) {
    return new TextOneOf(attribute, new TreeSet<>(literals), folding);
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.textOneOf(this);
  }
}
