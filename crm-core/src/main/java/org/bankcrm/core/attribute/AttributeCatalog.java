package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.value.Encoded;

/**
 * The closed list of attributes that policies may read.
 *
 * <p>It says of each attribute what a policy's author and the bank's supervisors have to agree on:
 * its id and type, its name in both languages, how sensitive it is and what it may be used for.
 * Facts, populations and books hold one, and fit together where their catalogues do; facts for a
 * wider one are taken over {@linkplain Facts#onto onto} that of a book.
 *
 * <p>A name that is not listed is an error where it is written, never a null where it is read.
 * Positions are those of the list. Immutable and thread-safe; equal when the lists are.
 */
public final class AttributeCatalog {

  private final List<Attribute<?>> attributes;
  private final Map<String, Integer> positions;
  private final List<Derivation> derivations;
  private final List<Derived> derived;
  private final BitSet derivedPositions = new BitSet();

  /** What is asked of every value of every customer. */
  private final BitSet scalars = new BitSet();

  private final long[] missing;
  private final Map<String, BusinessCalendar> calendars;

  private AttributeCatalog(
      List<Attribute<?>> attributes,
      List<Derivation> derivations,
      Map<String, BusinessCalendar> calendars) {
    this.attributes = List.copyOf(attributes);
    this.positions = new HashMap<>();
    for (Attribute<?> attribute : this.attributes) {
      if (positions.put(attribute.id(), positions.size()) != null) {
        throw new IllegalArgumentException("attribute " + attribute.id() + " is listed twice");
      }
    }
    this.derivations = List.copyOf(derivations);
    this.derived = Derived.ordered(this, this.derivations);
    derived.forEach(each -> derivedPositions.set(each.position()));
    this.missing = new long[this.attributes.size()];
    for (int i = 0; i < missing.length; i++) {
      ValueType type = this.attributes.get(i).type();
      missing[i] = Encoded.missing(type);
      scalars.set(i, Encoded.isScalar(type));
    }
    this.calendars = calendars;
  }

  /**
   * A catalogue of these attributes, in this order.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static AttributeCatalog of(Collection<? extends Attribute<?>> attributes) {
    return new AttributeCatalog(new ArrayList<>(attributes), List.of(), Map.of());
  }

  /** A catalogue of these attributes, in this order. */
  public static AttributeCatalog of(Attribute<?>... attributes) {
    return of(List.of(attributes));
  }

  /**
   * This catalogue with more attributes at its end.
   *
   * @throws IllegalArgumentException if one has the id of one that is there and is another
   */
  public AttributeCatalog with(Collection<? extends Attribute<?>> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Attribute<?>> all = new ArrayList<>(attributes);
    all.addAll(more);
    return new AttributeCatalog(all, derivations, calendars);
  }

  /**
   * This catalogue, which computes some of its attributes from others besides those that it
   * computes already.
   *
   * @throws IllegalArgumentException if one is computed twice, from itself, from what is not listed
   *     or from what is treated more carefully or may be used for less than it
   */
  public AttributeCatalog deriving(Collection<Derivation> more) {
    List<Derivation> all = new ArrayList<>(derivations);
    all.addAll(more);
    return more.isEmpty() ? this : new AttributeCatalog(attributes, all, calendars);
  }

  /** As {@link #deriving(Collection)}. */
  public AttributeCatalog deriving(Derivation... more) {
    return deriving(List.of(more));
  }

  /**
   * What it computes, in the order in which it was told. Each reads attributes that are put, or
   * that others before it compute.
   */
  public List<Derivation> derivations() {
    return derivations;
  }

  /**
   * How an attribute is computed; empty for one whose values are put.
   *
   * @param attribute one of the catalogue's
   */
  public Optional<Derivation> derivation(Attribute<?> attribute) {
    for (Derivation each : derivations) {
      if (each.attribute().id().equals(attribute.id())) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * The attributes whose values have to be put for this one: itself, or what it is computed from,
   * over as many steps as it takes. A host that wants the value has to hand in these.
   */
  public Set<Attribute<?>> origins(Attribute<?> attribute) {
    Set<Attribute<?>> origins = new LinkedHashSet<>();
    addOrigins(attribute, origins, new HashSet<>());
    return Collections.unmodifiableSet(origins);
  }

  /** Follows each attribute once, since many may be computed from the same. */
  private void addOrigins(Attribute<?> attribute, Set<Attribute<?>> origins, Set<String> seen) {
    if (!seen.add(attribute.id())) {
      return;
    }
    Optional<Derivation> derivation = derivation(attribute);
    if (derivation.isEmpty()) {
      origins.add(attribute);
    } else {
      derivation
          .get()
          .formula()
          .reads()
          .forEach(ref -> find(ref.id()).ifPresent(read -> addOrigins(read, origins, seen)));
    }
  }

  /**
   * This catalogue with the days of a business calendar by which it computes, or of which its lists
   * of parts are computed. It is equal to the one without: the book says which days count, so ask
   * {@code PolicyBook.counting}, which holds them against what the book names.
   *
   * @param id what formulas name the calendar by
   */
  public AttributeCatalog counting(String id, BusinessCalendar calendar) {
    Map<String, BusinessCalendar> all = new HashMap<>(calendars);
    all.put(requireNonNull(id, "id"), requireNonNull(calendar, "calendar"));
    List<Attribute<?>> counting = new ArrayList<>();
    for (Attribute<?> each : attributes) {
      counting.add(each instanceof ElementsAttribute list ? list.counting(id, calendar) : each);
    }
    return new AttributeCatalog(counting, derivations, all);
  }

  /**
   * The business calendars by which it computes, itself or in its lists of parts, by what formulas
   * name them, in the order of the alphabet.
   */
  public SortedSet<String> countsBy() {
    SortedSet<String> ids = new TreeSet<>();
    derivations.forEach(each -> each.formula().countsBy().ifPresent(ids::add));
    for (Attribute<?> each : attributes) {
      if (each instanceof ElementsAttribute list) {
        ids.addAll(list.parts().countsBy());
      }
    }
    return Collections.unmodifiableSortedSet(ids);
  }

  /**
   * The days of a business calendar, if they were handed in.
   *
   * @param id as formulas name it
   */
  public Optional<BusinessCalendar> counted(String id) {
    return Optional.ofNullable(calendars.get(requireNonNull(id, "id")));
  }

  /**
   * The days of a business calendar that were handed in.
   *
   * @throws IllegalStateException if nobody handed them in
   */
  BusinessCalendar calendar(String id) {
    return counted(id)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "attributes count by the business calendar '"
                        + id
                        + "', whose days were not handed in; call PolicyBook.counting"));
  }

