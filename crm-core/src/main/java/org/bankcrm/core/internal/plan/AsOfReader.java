package org.bankcrm.core.internal.plan;

import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;

/** Whether a criterion depends on the as-of date, by itself or by what it asks of parts. */
public final class AsOfReader implements Criterion.Visitor<Boolean> {

  private static final AsOfReader READER = new AsOfReader();

  private AsOfReader() {}

  /** Whether one of the condition's criteria depends on the as-of date. */
  public static boolean isDated(Condition condition) {
    return condition.criteria().stream().anyMatch(criterion -> criterion.accept(READER));
  }

  @Override
  public Boolean asOf(AsOf asOf) {
    return true;
  }

  @Override
  public Boolean relativeDate(RelativeDate date) {
    return true;
  }

  @Override
  public Boolean anniversary(Anniversary anniversary) {
    return true;
  }

  @Override
  public Boolean elementTest(ElementTest test) {
    return isDated(test.where());
  }

  @Override
  public Boolean constant(Constant constant) {
    return false;
  }

  @Override
  public Boolean comparison(Comparison comparison) {
    return false;
  }

  @Override
  public Boolean oneOf(OneOf oneOf) {
    return false;
  }

  @Override
  public Boolean codeSetTest(CodeSetTest test) {
    return false;
  }

  @Override
  public Boolean codeSetSize(CodeSetSize size) {
    return false;
  }

  @Override
  public Boolean textTest(TextTest test) {
    return false;
  }

  @Override
  public Boolean codeSetComparison(CodeSetComparison comparison) {
    return false;
  }

  @Override
  public Boolean textOneOf(TextOneOf oneOf) {
    return false;
  }

  @Override
  public Boolean textComparison(TextComparison comparison) {
    return false;
  }

  @Override
  public Boolean scaledComparison(ScaledComparison comparison) {
    return false;
  }

  @Override
  public Boolean presence(Presence presence) {
    return false;
  }

  @Override
  public Boolean absent(Absent absent) {
    return false;
  }

  @Override
  public Boolean attributeComparison(AttributeComparison comparison) {
    return false;
  }
}
