package org.bankcrm.core.attribute;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.condition.CodeSetTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * A set of codes of a closed or open list, such as the products held.
 *
 * <p>The empty set is known: a customer without products is not one whose products are missing. It
 * has at most 10,000 codes, kept in ascending order and each once.
 */
public final class CodeSetAttribute extends Attribute<SortedSet<String>> implements CodeSetTerm {

  private final Map<String, Labelled> labels;

  CodeSetAttribute(
      String id, ValueType type, AttributeInfo info, Map<String, ? extends Labelled> labels) {
    super(id, type, info);
    this.labels = Map.copyOf(labels);
  }

  @Override
  public CodeSetAttribute described(AttributeInfo newInfo) {
    return new CodeSetAttribute(id(), type(), newInfo, labels);
  }

  @Override
  public CodeSetAttribute withLabels(Map<String, ? extends Labelled> newLabels) {
    return new CodeSetAttribute(id(), type(), info(), newLabels);
  }

  @Override
  public Optional<Labelled> label(String code) {
    return super.label(code).or(() -> Optional.ofNullable(labels.get(code)));
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public CodeSetTerm freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
