package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.internal.document.Written;
import org.bankcrm.core.internal.value.Encoded;
import org.bankcrm.core.internal.value.QuickText;
import org.jspecify.annotations.Nullable;

/**
 * What a bank knows of one customer as of an instant: each attribute known or missing.
 *
 * <p>Made from the customer model, or attribute by attribute straight from a warehouse. Immutable
 * and thread-safe; {@code toString} shows no value.
 */
public final class Facts implements Row {

  private final AttributeCatalog catalog;
  private final Instant asOf;
  private final ZoneId zone;
  private final LocalDate asOfDate;
  private final long[] encoded;
  private final @Nullable Object @Nullable [] objects;
  private final int @Nullable [] observedDays;

  /** Places of reasons in their enum; null where no value is missing for a reason. */
  private final byte @Nullable [] absences;

  private Facts(FactsCells cells) {
    this.catalog = cells.catalog();
    this.asOf = cells.asOf();
    this.zone = cells.zone();
    this.asOfDate = cells.asOfDate();
    this.encoded = cells.encoded.clone();
    this.objects = cells.heldObjects();
    this.observedDays = cells.earlierDays();
    this.absences = cells.reasons();
  }

  /**
   * Starts with every value missing.
   *
   * @param asOf the instant that the values are told for, in the years 1 to 9999
   * @param zone the zone that days are told in
   */
  public static Builder builder(AttributeCatalog catalog, Instant asOf, ZoneId zone) {
    return new Builder(catalog, asOf, zone);
  }

  /** The values of these cells, with what the catalogue computes of them. */
  static Facts of(FactsCells cells) {
    cells.catalog().compute(cells, cells);
    return new Facts(cells);
  }

  /** The values that a view shows just now. */
  static Facts from(Row row) {
    Builder builder = new Builder(row.catalog(), row.asOf(), row.zone());
    for (int i = 0; i < row.catalog().size(); i++) {
      builder.cells.take(row, i, i);
    }
    return builder.build();
  }

  /**
   * The same customer's values for another catalogue, such as that of a book which reads a part of
   * what a host knows. Attributes that only the other catalogue has are missing, and so are values
   * that are too old by it; reasons why values are missing go along.
   *
   * @throws IllegalArgumentException if an attribute has another type there
   */
  public Facts onto(AttributeCatalog other) {
    Builder builder = new Builder(other, asOf, zone);
    for (int i = 0; i < encoded.length; i++) {
      Attribute<?> attribute = catalog.attributes().get(i);
      boolean told = isKnown(i) || absence(i) != Absence.NOT_KNOWN;
      if (told && other.find(attribute.id()).isPresent() && isFreshIn(other, i)) {
        builder.cells.take(this, i, other.positionOf(attribute));
      }
    }
    return builder.build();
  }

  private boolean isFreshIn(AttributeCatalog other, int position) {
    Attribute<?> attribute = other.find(catalog.attributes().get(position).id()).orElseThrow();
    return isFresh(attribute, position, asOfDate);
  }

  private boolean isFresh(Attribute<?> attribute, int position, LocalDate day) {
    return !isKnown(position)
        || ValueCheck.isFresh(attribute, LocalDate.ofEpochDay(observedDay(position)), day);
  }

  /**
   * Begins facts of the same customer as of a later instant: with all that is known now, on the day
   * on which it was observed. What is too old by then is missing; why values are missing goes
   * along.
   *
   * @param later not before the instant that these are told for
   */
  public Builder at(Instant later) {
    Builder builder = new Builder(catalog, later, zone);
    if (later.isBefore(asOf)) {
      throw new IllegalArgumentException("facts as of " + asOf + " tell nothing of " + later);
    }
    for (int i = 0; i < encoded.length; i++) {
      if (isFresh(catalog.attributes().get(i), i, builder.asOfDate)) {
        builder.cells.take(this, i, i);
      }
    }
    return builder;
  }

  /**
   * The same as of a later instant, with what is current now current then, but for these
   * attributes, whose values stay observed on the day of these facts.
   */
  Facts carriedTo(Instant later, Set<Attribute<?>> dated) {
    Builder builder = new Builder(catalog, later, zone);
    for (int i = 0; i < encoded.length; i++) {
      Attribute<?> attribute = catalog.attributes().get(i);
      int day = dayLater(i, dated.contains(attribute) && !builder.asOfDate.equals(asOfDate));
      if (day == FactsCells.TODAY || isFresh(attribute, i, builder.asOfDate)) {
        builder.cells.take(this, i, i);
        if (builder.cells.observedDays != null && isKnown(i)) {
          builder.cells.observe(i, day);
        }
      }
    }
    return builder.build();
  }

  private int dayLater(int position, boolean isDated) {
    int[] days = observedDays;
    int day = days == null ? FactsCells.TODAY : days[position];
    return day == FactsCells.TODAY && isDated ? Math.toIntExact(asOfDate.toEpochDay()) : day;
  }

