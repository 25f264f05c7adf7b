package org.bankcrm.modelling.churn;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventHistory;
import org.bankcrm.core.window.WindowValues;
import org.bankcrm.core.window.Windows;

/** What is known of a customer on a cut-off day. */
final class FeatureReader {

  private final ChurnDefinition definition;
  private final PolicyBook book;
  private final Windows windows;
  private final LocalDate dataBegin;
  private final List<Attribute<?>> attributes = new ArrayList<>();

  /** Whether something is computed beside what windows give. */
  private final boolean computes;

  /** The figures of a customer, and whether the definition is about them. */
  record Known(List<Double> figures, boolean isAmong) {
    @Override
    public String toString() {
      return "Known";
    }
  }

  FeatureReader(ChurnDefinition definition, PolicyBook book, KnownThen known, LocalDate dataBegin) {
    this.definition = definition;
    this.book = book;
    this.windows = known.windowsOf(definition.reads());
    this.dataBegin = dataBegin;
    for (String id : definition.reads()) {
      attributes.add(book.catalog().find(id).orElseThrow());
    }
    this.computes = attributes.stream().anyMatch(each -> !windows.attributes().contains(each));
  }

  /**
   * Whether windows look back to days when the customer was one already and the data had not begun.
   */
  boolean lacksDays(LocalDate joined, LocalDate cutoff) {
    return joined.isBefore(dataBegin) && windows.firstDay(cutoff).isBefore(dataBegin);
  }

  Known of(List<Event> events, LocalDate joined, LocalDate cutoff) {
    WindowValues values = windows.compute(events, cutoff, EventHistory.from(dataBegin));
    Function<Attribute<?>, Optional<?>> reading =
        computes ? facts(values, joined, cutoff)::get : values::get;
    List<Double> figures = new ArrayList<>();
    boolean isAmong = true;
    for (int i = 0; i < attributes.size(); i++) {
      double figure =
          reading.apply(attributes.get(i)).map(FeatureReader::number).orElse(Double.NaN);
      int floor = i - definition.features().size();
      if (floor < 0) {
        figures.add(figure);
      } else {
        isAmong &= figure >= definition.among().get(floor).atLeast(); // NaN is not
      }
    }
    return new Known(figures, isAmong);
  }

  private Facts facts(WindowValues values, LocalDate joined, LocalDate cutoff) {
    Facts.Builder facts = book.facts(LocalDays.startOf(cutoff, ZoneOffset.UTC), ZoneOffset.UTC);
    values.putInto(facts);
    definition
        .joined()
        .ifPresent(id -> facts.put(book.catalog().get(id, DateAttribute.class), joined));
    return facts.build();
  }

  private static double number(Object value) {
    return value instanceof Money money
        ? money.amount().doubleValue()
        : ((Number) value).doubleValue();
  }
}
