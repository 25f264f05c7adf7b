package org.bankcrm.core.internal.notation;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.formula.BusinessDay;
import org.bankcrm.core.formula.BusinessDays;
import org.bankcrm.core.formula.DatePart;
import org.bankcrm.core.formula.Elapsed;
import org.bankcrm.core.formula.Extreme;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.formula.LookupTable;
import org.bankcrm.core.formula.NextAnniversary;
import org.bankcrm.core.formula.Otherwise;
import org.bankcrm.core.formula.OverParts;
import org.bankcrm.core.formula.Ratio;
import org.bankcrm.core.formula.TableAxis;
import org.bankcrm.core.formula.TimeOfDay;
import org.bankcrm.core.formula.Total;

/** Writes what a catalogue computes, as the form of policy books reads it. */
public final class DerivationWriter implements Formula.Visitor<Map<String, Object>> {

  private final Function<OverParts, Map<String, Object>> figures;

  private DerivationWriter(Function<OverParts, Map<String, Object>> figures) {
    this.figures = figures;
  }

  /** Puts the key {@code derived} where anything is computed of parts or events. */
  public static void write(AttributeCatalog catalog, Map<String, Object> object) {
    write(
        catalog,
        object,
        figure -> {
          throw new IllegalStateException("parts and events have no parts");
        });
  }

  /**
   * Puts the key {@code derived} where the catalogue computes anything.
   *
   * @param figures writes what the parts of a customer come to
   */
  public static void write(
      AttributeCatalog catalog,
      Map<String, Object> object,
      Function<OverParts, Map<String, Object>> figures) {
    DerivationWriter writer = new DerivationWriter(figures);
    if (!catalog.derivations().isEmpty()) {
      object.put("derived", catalog.derivations().stream().map(writer::written).toList());
    }
  }

  private Map<String, Object> written(Derivation derivation) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("attribute", derivation.attribute().id());
    object.putAll(derivation.formula().accept(this));
    return Collections.unmodifiableMap(object);
  }

  /** The keys of one object, those without a value left out. */
  private static final class Parts {
    private final Map<String, Object> object = new LinkedHashMap<>();

    Parts put(String key, Object value) {
      object.put(key, value);
      return this;
    }

    Parts refs(String key, Optional<AttributeRef> ref) {
      ref.ifPresent(found -> object.put(key, found.id()));
      return this;
    }

    Parts zone(Optional<ZoneId> zone) {
      zone.ifPresent(found -> object.put("zone", found.getId()));
      return this;
    }

    Map<String, Object> under(String key) {
      return Map.of(key, Collections.unmodifiableMap(object));
    }
  }

  @Override
  public Map<String, Object> businessDay(BusinessDay day) {
    return new Parts()
        .refs("of", day.of())
        .put("calendar", day.calendar())
        .zone(day.zone())
        .under("businessDay");
  }

  @Override
  public Map<String, Object> businessDays(BusinessDays days) {
    return new Parts()
        .refs("from", days.from())
        .refs("to", days.to())
        .put("calendar", days.calendar())
        .zone(days.zone())
        .under("businessDays");
  }

  @Override
  public Map<String, Object> datePart(DatePart part) {
    return new Parts()
        .refs("of", part.of())
        .put("part", part.part().word())
        .zone(part.zone())
        .under("datePart");
  }

  @Override
  public Map<String, Object> elapsed(Elapsed elapsed) {
    return new Parts()
        .refs("from", elapsed.from())
        .refs("to", elapsed.to())
        .under(elapsed.unit().word());
  }

  @Override
  public Map<String, Object> extreme(Extreme extreme) {
    List<String> of = extreme.of().stream().map(AttributeRef::id).toList();
    return Map.of(extreme.end().word(), of);
  }

  @Override
  public Map<String, Object> nextAnniversary(NextAnniversary next) {
    return new Parts()
        .put("of", next.of().id())
        .put("leapDay", Returns.word(next.leapDay()))
        .zone(next.zone())
        .under("nextAnniversary");
  }

  @Override
  public Map<String, Object> otherwise(Otherwise otherwise) {
    return new Parts()
        .put("of", otherwise.of().id())
        .put("value", text(otherwise.value()))
        .under("otherwise");
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static List<String> texts(List<Object> values) {
    return values.stream().map(DerivationWriter::text).toList();
  }

  @Override
  public Map<String, Object> table(LookupTable table) {
    return new Parts()
        .put("by", table.by().stream().map(DerivationWriter::axis).toList())
        .put("rows", table.rows().stream().map(DerivationWriter::texts).toList())
        .under("table");
  }

  private static Map<String, Object> axis(TableAxis axis) {
    String steps = TableAxis.isByCodes(axis.of().type()) ? "codes" : "from";
    return Map.of("attribute", axis.of().id(), steps, texts(axis.steps()));
  }

  @Override
  public Map<String, Object> overParts(OverParts figure) {
    return figures.apply(figure);
  }

  @Override
  public Map<String, Object> ratio(Ratio ratio) {
    return new Parts()
        .put("of", ratio.of().id())
        .put("by", ratio.by().id())
        .put("rounding", WindowWords.word(ratio.rounding()))
        .under("ratio");
  }

  @Override
  public Map<String, Object> timeOfDay(TimeOfDay time) {
    return new Parts()
        .refs("of", time.of())
        .put("from", time.hours().from().toString())
        .put("until", time.hours().until().toString())
        .zone(time.zone())
        .under("timeOfDay");
  }

  @Override
  public Map<String, Object> total(Total total) {
    Parts parts =
        new Parts().put("of", total.parts().stream().map(DerivationWriter::part).toList());
    if (total.plus().signum() != 0) {
      parts.put("plus", total.plus());
    }
    total.rounding().ifPresent(rounding -> parts.put("rounding", WindowWords.word(rounding)));
    return parts.under("total");
  }

  private static Map<String, Object> part(Total.Part part) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("attribute", part.of().id());
    if (part.times().compareTo(BigDecimal.ONE) != 0) {
      object.put("times", part.times());
    }
    return Collections.unmodifiableMap(object);
  }
}