  /**
   * The value, or empty if it is missing.
   *
   * @param attribute of the facts' catalogue
   * @throws IllegalArgumentException if it is none
   */
  public <T> Optional<T> get(Attribute<T> attribute) {
    return value(attribute);
  }

  @Override
  public Facts facts() {
    return this;
  }

  /**
   * Why the value is missing, {@link Absence#NOT_KNOWN} where no reason was told; empty if it is
   * known.
   */
  public Optional<Absence> absence(Attribute<?> attribute) {
    int position = catalog.positionOf(attribute);
    return isKnown(position) ? Optional.empty() : Optional.of(absence(position));
  }

  /** Whether the value is known. A value that is too old to count is not. */
  public boolean isKnown(Attribute<?> attribute) {
    return isKnown(catalog.positionOf(attribute));
  }

  /**
   * What tells these facts from all others: a SHA-256 as 64 lower-case hexadecimal digits. Equal
   * facts have equal hashes on any machine; the order of the catalogue, its words about attributes
   * and the attributes that are missing without a reason make no difference.
   *
   * <p>Hashed are tokens, each written as the number of its bytes in UTF-8, a colon, and the bytes:
   * {@code facts-1}; the as-of instant in ISO form; the id of the zone; the number of known
   * attributes; and for each of these, in ascending order of ids: the id, the type as {@code
   * ValueType} writes it but without a list of codes, the day of observation (empty where it is the
   * as-of date), and the value. A value is its encoding ({@link Row#encoded}) in decimal digits; a
   * code or a text itself; a set the number of its codes and the codes in ascending order; a list
   * the number of its parts and for each part its known attributes, as here.
   *
   * <p>Where a reason other than {@code not-known} was told for a missing value, there follow the
   * token {@code absent}, the number of such attributes, and for each of these, in ascending order
   * of ids, the id and the word of the reason; of a part after its known attributes, with the token
   * {@code absent of part}, so that nobody takes its reasons for those of the customer.
   *
   * <p>Whoever can guess the facts can check the guess by the hash: it is personal data too.
   */
  public String hash() {
    return FactsHash.of(this);
  }

