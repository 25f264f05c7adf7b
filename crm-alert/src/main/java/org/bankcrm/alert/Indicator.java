package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.bankcrm.core.DayHours;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;

/**
 * A figure over what happens to a customer, by which something unusual is noticed: how often money
 * went out within the hour in which it came in, how much was paid at night, how long the salary has
 * stayed away.
 *
 * <p>It is an attribute that conditions of the policy may read. What it tells as of an instant
 * depends on the events up to that instant, and on nothing else. Pure data, comparable by value;
 * immutable and thread-safe.
 *
 * @param id of the attribute, which begins with {@code signal.}
 * @param name what people call it
 * @param types the types of event that count; none for all
 * @param where which of these count: those for which it is TRUE. It reads what events carry
 * @param hours the hours of the day in which they count, by the clock of the bank's zone; empty for
 *     all
 * @param how what is made of them
 */
public record Indicator(
    String id,
    LocalizedText name,
    List<String> types,
    Condition where,
    Optional<DayHours> hours,
    Reckoning how) {

  /** How the ids of indicators begin. */
  public static final String PREFIX = "signal.";

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id does not begin with {@code signal.}
   */
  public Indicator {
    requireNonNull(name, "name");
    requireNonNull(where, "where");
    requireNonNull(hours, "hours");
    requireNonNull(how, "how");
    types = List.copyOf(types);
    if (!id.startsWith(PREFIX)) {
      throw new IllegalArgumentException("the id of an indicator begins with " + PREFIX);
    }
  }

  /**
   * Starts an indicator; what is wrong with it is told when the policy is made.
   *
   * @param id of the attribute, which begins with {@code signal.}
   * @param zh what people call it, in Chinese
   * @param en what people call it, in English
   * @param how what is made of the events
   */
  public static Builder of(String id, String zh, String en, Reckoning how) {
    Entry entry = new Entry().write(IndicatorForm.ID, id).write(Key.NAME, zh, en);
    return new Builder(ReckoningForm.put(entry, how));
  }

  /** An indicator as its author writes it. Immutable; the methods give changed copies. */
  public static final class Builder extends Part<Indicator> {

    private Builder(Entry entry) {
      super(entry);
    }

    /** The same that counts events of these types, instead of all. */
    public Builder types(String... types) {
      return new Builder(entry.without().fillTexts(IndicatorForm.TYPES, List.of(types)));
    }

    /** The same that counts events for which this is TRUE; it reads what events carry. */
    public Builder where(Condition condition) {
      return new Builder(entry.without().put(IndicatorForm.WHERE, condition));
    }

    /** The same that counts events in these hours of the day. */
    public Builder at(DayHours hours) {
      return new Builder(entry.without().put(IndicatorForm.AT, hours));
    }
  }

  /**
   * The attribute that it is: a whole number, yes or no, or of the type of what it measures, and as
   * sensitive as that.
   *
   * @param payload what events carry
   * @throws IllegalArgumentException if they do not carry what it measures
   */
  public Attribute<?> attribute(AttributeCatalog payload) {
    Optional<Attribute<?>> told =
        how.tellsMeasured() ? Optional.of(measured(payload)) : Optional.empty();
    ValueType otherwise = how.isYesNo() ? ValueType.YES_NO : ValueType.INTEGER;
    ValueType type = told.map(Attribute::type).orElse(otherwise);
    return attribute(id, name, type, told, how.unit());
  }

  static Attribute<?> attribute(
      String id,
      LocalizedText name,
      ValueType type,
      Optional<Attribute<?>> told,
      Optional<Within.Unit> unit) {
    Sensitivity sensitivity =
        told.map(each -> each.info().sensitivity()).orElse(Sensitivity.NORMAL);
    AttributeInfo info = AttributeInfo.named(name).withSensitivity(sensitivity);
    return Attributes.of(id, type, unit.map(each -> info.withUnit(each.label().en())).orElse(info));
  }

  private Attribute<?> measured(AttributeCatalog payload) {
    return how.measured()
        .<Attribute<?>>flatMap(payload::find)
        .orElseThrow(() -> new IllegalArgumentException("events do not carry what it measures"));
  }

  /** Whether events of this type may count. */
  boolean isOver(String type) {
    return types.isEmpty() || types.contains(type);
  }
}
