package org.bankcrm.modelling.pmml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.modelling.PmmlProblem;
import org.bankcrm.modelling.pmml.Comparer.Operator;
import org.bankcrm.modelling.pmml.Field.Raw;

/** What a model's schema makes of a field: its gaps, its outliers, its invalid values. */
final class Schema {

  private Schema() {}

  /** The field as the model sees it. */
  static Field seen(Element miningField, Field field) {
    miningField.word(
        "missingValueTreatment", "asIs", "asIs", "asMean", "asMode", "asMedian", "asValue");
    String outliers = miningField.word("outliers", "asIs", "asIs", "asExtremeValues");
    Optional<String> instead = miningField.find("missingValueReplacement");
    boolean extreme = outliers.equals("asExtremeValues");
    if (instead.isEmpty() && !extreme) {
      return field;
    }
    if (!(field instanceof Raw raw)) {
      throw Refused.at(
          miningField,
          PmmlProblem.NOT_SUPPORTED,
          "a field that is computed has another treatment of gaps or outliers here.",
          "Say it where the field is computed.");
    }
    Raw filled = raw.instead().isPresent() ? raw : filled(miningField, raw, instead);
    return extreme ? clamped(miningField, filled) : filled;
  }

  private static Raw filled(Element miningField, Raw raw, Optional<String> instead) {
    if (raw.isNumber()) {
      instead.ifPresent(text -> Literals.number(miningField, "missingValueReplacement", text));
    }
    return new Raw(
        raw.label(), raw.attribute(), raw.dataType(), instead, raw.low(), raw.high(), raw.from());
  }

  private static Raw clamped(Element miningField, Raw raw) {
    Optional<BigDecimal> low = bound(miningField, "lowValue");
    Optional<BigDecimal> high = bound(miningField, "highValue");
    if (!raw.isNumber() || raw.isClamped()) {
      throw miningField.unsupported("outliers", "asExtremeValues", "Say it once, of a number.");
    }
    boolean swapped = low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) >= 0;
    if ((low.isEmpty() && high.isEmpty()) || swapped) {
      throw Refused.at(
          miningField,
          PmmlProblem.BAD_VALUE,
          "'lowValue' and 'highValue' are no bounds.",
          "Write the lower one first.");
    }
    Raw held =
        new Raw(raw.label(), raw.attribute(), raw.dataType(), raw.instead(), low, high, raw.from());
    checkInstead(miningField, held);
    return held;
  }

  /** Whether what stands for a missing value would be held within bounds too, PMML leaves open. */
  private static void checkInstead(Element miningField, Raw raw) {
    Optional<BigDecimal> instead =
        raw.instead().map(text -> Literals.number(miningField, "missingValueReplacement", text));
    boolean beyond =
        instead.isPresent()
            && (raw.low().filter(each -> instead.get().compareTo(each) < 0).isPresent()
                || raw.high().filter(each -> instead.get().compareTo(each) > 0).isPresent());
    if (beyond) {
      throw miningField.notTheSame(
          "'missingValueReplacement' lies beyond 'lowValue' or 'highValue'.",
          "Write one between them.");
    }
  }

  private static Optional<BigDecimal> bound(Element miningField, String attribute) {
    return miningField.find(attribute).map(text -> Literals.number(miningField, attribute, text));
  }

  /** Of whom the model speaks, where invalid values make its result invalid. */
  static Condition valid(Element miningField, Element dataField, Raw raw) {
    String treatment =
        miningField.word("invalidValueTreatment", "returnInvalid", "returnInvalid", "asIs");
    if (treatment.equals("asIs")) {
      return Condition.always();
    }
    Raw plain = raw.untreated();
    List<Condition> valid = new ArrayList<>();
    dataField.all("Interval").forEach(each -> valid.add(within(each, plain).plain()));
    List<String> values = dataField.all("Value").map(each -> each.get("value")).toList();
    boolean closed =
        raw.attribute().type().isClosed() && raw.attribute().type().codes().equals(values);
    if (!values.isEmpty() && !closed) {
      valid.add(new Comparer(dataField).in(plain, values));
    }
    return valid.isEmpty()
        ? Condition.always()
        : Logic.any(new Presence(raw.attribute().ref(), false), Logic.any(valid));
  }

  /** Within an interval, whose closure says which ends are its own. */
  static Tri within(Element interval, Field field) {
    String closure =
        interval.word("closure", "", "openOpen", "openClosed", "closedOpen", "closedClosed");
    Operator above = closure.startsWith("open") ? Operator.GREATER : Operator.AT_LEAST;
    Operator below = closure.endsWith("Open") ? Operator.LESS : Operator.AT_MOST;
    Comparer comparer = new Comparer(interval);
    List<Tri> ends = new ArrayList<>();
    interval.find("leftMargin").ifPresent(left -> ends.add(comparer.compare(field, above, left)));
    interval
        .find("rightMargin")
        .ifPresent(right -> ends.add(comparer.compare(field, below, right)));
    if (ends.isEmpty()) {
      throw Refused.at(
          interval, PmmlProblem.LEFT_OUT, "'leftMargin' is missing.", "Write at least one end.");
    }
    return Tri.and(ends);
  }
}