  /**
   * The facts as a tree of maps, lists, texts, numbers and booleans, for a store or a message of
   * the host's; {@link #parse} reads it back as equal. It holds every value, protected ones
   * included: treat it as personal data.
   *
   * <pre>{@code
   * {"format": 1, "asOf": "2026-06-30T16:00:00Z", "zone": "Asia/Shanghai",
   *  "values": {"holding.aum": "CNY 687999.50", "party.age": 35, "channels": ["APP", "BRANCH"],
   *             "holdings": [{"values": {"holding.kind": "DEPOSIT"}}]},
   *  "observed": {"risk.level": "2025-11-03"},
   *  "absent": {"purchase.last": "never"}}
   * }</pre>
   *
   * <p>{@code values} has the known values by attribute: whole numbers and decimals as numbers, or
   * as text where they have more than 15 digits; reals as numbers; amounts as texts with their
   * currency; yes/no as booleans; codes and texts as they are; sets of codes as sorted lists; days
   * and instants in ISO form, instants in UTC; lists of parts as lists of objects, each with {@code
   * values}, {@code observed} and {@code absent} of its own. {@code observed} has the day of
   * observation of each value that was not observed on the as-of date, {@code absent} the word of
   * each reason but {@code not-known}; both are left out where they would be empty. Ids stand in
   * ascending order, so equal facts have equal documents, whatever the order of the catalogue.
   *
   * <p>A text is written as it is, control characters included; one with half of a character
   * (unpaired surrogates) survives only writers that escape it.
   */
  public Map<String, Object> toDocument() {
    return FactsWriter.write(this);
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader: numbers may come as any of
   * Java's, as far as no digit was lost. Keys may stand in any order.
   *
   * @param tree at most 2,000,000 objects, lists, keys and values with at most 16,777,216
   *     characters in all
   * @param catalog the catalogue that the facts were written by; attributes that the document does
   *     not name are missing
   * @throws InvalidDocumentException with every problem: an attribute that the catalogue does not
   *     list, a value of another type, one that was too old on the as-of date. Nothing of the
   *     document is quoted
   */
  public static Facts parse(Object tree, AttributeCatalog catalog) {
    return new FactsReader().read(tree, requireNonNull(catalog, "catalog"));
  }

  @Override
  public AttributeCatalog catalog() {
    return catalog;
  }

  @Override
  public Instant asOf() {
    return asOf;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public LocalDate asOfDate() {
    return asOfDate;
  }

  @Override
  public boolean isKnown(int position) {
    return encoded[position] > Encoded.MISSING
        || encoded[position] != Encoded.missing(catalog.attributes().get(position).type());
  }

  @Override
  public long encoded(int position) {
    return encoded[position];
  }

  @Override
  public Object object(int position) {
    Object object = objects == null ? null : objects[position];
    if (object == null) {
      throw new IllegalStateException(
          catalog.attributes().get(position).id() + " has no object value");
    }
    return object;
  }

  @Override
  public Absence absence(int position) {
    return absences == null ? Absence.NOT_KNOWN : Absence.at(absences[position]);
  }

  @Override
  public long observedDay(int position) {
    int[] days = observedDays;
    return days == null || days[position] == FactsCells.TODAY
        ? asOfDate.toEpochDay()
        : days[position];
  }

  /** How many characters its texts and codes have that are held as such. */
  long characters() {
    long characters = 0;
    if (objects != null) {
      for (Object object : objects) {
        if (object instanceof String text) {
          characters += text.length();
        } else if (object instanceof Set<?> codes) {
          characters += codes.stream().mapToLong(code -> ((String) code).length()).sum();
        }
      }
    }
    return characters;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Facts that
        && catalog.equals(that.catalog)
        && asOf.equals(that.asOf)
        && zone.equals(that.zone)
        && Arrays.equals(encoded, that.encoded)
        && Arrays.equals(objects, that.objects)
        && Arrays.equals(observedDays, that.observedDays)
        && Arrays.equals(absences, that.absences);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded) * 31 + Arrays.hashCode(objects);
  }

  /** Says how many values are known, and none of them. */
  @Override
  public String toString() {
    long known = 0;
    for (int i = 0; i < encoded.length; i++) {
      known += isKnown(i) ? 1 : 0;
    }
    return "Facts as of " + asOf + ", " + known + " of " + encoded.length + " known";
  }

  /** Gathers one customer's values; for one thread. The last value put for an attribute counts. */
  public static final class Builder implements Filling {

    private static final int TODAY = FactsCells.TODAY;

    private final AttributeCatalog catalog;
    private final LocalDate asOfDate;
    private final ValueCheck check;
    private final FactsCells cells;

    private Builder(AttributeCatalog catalog, Instant asOf, ZoneId zone) {
      this.cells = new FactsCells(catalog, asOf, zone);
      this.catalog = catalog;
      this.asOfDate = cells.asOfDate();
      this.check = new ValueCheck(asOf, zone);
    }

    @Override
    public AttributeCatalog catalog() {
      return catalog;
    }

    @Override
    public LocalDate asOfDate() {
      return asOfDate;
    }

    @Override
    public Instant asOf() {
      return cells.asOf();
    }

    @Override
    public <T> Builder put(Attribute<T> attribute, T value) {
      return putAt(catalog.positionOf(attribute), requireNonNull(value, "value"), TODAY);
    }

    /**
     * Puts a whole number.
     *
     * @param attribute of the catalogue
     * @param value current as of the as-of date
     */
    public Builder put(IntegerAttribute attribute, long value) {
      return put(attribute, Long.valueOf(value));
    }

    @Override
    public <T> Builder put(Attribute<T> attribute, Optional<? extends T> value) {
      value.ifPresent(present -> put(attribute, (T) present));
      return this;
    }

    @Override
    public <T> Builder put(Attribute<T> attribute, T value, LocalDate observedOn) {
      requireNonNull(value, "value");
      int position = catalog.positionOf(attribute);
      if (!ValueCheck.isFresh(attribute, observedOn, asOfDate)) {
        return this;
      }
      boolean today = observedOn.equals(asOfDate);
      return putAt(position, value, today ? TODAY : Math.toIntExact(observedOn.toEpochDay()));
    }

    @Override
    @SuppressWarnings("unchecked") // the value is made for the attribute's own type
    public Builder putText(Attribute<?> attribute, String text, LocalDate observedOn) {
      long quick = QuickText.once(attribute.type(), text);
      if (quick == QuickText.UNTOLD) {
        return put(
            (Attribute<Object>) attribute, Written.value(attribute.type(), text), observedOn);
      }
      int position = catalog.positionOf(attribute);
      if (ValueCheck.isFresh(attribute, observedOn, asOfDate)) {
        catalog.requirePut(position);
        boolean today = observedOn.equals(asOfDate);
        cells.put(position, quick, today ? TODAY : Math.toIntExact(observedOn.toEpochDay()));
      }
      return this;
    }

    @Override
    public Builder absent(Attribute<?> attribute, Absence reason) {
      int position = catalog.positionOf(attribute);
      catalog.requirePut(position);
      cells.absent(position, requireNonNull(reason, "reason"));
      return this;
    }

    /**
     * The facts so far, with what the catalogue computes; the builder can go on. What was never put
     * is missing, for no reason that is known.
     */
    public Facts build() {
      return of(cells);
    }

    @Override
    public Facts soFar() {
      return build();
    }

    private Builder putAt(int position, Object value, int observedDay) {
      catalog.requirePut(position);
      cells.put(position, check.normalised(catalog.attributes().get(position), value), observedDay);
      return this;
    }
  }
}
