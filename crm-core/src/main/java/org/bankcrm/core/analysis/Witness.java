package org.bankcrm.core.analysis;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.analysis.Model;
import org.bankcrm.core.internal.analysis.Model.Held;
import org.bankcrm.core.internal.plan.AsOfReader;

/**
 * An invented customer who shows that something can be: the values that matter, and nothing else.
 *
 * <p>Whoever doubts an answer hands the {@link #facts} to an engine and finds the same. The values
 * are the simplest that will do, often those at the edge of a rule: assets of just 500,000.00, an
 * age of 65, a day that is the as-of date. What the conditions do not read, the customer does not
 * have.
 *
 * <pre>{@code
 * Answer answer = Analysis.of(condition).canHold(condition);
 * answer.witness().ifPresent(shown -> engine.decide(shown.facts()));
 * }</pre>
 *
 * <p>It is nobody's data, so that it may be shown, stored and sent. Immutable and thread-safe.
 */
public final class Witness {

  private final Model model;
  private final List<Condition> conditions;

  Witness(Model model, List<Condition> conditions) {
    this.model = model;
    this.conditions = conditions;
  }

  /** The as-of date of the values. Days in the values are to be read against it. */
  public LocalDate asOf() {
    return model.asOf();
  }

  /**
   * The customer's values, as of the start of the as-of date in UTC, in a catalogue of just the
   * attributes that the conditions of the question read. Made up, and nobody's: they may be shown
   * to everyone.
   */
  public Facts facts() {
    return facts(model, model.asOf(), catalog(conditions));
  }

  private static AttributeCatalog catalog(List<Condition> conditions) {
    Map<String, AttributeRef> refs = new LinkedHashMap<>();
    Map<String, List<Condition>> ofParts = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      for (Criterion criterion : condition.criteria()) {
        criterion.refs().forEach(ref -> refs.putIfAbsent(ref.id(), ref));
        if (criterion instanceof ElementTest test) {
          ofParts.computeIfAbsent(test.attribute().id(), id -> new ArrayList<>()).add(test.where());
        }
      }
    }
    List<Attribute<?>> attributes = new ArrayList<>();
    refs.forEach((id, ref) -> attributes.add(attribute(ref, ofParts.getOrDefault(id, List.of()))));
    return AttributeCatalog.of(attributes);
  }

  private static Attribute<?> attribute(AttributeRef ref, List<Condition> ofParts) {
    AttributeInfo info = AttributeInfo.named(ref.id(), ref.id());
    return ref.type().kind() == ValueType.Kind.ELEMENTS
        ? Attributes.elements(ref.id(), catalog(ofParts), info)
        : Attributes.of(ref.id(), ref.type(), info);
  }

  /** The facts of a model, told for a day. */
  private static Facts facts(Model model, LocalDate day, AttributeCatalog catalog) {
    Facts.Builder facts =
        Facts.builder(catalog, LocalDays.startOf(day, ZoneOffset.UTC), ZoneOffset.UTC);
    model.values().forEach((id, held) -> put(catalog.find(id).orElseThrow(), held, day, facts));
    return facts.build();
  }

  @SuppressWarnings("unchecked") // what a model holds is of its attribute's type
  private static <T> void put(
      Attribute<T> attribute, Held held, LocalDate day, Facts.Builder facts) {
    if (held.value() instanceof Absence reason) {
      facts.absent(attribute, reason);
    } else {
      facts.put(attribute, (T) value(attribute, held, day), day.minusDays(held.daysOld()));
    }
  }

  private static Object value(Attribute<?> attribute, Held held, LocalDate day) {
    if (!(attribute instanceof ElementsAttribute elements)) {
      return held.value();
    }
    return ((List<?>) held.value())
        .stream().map(part -> facts((Model) part, day, elements.parts())).toList();
  }

  /** The values in a few words: {@code party.age=17, party.segment=missing}. */
  public LocalizedText words() {
    boolean dated = conditions.stream().anyMatch(AsOfReader::isDated);
    return LocalizedText.of(
        WitnessWords.CHINESE.of(model, dated), WitnessWords.ENGLISH.of(model, dated));
  }

  /** The same in English. */
  @Override
  public String toString() {
    return words().en();
  }
}
