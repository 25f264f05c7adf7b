package org.bankcrm.core.condition;

import java.util.List;
import java.util.function.Function;

/**
 * One question put to a customer: its age, its risk level, whether a holding is in arrears.
 *
 * <p>Criteria are what {@linkplain Connective connectives} join. Each kind states its truth table.
 */
public sealed interface Criterion extends Condition
    permits Constant,
        AsOf,
        Comparison,
        OneOf,
        CodeSetTest,
        CodeSetSize,
        CodeSetComparison,
        TextTest,
        TextOneOf,
        TextComparison,
        AbsenceCriterion,
        RelativeDate,
        Anniversary,
        AttributeComparison,
        ScaledComparison,
        ElementTest {

  /**
   * What is done with each kind of criterion; whoever adds a kind is told by the compiler where.
   *
   * @param <R> what comes of it
   */
  interface Visitor<R> {
    /** Everybody or nobody. */
    R constant(Constant constant);

    /** The day of the decision. */
    R asOf(AsOf asOf);

    /** A value against a range. */
    R comparison(Comparison comparison);

    /** A value against a list. */
    R oneOf(OneOf oneOf);

    /** A set of codes against a list. */
    R codeSetTest(CodeSetTest test);

    /** The size of a set of codes. */
    R codeSetSize(CodeSetSize size);

    /** A set of codes, or a code, against another attribute's. */
    R codeSetComparison(CodeSetComparison comparison);

    /** A text against a literal. */
    R textTest(TextTest test);

    /** A text against a list. */
    R textOneOf(TextOneOf oneOf);

    /** A text against another attribute's. */
    R textComparison(TextComparison comparison);

    /** Whether a value is known. */
    R presence(Presence presence);

    /** Why a value is missing. */
    R absent(Absent absent);

    /** A day against a span told from the as-of date. */
    R relativeDate(RelativeDate date);

    /** The yearly return of a day. */
    R anniversary(Anniversary anniversary);

    /** A value against another attribute's. */
    R attributeComparison(AttributeComparison comparison);

    /** A number against a multiple of another attribute's. */
    R scaledComparison(ScaledComparison comparison);

    /** The customer's parts against a condition. */
    R elementTest(ElementTest test);
  }

  /**
   * The attributes of which it asks, as it names them: none, one, or the two that it compares. What
   * is asked of a customer's parts is not among them: {@link ElementTest#where()}.
   */
  List<AttributeRef> refs();

  /** Hands this to the visitor's method for its kind. */
  <R> R accept(Visitor<R> visitor);

  @Override
  default <R> R accept(Condition.Visitor<R> visitor) {
    return accept((Visitor<R>) visitor);
  }

  @Override
  default <R> R match(
      Function<? super Connective, ? extends R> connective,
      Function<? super Criterion, ? extends R> criterion) {
    return criterion.apply(this);
  }

  /** Nothing. */
  @Override
  default List<Condition> parts() {
    return List.of();
  }
}