  /**
   * Computes what it computes, each value after those that it is computed from. Facts and
   * populations do so by themselves.
   *
   * @param row the values that are put; it has to show what the target was told
   * @throws IllegalStateException if it counts by a business calendar that nobody handed in
   */
  public void compute(Row row, Computed target) {
    for (Derived each : derived) {
      each.tell(row, target);
    }
  }

  /** What is computed, each after what it is computed from. */
  List<Derived> derived() {
    return derived;
  }

  /**
   * Refuses to take a value for what is computed.
   *
   * @throws IllegalArgumentException if the attribute at the position is; the message names it
   */
  public void requirePut(int position) {
    if (isDerived(position)) {
      throw new IllegalArgumentException(
          attributes.get(position).id()
              + " is computed by the catalogue; put what it is computed from");
    }
  }

  /** Whether values are wholly held by their encoding. */
  boolean isScalar(int position) {
    return scalars.get(position);
  }

  /** The encodings of a customer of whom nothing is known; the caller's own. */
  long[] nothingKnown() {
    return missing.clone();
  }

  boolean isDerived(int position) {
    return derivedPositions.get(position);
  }

  /** The attributes in their order. Unmodifiable; positions are counted in it from 0. */
  public List<Attribute<?>> attributes() {
    return attributes;
  }

  /** The number of attributes. */
  public int size() {
    return attributes.size();
  }

  /**
   * The attribute with this id.
   *
   * @param id compared as it stands
   */
  public Optional<Attribute<?>> find(String id) {
    Integer position = positions.get(requireNonNull(id, "id"));
    return position == null ? Optional.empty() : Optional.of(attributes.get(position));
  }

  /**
   * The attribute with this id, of the class by which values are put: for whoever fills the facts
   * of a book that was read from a document.
   *
   * <pre>{@code
   * facts.put(book.catalog().money("assets"), yuan(30_000)).put(book.catalog().date("joined"), day);
   * ElementsAttribute accounts = book.catalog().get("accounts", ElementsAttribute.class);
   * }</pre>
   *
   * @throws IllegalArgumentException if there is none with this id, or it is of another type
   */
  public <A extends Attribute<?>> A get(String id, Class<A> type) {
    Attribute<?> found =
        find(id)
            .orElseThrow(
                () -> new IllegalArgumentException("the catalogue has no attribute '" + id + "'"));
    Checks.require(type.isInstance(found), id, "is of the type " + found.type());
    return type.cast(found);
  }

  /** The amount of money with this id; refuses as {@link #get}. */
  public MoneyAttribute money(String id) {
    return get(id, MoneyAttribute.class);
  }

  /** The whole number with this id; refuses as {@link #get}. */
  public IntegerAttribute integer(String id) {
    return get(id, IntegerAttribute.class);
  }

  /** The decimal number with this id; refuses as {@link #get}. */
  public DecimalAttribute decimal(String id) {
    return get(id, DecimalAttribute.class);
  }

  /** The code with this id; refuses as {@link #get}. */
  public CodeAttribute code(String id) {
    return get(id, CodeAttribute.class);
  }

  /** The yes or no with this id; refuses as {@link #get}. */
  public YesNoAttribute yesNo(String id) {
    return get(id, YesNoAttribute.class);
  }

  /** The day with this id; refuses as {@link #get}. */
  public DateAttribute date(String id) {
    return get(id, DateAttribute.class);
  }

  /**
   * Whether this very attribute, with the same type, is listed. What people call it does not
   * matter.
   */
  public boolean contains(Attribute<?> attribute) {
    Optional<Attribute<?>> found = find(attribute.id());
    return found.isPresent() && found.get().ref().equals(attribute.ref());
  }

  /**
   * The position of an attribute, from 0.
   *
   * @throws IllegalArgumentException if it is not listed, or with another type
   */
  @SuppressWarnings("ReferenceEquality") // most ask with the one that is listed
  public int positionOf(Attribute<?> attribute) {
    Integer position = positions.get(attribute.id());
    if (position == null) {
      throw new IllegalArgumentException(
          "attribute " + attribute.id() + " is not in the catalogue");
    }
    Attribute<?> listed = attributes.get(position);
    if (!listed.ref().equals(attribute.ref())) {
      throw new IllegalArgumentException(
          "attribute "
              + attribute.id()
              + " is "
              + listed.type()
              + " in the catalogue, not "
              + attribute.type());
    }
    return position;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof AttributeCatalog that
            && attributes.equals(that.attributes)
            && derivations.equals(that.derivations));
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }

  @Override
  public String toString() {
    return "AttributeCatalog of " + attributes.size();
  }
}
