package org.bankcrm.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;
import org.bankcrm.lifecycle.EffectValue.Missing;

/**
 * What the host is to do when a subject moves: assign a manager, send a welcome, open a task for
 * the relationship manager that is due in two business days. Data for the host; the library does
 * nothing with it.
 *
 * @param code what systems know it by: 1 to 64 of the characters A-Z, a-z, 0-9, '.', '-' and '_',
 *     beginning with a letter or digit
 * @param text what it is, for people
 * @param parameters what else systems have to know to do it, in the author's order; no code twice
 * @param values parameters that are the subject's own or the event's; in a {@link Move} they stand
 *     behind the others with their values, and none is left here
 * @param due by when it is to be done; in a {@link Move} the day, where it can be told. Empty where
 *     the author says nothing
 */
public record Effect(
    String code,
    LocalizedText text,
    List<Parameter> parameters,
    List<EffectValue> values,
    Optional<EffectDue> due) {

  /** The most effects of a stage or transition. */
  static final int MOST = 50;

  /** The most parameters. */
  static final int MOST_PARAMETERS = 50;

  /** The most characters of a parameter's value. */
  static final int LONGEST = 128;

  /**
   * What systems have to know to do it, such as {@code role} and {@code RM}.
   *
   * @param code what systems know it by, written like the effect's
   * @param value 1 to 128 characters, not blank
   */
  public record Parameter(String code, String value) {
    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if the code is malformed or the value none
     */
    public Parameter {
      Codes.check(code, "code");
      Checks.text(value, "value", LONGEST);
    }
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code is malformed, or there are more than 50 parameters
   *     or two of one code
   */
  public Effect {
    Codes.check(code, "code");
    requireNonNull(text, "text");
    parameters = List.copyOf(parameters);
    Checks.within(parameters.size(), 0, MOST_PARAMETERS, "the number of parameters");
    values = List.copyOf(values);
    int all = parameters.size() + values.size();
    Checks.within(all, 0, MOST_PARAMETERS, "the number of parameters");
    Set<String> codes = parameters.stream().map(Parameter::code).collect(Collectors.toSet());
    values.forEach(value -> codes.add(value.code()));
    Checks.require(codes.size() == all, "parameters", "must have no code twice");
    requireNonNull(due, "due");
  }

  /** An effect without parameters, of which nothing is said by when. */
  public Effect(String code, LocalizedText text) {
    this(code, text, List.of(), List.of(), Optional.empty());
  }

  /** An effect of which every parameter is told. */
  public Effect(
      String code, LocalizedText text, List<Parameter> parameters, Optional<EffectDue> due) {
    this(code, text, parameters, List.of(), due);
  }

  /** The same with the values of a subject; empty where one that is missing leaves it out. */
  Optional<Effect> told(Function<EffectValue, Optional<?>> known) {
    if (values.isEmpty()) {
      return Optional.of(this);
    }
    List<Parameter> told = new ArrayList<>(parameters);
    values.forEach(value -> value.of(known.apply(value)).ifPresent(told::add));
    return told.size() < parameters.size() + values.size()
        ? Optional.empty()
        : Optional.of(new Effect(code, text, told, due));
  }

  /** The same, as an author writes it; what is wrong is told when the lifecycle is made. */
  public static Builder of(String code, String zh, String en) {
    return new Builder(new Entry().write(Key.CODE, code).write(EffectForm.TEXT, zh, en), false);
  }

  /**
   * The day by which it is to be done; empty where there is none, or it is not told as a day. That
   * day is included. In business days it is not told where the calendar is not at hand or ends too
   * soon.
   */
  public Optional<LocalDate> dueDay() {
    return due.filter(EffectDue.On.class::isInstance).map(by -> ((EffectDue.On) by).day());
  }

  /** The same as a step on a day asks for it. */
  Effect on(LocalDate day, Optional<BusinessCalendar> calendar) {
    return due.isEmpty()
        ? this
        : new Effect(code, text, parameters, values, due.map(by -> by.on(day, calendar)));
  }

  boolean isByBusinessDays() {
    return due.filter(EffectDue.AfterBusinessDays.class::isInstance).isPresent();
  }

  /**
   * An effect as its author writes it, right or wrong.
   *
   * <p>Immutable; the methods give changed copies.
   */
  public static final class Builder extends Part<Effect> {

    private final boolean byBusinessDays;

    private Builder(Entry entry, boolean byBusinessDays) {
      super(entry);
      this.byBusinessDays = byBusinessDays;
    }

    /** Whether it is due by business days, for which the lifecycle names a calendar. */
    boolean isByBusinessDays() {
      return byBusinessDays;
    }

    /** With one more parameter. */
    public Builder with(String code, String value) {
      Entry parameter = new Entry().write(Key.CODE, code).write(EffectForm.VALUE, value);
      return new Builder(entry.without().add(EffectForm.PARAMETERS, parameter), byBusinessDays);
    }

    /**
     * With one more parameter that is the subject's own, or carried by the event that sets the
     * transition off; where it is missing, the effect is left out.
     *
     * @param code of the parameter
     * @param attribute of the facts at the step, or of the payload; what is protected is told to
     *     nobody
     */
    public Builder withValueOrSkip(String code, Attribute<?> attribute) {
      return value(code, attribute, missing -> missing.put(EffectForm.MISSING, Missing.SKIP));
    }

    /** With one more; the transition does not go before it is known. */
    public Builder withValueOrHold(String code, Attribute<?> attribute) {
      return value(code, attribute, missing -> missing.put(EffectForm.MISSING, Missing.HOLD));
    }

    /**
     * With one more; where it is missing, this is told in its place.
     *
     * @param code of the parameter
     * @param attribute of the facts at the step
     * @param otherwise 1 to 128 characters
     */
    public Builder withValueOr(String code, Attribute<?> attribute, String otherwise) {
      return value(code, attribute, missing -> missing.write(EffectForm.OTHERWISE, otherwise));
    }

    private Builder value(String code, Attribute<?> attribute, UnaryOperator<Entry> missing) {
      Entry value = new Entry().write(Key.CODE, code).put(EffectForm.ATTRIBUTE, attribute.ref());
      return new Builder(
          entry.without().add(EffectForm.VALUES, missing.apply(value)), byBusinessDays);
    }

    /**
     * Due so many calendar days after the step.
     *
     * @param days 0 for the day of the step itself
     */
    public Builder dueInDays(int days) {
      return due(new Entry().write(EffectForm.DAYS, (long) days), false);
    }

    /** Due so many calendar months after the step. */
    public Builder dueInMonths(int months) {
      return due(new Entry().write(EffectForm.MONTHS, (long) months), false);
    }

    /** Due on the so-many-th business day after the step, by the lifecycle's calendar. */
    public Builder dueInBusinessDays(int days) {
      return due(new Entry().write(EffectForm.BUSINESS_DAYS, (long) days), true);
    }

    private Builder due(Entry time, boolean business) {
      return new Builder(entry.without(EffectForm.DUE).write(EffectForm.DUE, time), business);
    }
  }
}
