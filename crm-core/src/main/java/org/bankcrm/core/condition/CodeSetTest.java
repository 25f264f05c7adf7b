package org.bankcrm.core.condition;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of codes against a list of codes.
 *
 * <table>
 *   <caption>Truth, for a known set S and the listed codes L</caption>
 *   <tr><th>test</th><th>TRUE when</th><th>empty S</th><th>S missing</th></tr>
 *   <tr><td>HAS_ANY</td><td>S and L have a code in common</td><td>FALSE</td><td>UNKNOWN</td></tr>
 *   <tr><td>HAS_ALL</td><td>every code of L is in S</td><td>FALSE</td><td>UNKNOWN</td></tr>
 *   <tr><td>HAS_NONE</td><td>no code of L is in S</td><td>TRUE</td><td>UNKNOWN</td></tr>
 *   <tr><td>ONLY</td><td>every code of S is in L (subset)</td><td>TRUE</td><td>UNKNOWN</td></tr>
 *   <tr><td>EXACTLY</td><td>S and L are the same</td><td>FALSE</td><td>UNKNOWN</td></tr>
 * </table>
 *
 * <p>Otherwise FALSE. A negated test swaps TRUE and FALSE; UNKNOWN stays.
 *
 * @param attribute an attribute that is a set of codes
 * @param test the test
 * @param codes 1 to 10,000 codes, in ascending order
 */
public record CodeSetTest(AttributeRef attribute, Test test, SortedSet<String> codes)
    implements Criterion {

  /** How the sets are compared. */
  public enum Test {
    /** At least one of the listed codes. */
    HAS_ANY,
    /** Every one of the listed codes. */
    HAS_ALL,
    /** None of the listed codes. */
    HAS_NONE,
    /** No code but the listed ones. */
    ONLY,
    /** Just the listed codes. */
    EXACTLY
  }

  /** Refuses other kinds and unknown codes. */
  @SuppressWarnings("unchecked") // a normalised CODE_SET is a sorted set of strings
  public CodeSetTest {
    requireNonNull(test, "test");
    CodeSetSize.checkKind(attribute);
    codes = (SortedSet<String>) attribute.type().normalise(codes);
    if (codes.isEmpty() || codes.size() > Parts.MOST) {
      throw new IllegalArgumentException("a list must have 1 to " + Parts.MOST + " codes");
    }
  }

  static CodeSetTest of(AttributeRef attribute, Test test, Collection<String> codes) {
    return new CodeSetTest(attribute, test, new TreeSet<>(codes));
  }

  @Override
  public List<AttributeRef> refs() {
    return List.of(attribute);
  }

  @Override
  public <R> R accept(Criterion.Visitor<R> visitor) {
    return visitor.codeSetTest(this);
  }
}
