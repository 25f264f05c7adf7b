package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeComparison.Operator;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;

/**
 * By how much the points of another policy rose or fell, so that conditions can ask for it. Its
 * bins say which of the two, and read what the difference is made of.
 *
 * @param head its name, and the population of the policy whose points are told
 * @param yielded what it yields
 * @param points the points
 */
record ChangePolicy(PolicyHead head, Attribute<?> yielded, Attribute<?> points)
    implements Following {

  private static final String PREFIX = "change.";
  private static final LocalizedText NAME = LocalizedText.of("较上期", "Since the run before");
  private static final List<LocalizedText> LABELS =
      List.of(
          LocalizedText.of("下降", "Fell"),
          LocalizedText.of("上升", "Rose"),
          LocalizedText.of("持平", "Stayed"));

  private static final PolicyKind KIND =
      FormKind.of(
          "change",
          ChangePolicy.class,
          Form.<ChangePolicy>ofPolicy(Checks.MAX_CODE_LENGTH)
              .makes(draft -> new ChangePolicy(draft.head(), nothing(draft), nothing(draft))),
          draft -> List.of());

  private static Attribute<?> nothing(Draft draft) {
    return Attributes.integer("change", AttributeInfo.named(draft.name()));
  }

  /** Whether it is told of what a policy yields: points, in whole numbers or decimals. */
  static boolean isFor(Attribute<?> yielded) {
    ValueType.Kind kind = yielded.type().kind();
    boolean points = kind == ValueType.Kind.INTEGER || kind == ValueType.Kind.DECIMAL;
    return points && Following.fits(PREFIX, yielded);
  }

  static ChangePolicy of(Policy<?> policy, Attribute<?> points) {
    Attribute<?> change = Past.change(points);
    PolicyHead head = Following.head(policy, change, policy.head().population());
    return new ChangePolicy(head, change, points);
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  @Override
  public Outcome<Optional<BigDecimal>> plan(Planner planner) {
    Attribute<?> before = Past.before(points);
    List<Condition> conditions =
        List.of(
            new AttributeComparison(points.ref(), Operator.LESS_THAN, before.ref()),
            new AttributeComparison(points.ref(), Operator.MORE_THAN, before.ref()));
    Bins bins = planner.bins(conditions, "/" + points.id(), NAME, LABELS);
    Sum sum =
        Declaration.difference(
            planner, yielded, bins, new Sum.Difference(points.ref(), before.ref()));
    return reading -> reading.sum(sum);
  }
}
