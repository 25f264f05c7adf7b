package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;

/**
 * A parameter of an effect whose value is the subject's own, such as the arrears that a reminder
 * has to name; or what the event carried that set a transition off, such as the amount that was
 * paid.
 *
 * <p>It is told exactly, in one form that no language changes: whole and decimal numbers with all
 * their digits and a point, money as {@code CNY 1200.50}, days as {@code 2026-02-28}, instants in
 * UTC, {@code yes} and {@code no}, codes as they are. What is protected is told to nobody and
 * counts as missing; where a missing value would hold the transition, the effect is left out then.
 * A value of the lifecycle's payload is taken from the event, in effects of transitions by event
 * alone; one that the event does not carry is missing, and an event whose transition it holds moves
 * nothing by it.
 *
 * @param code what systems know the parameter by, written like the effect's
 * @param attribute an attribute of the catalogue or of what events carry: a number, an amount, a
 *     day, an instant, yes or no, or a code
 * @param missing what is done where the value is missing
 * @param otherwise the value in its place, 1 to 128 characters; for {@link Missing#OTHERWISE} alone
 */
public record EffectValue(
    String code, AttributeRef attribute, Missing missing, Optional<String> otherwise) {

  /** What is done where a value is missing; the author has to say it. */
  public enum Missing {
    /** The effect is left out. */
    SKIP,
    /** The transition does not go before the value is known; of effects of transitions alone. */
    HOLD,
    /** Another value is told in its place. */
    OTHERWISE
  }

  private static final Set<Kind> KINDS =
      EnumSet.of(
          Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.DATE, Kind.INSTANT, Kind.YES_NO, Kind.CODE);

  private static final AttributeInfo VALUE = AttributeInfo.named("参数", "Parameter");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code is malformed, the attribute is of another type, or
   *     there is a value in its place for no need, or none where it is needed
   */
  public EffectValue {
    Codes.check(code, "code");
    Checks.require(isTold(attribute), "attribute", "must be of a type that is told exactly");
    requireNonNull(missing, "missing");
    otherwise.ifPresent(value -> Checks.text(value, "otherwise", Effect.LONGEST));
    Checks.require(
        otherwise.isPresent() == (missing == Missing.OTHERWISE), "otherwise", "or another rule");
  }

  static boolean isTold(AttributeRef attribute) {
    return KINDS.contains(attribute.type().kind());
  }

  /** The attribute as the engine reads it. */
  Attribute<?> read() {
    return Attributes.of(attribute.id(), attribute.type(), VALUE);
  }

  /** The parameter for a subject; empty where the effect is left out. */
  Optional<Effect.Parameter> of(Optional<?> value) {
    return value
        .map(known -> text(attribute.type(), known))
        .filter(text -> text.length() <= Effect.LONGEST)
        .or(() -> otherwise)
        .map(text -> new Effect.Parameter(code, text));
  }

  private static String text(ValueType type, Object value) {
    if (type.kind() == Kind.YES_NO) {
      return (Boolean) value ? "yes" : "no";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
