package org.bankcrm.core.attribute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.formula.Formula;
import org.bankcrm.core.formula.Operands;
import org.bankcrm.core.formula.OverParts;
import org.bankcrm.core.internal.value.Encoded;
import org.jspecify.annotations.Nullable;

/** Where a derivation reads and tells, in a catalogue. */
final class Derived {

  private final int position;
  private final ValueType type;
  private final Formula formula;

  /** The places of what it reads. */
  private final int[] reads;

  /** The places of what it reads of each part in the list that it reads, if it reads one. */
  private final int[] readsOfParts;

  private Derived(int position, Derivation derivation, int[] reads, int[] readsOfParts) {
    this.position = position;
    this.type = derivation.attribute().type();
    this.formula = derivation.formula();
    this.reads = reads;
    this.readsOfParts = readsOfParts;
  }

  /** The place of its attribute. */
  int position() {
    return position;
  }

  /** Whether the time of the facts may matter, of the customer's own or of parts. */
  boolean needsFacts() {
    return formula.needsFacts() || formula instanceof OverParts;
  }

  /** The places of what it reads. */
  int[] reads() {
    return reads;
  }

  /** The type of its attribute. */
  ValueType type() {
    return type;
  }

  /**
   * All derivations in an order in which each stands after those that it reads.
   *
   * @throws IllegalArgumentException if one reads what is not there, or a less guarded attribute
   *     than it may, or itself
   */
  static List<Derived> ordered(AttributeCatalog catalog, List<Derivation> derivations) {
    Map<String, Derivation> byId = new LinkedHashMap<>();
    for (Derivation each : derivations) {
      catalog.positionOf(each.attribute());
      if (byId.put(each.attribute().id(), each) != null) {
        throw new IllegalArgumentException(each.attribute().id() + " is computed twice");
      }
    }
    Ordering ordering = new Ordering(catalog, byId);
    derivations.forEach(ordering::add);
    return List.copyOf(ordering.ordered);
  }

  /** Puts each after what it reads; for one catalogue. */
  private static final class Ordering {
    private final AttributeCatalog catalog;
    private final Map<String, Derivation> byId;
    private final Set<String> way = new LinkedHashSet<>();
    private final Set<String> done = new HashSet<>();
    private final List<Derived> ordered = new ArrayList<>();

    Ordering(AttributeCatalog catalog, Map<String, Derivation> byId) {
      this.catalog = catalog;
      this.byId = byId;
    }

    private void add(Derivation derivation) {
      Attribute<?> attribute = derivation.attribute();
      if (done.contains(attribute.id())) {
        return;
      } else if (!way.add(attribute.id())) {
        throw new IllegalArgumentException(
            attribute.id() + " is computed from itself, by way of " + String.join(", ", way));
      }
      List<AttributeRef> refs = derivation.formula().reads();
      int[] reads = refs.stream().mapToInt(ref -> position(derivation, ref, catalog)).toArray();
      refs.stream()
          .map(AttributeRef::id)
          .filter(byId::containsKey)
          .map(byId::get)
          .forEach(this::add);
      way.remove(attribute.id());
      done.add(attribute.id());
      int[] readsOfParts = readsOfParts(derivation, catalog);
      ordered.add(new Derived(catalog.positionOf(attribute), derivation, reads, readsOfParts));
    }
  }

  private static int[] readsOfParts(Derivation derivation, AttributeCatalog catalog) {
    if (!(derivation.formula() instanceof OverParts formula)) {
      return new int[0];
    }
    String id = formula.over().ref().id();
    AttributeCatalog parts = ((ElementsAttribute) catalog.find(id).orElseThrow()).parts();
    if (!(formula.over() instanceof ElementsAttribute over) || !over.parts().equals(parts)) {
      throw new IllegalArgumentException(
          derivation.attribute().id() + " is computed from other parts than the " + id + " have");
    }
    return formula.readsOfParts().stream()
        .mapToInt(ref -> position(derivation, ref, parts))
        .toArray();
  }

  private static int position(Derivation derivation, AttributeRef ref, AttributeCatalog catalog) {
    Attribute<?> read =
        catalog
            .find(ref.id())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        derivation.attribute().id()
                            + " is computed from "
                            + ref.id()
                            + ", which is not in the catalogue"));
    if (!read.type().equals(ref.type())) {
      throw new IllegalArgumentException(
          ref.id() + " is " + read.type() + " in the catalogue, not " + ref.type());
    }
    derivation.checkFlow(read);
    return catalog.positionOf(read);
  }

  /** Computes the value from a row. */
  void tell(Row row, Computed target) {
    Absence missing = formula.bearsGaps() ? null : missing(row);
    if (missing != null) {
      target.absent(position, missing);
      return;
    }
    Read read = new Read(row, this);
    OptionalLong value = formula.value(type, read);
    if (value.isPresent()) {
      target.value(position, value.getAsLong(), observedDay(row));
    } else {
      target.absent(position, formula.absence(read));
    }
  }

  /** The first reason that was told for a missing value; null where nothing is missing. */
  private @Nullable Absence missing(Row row) {
    Absence found = null;
    for (int read : reads) {
      if (!row.isKnown(read)) {
        Absence reason = row.absence(read);
        found = found == null || found == Absence.NOT_KNOWN ? reason : found;
      }
    }
    return found;
  }

  private long observedDay(Row row) {
    long day = oldest(row, reads, row.asOfDate().toEpochDay());
    if (formula instanceof OverParts) {
      for (Object part : (List<?>) row.object(reads[0])) {
        day = oldest((Row) part, readsOfParts, day);
      }
    }
    return day;
  }

  private static long oldest(Row row, int[] reads, long day) {
    long oldest = day;
    for (int read : reads) {
      if (row.isKnown(read)) {
        oldest = Math.min(oldest, row.observedDay(read));
      }
    }
    return oldest;
  }

  /** What a formula reads of a row. */
  private record Read(Row row, Derived derived) implements Operands {

    @Override
    public boolean isKnown(int place) {
      return row.isKnown(derived.reads[place]);
    }

    @Override
    public long encoded(int place) {
      return row.encoded(derived.reads[place]);
    }

    @Override
    public LocalDate day(int place) {
      long encoded = encoded(place);
      return derived.formula.reads().get(place).type().kind() == ValueType.Kind.DATE
          ? LocalDate.ofEpochDay(encoded)
          : LocalDays.of(instant(place), row.zone());
    }

    @Override
    public List<?> parts(int place) {
      return (List<?>) row.object(derived.reads[place]);
    }

    @Override
    public Instant instant(int place) {
      return Encoded.instant(encoded(place));
    }

    @Override
    public LocalDate asOf() {
      return row.asOfDate();
    }

    @Override
    public Instant asOfInstant() {
      return row.asOf();
    }

    @Override
    public ZoneId zone() {
      return row.zone();
    }

    @Override
    public BusinessCalendar calendar(String id) {
      return row.catalog().calendar(id);
    }
  }
}
