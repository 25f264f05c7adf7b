package org.bankcrm.core.attribute;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetTerm;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ScalarTerm;
import org.bankcrm.core.condition.ValueType;

/**
 * One code of a closed or open list, such as an occupation.
 *
 * <p>A closed list refuses every other code; an open one takes any of 1 to 128 characters without
 * control and format characters. Codes are compared exactly, case included, and have no order but
 * those of an {@link OrderedCodeAttribute}. What people call a code is its {@link #label}; the
 * seven days of the week have their names by themselves.
 */
public sealed class CodeAttribute extends Attribute<String> implements ScalarTerm<String>
    permits OrderedCodeAttribute {

  private static final Map<String, Labelled> WEEKDAYS =
      Stream.of(Weekday.values()).collect(Collectors.toUnmodifiableMap(Weekday::name, day -> day));

  final Map<String, Labelled> labels;

  CodeAttribute(
      String id, ValueType type, AttributeInfo info, Map<String, ? extends Labelled> labels) {
    super(id, type, info);
    boolean weekdays = labels.isEmpty() && Weekday.areAll(type.codes());
    this.labels = weekdays ? WEEKDAYS : Map.copyOf(labels);
  }

  @Override
  public CodeAttribute described(AttributeInfo newInfo) {
    return new CodeAttribute(id(), type(), newInfo, labels);
  }

  @Override
  public CodeAttribute withLabels(Map<String, ? extends Labelled> newLabels) {
    return new CodeAttribute(id(), type(), info(), newLabels);
  }

  @Override
  public Optional<Labelled> label(String code) {
    return super.label(code).or(() -> Optional.ofNullable(labels.get(code)));
  }

  /**
   * The code is one of the set of another attribute; see {@link CodeSetComparison}. UNKNOWN where
   * the code or the set is missing.
   */
  public Condition isIn(CodeSetTerm set) {
    return new CodeSetComparison(ref(), CodeSetTest.Test.ONLY, set.ref());
  }

  /**
   * The same, read as missing when observed more than this many days before the as-of date.
   *
   * @param days the greatest age, inclusive, 0 to 36,500
   */
  public ScalarTerm<String> freshWithin(int days) {
    return () -> ref().freshWithin(days);
  }
}
