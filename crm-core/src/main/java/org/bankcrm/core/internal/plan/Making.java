package org.bankcrm.core.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;

/**
 * Makes the nodes of one circuit, or those of the negations: a literal where a scalar is compared
 * with constants, a {@linkplain RowTests test by itself} of whatever else a criterion asks.
 */
final class Making implements Condition.Visitor<Node> {

  /** Longer lists of members are looked up instead of becoming cuts of their own. */
  private static final int MOST_RANGES = 24;

  private final Circuit circuit;
  private final Scope scope;
  private final boolean positive;

  Making(Circuit circuit, boolean positive) {
    this.circuit = circuit;
    this.scope = circuit.scope();
    this.positive = positive;
  }

  @Override
  public Node all(All all) {
    return count(positive ? all.parts().size() : 1, all.parts());
  }

  @Override
  public Node any(Any any) {
    return count(positive ? 1 : any.parts().size(), any.parts());
  }

  @Override
  public Node atLeast(AtLeast some) {
    return count(positive ? some.count() : some.parts().size() - some.count() + 1, some.parts());
  }

  @Override
  public Node not(Not not) {
    return circuit.of(not.part(), !positive);
  }

  private Node count(int count, List<Condition> parts) {
    List<Node> children = new ArrayList<>(parts.size());
    for (Condition part : parts) {
      children.add(circuit.of(part, positive));
    }
    return circuit.count(count, children);
  }

  @Override
  public Node constant(Constant constant) {
    return circuit.fixed((constant.value() == Truth.TRUE) == positive);
  }

  @Override
  public Node asOf(AsOf asOf) {
    return circuit.tested(asOf, positive, () -> new AsOfDay(asOf.days()));
  }

  @Override
  public Node comparison(Comparison comparison) {
    Slot slot = scope.slot(comparison.attribute());
    return circuit.literal(slot, Ranges.of(slot.type(), comparison.range()), positive);
  }

  @Override
  public Node oneOf(OneOf oneOf) {
    boolean yesNo = oneOf.attribute().type().kind() == ValueType.Kind.YES_NO;
    Optional<Node> yielded = yesNo ? yielded(oneOf) : Optional.empty();
    return yielded.orElseGet(() -> member(oneOf, scope.slot(oneOf.attribute())));
  }

  private Node member(OneOf oneOf, Slot slot) {
    if (slot.isScalar()) {
      long[] ranges = Ranges.ofMembers(slot.type(), oneOf.members());
      if (ranges.length <= 2 * MOST_RANGES) {
        return circuit.literal(slot, ranges, positive);
      }
    }
    return circuit.tested(oneOf, positive, () -> RowTests.ofMembers(slot, oneOf));
  }

  /** What a policy of the book yields is put in place of its name. */
  private Optional<Node> yielded(OneOf oneOf) {
    Collection<Object> members = oneOf.members();
    if (members.size() == 1) {
      return scope.yesNo(oneOf.attribute(), members.contains(positive));
    }
    // yes or no: known, as a comparison that is UNKNOWN where the value is missing
    Optional<Node> isYes = scope.yesNo(oneOf.attribute(), true);
    Optional<Node> isNo = scope.yesNo(oneOf.attribute(), false);
    return isYes.map(node -> circuit.count(positive ? 1 : 2, List.of(node, isNo.get())));
  }

  @Override
  public Node codeSetTest(CodeSetTest sets) {
    return circuit.tested(sets, positive, () -> SetTest.of(scope.slot(sets.attribute()), sets));
  }

  @Override
  public Node codeSetSize(CodeSetSize size) {
    return circuit.tested(size, positive, () -> SetTest.ofSize(scope.slot(size.attribute()), size));
  }

  @Override
  public Node textTest(TextTest text) {
    return circuit.tested(text, positive, () -> new Texts(scope.slot(text.attribute()), text));
  }

  @Override
  public Node codeSetComparison(CodeSetComparison comparison) {
    return circuit.tested(comparison, positive, () -> CodeSetPair.of(comparison, scope));
  }

  @Override
  public Node textOneOf(TextOneOf oneOf) {
    return circuit.tested(
        oneOf, positive, () -> TextMember.of(scope.slot(oneOf.attribute()), oneOf));
  }

  @Override
  public Node textComparison(TextComparison comparison) {
    return circuit.tested(comparison, positive, () -> TextPair.of(comparison, scope));
  }

  @Override
  public Node scaledComparison(ScaledComparison comparison) {
    return circuit.tested(comparison, positive, () -> ScaledTest.of(comparison, scope));
  }

  @Override
  public Node presence(Presence presence) {
    Slot slot = scope.slot(presence.attribute());
    return slot.isScalar()
        ? circuit.known(slot, presence.known() == positive)
        : circuit.tested(presence, positive, () -> CodeTest.ofPresence(slot, presence.known()));
  }

  @Override
  public Node absent(Absent absent) {
    return circuit.tested(absent, positive, () -> RowTests.ofAbsence(absent, scope));
  }

  @Override
  public Node relativeDate(RelativeDate date) {
    return circuit.tested(
        date, positive, () -> new RelativeSpan(scope.slot(date.attribute()), date));
  }

  @Override
  public Node anniversary(Anniversary yearly) {
    return circuit.tested(
        yearly, positive, () -> new Anniversaries(scope.slot(yearly.attribute()), yearly));
  }

  @Override
  public Node attributeComparison(AttributeComparison two) {
    return circuit.tested(two, positive, () -> RowTests.ofComparison(two, scope));
  }

  @Override
  public Node elementTest(ElementTest elements) {
    return circuit.tested(elements, positive, () -> RowTests.ofElements(elements, scope));
  }
}
