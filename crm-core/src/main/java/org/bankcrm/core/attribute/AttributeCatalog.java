package org.bankcrm.core.attribute;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The closed list of attributes that policies may read.
 *
 * <p>A name that is not listed is an error where it is written, never a null where it is read.
 * Positions are those of the list. Immutable and thread-safe; equal when the lists are.
 */
public final class AttributeCatalog {

  private final List<Attribute<?>> attributes;
  private final Map<String, Integer> positions;

  private AttributeCatalog(List<Attribute<?>> attributes) {
    this.attributes = List.copyOf(attributes);
    this.positions = new HashMap<>();
    for (Attribute<?> attribute : this.attributes) {
      if (positions.put(attribute.id(), positions.size()) != null) {
        throw new IllegalArgumentException("attribute " + attribute.id() + " is listed twice");
      }
    }
  }

  /**
   * A catalogue of these attributes, in this order.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static AttributeCatalog of(Collection<? extends Attribute<?>> attributes) {
    return new AttributeCatalog(new ArrayList<>(attributes));
  }

  /** A catalogue of these attributes, in this order. */
  public static AttributeCatalog of(Attribute<?>... attributes) {
    return of(List.of(attributes));
  }

  /** This catalogue with more attributes at its end. */
  public AttributeCatalog with(Collection<? extends Attribute<?>> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Attribute<?>> all = new ArrayList<>(attributes);
    all.addAll(more);
    return new AttributeCatalog(all);
  }

  /** The attributes in their order. */
  public List<Attribute<?>> attributes() {
    return attributes;
  }

  /** The number of attributes. */
  public int size() {
    return attributes.size();
  }

  /** The attribute with this id. */
  public Optional<Attribute<?>> find(String id) {
    Integer position = positions.get(requireNonNull(id, "id"));
    return position == null ? Optional.empty() : Optional.of(attributes.get(position));
  }

  /** Whether this very attribute, with the same type, is listed. */
  public boolean contains(Attribute<?> attribute) {
    Optional<Attribute<?>> found = find(attribute.id());
    return found.isPresent() && found.get().ref().equals(attribute.ref());
  }

  /**
   * The position of an attribute, from 0.
   *
   * @throws IllegalArgumentException if it is not listed, or with another type
   */
  public int positionOf(Attribute<?> attribute) {
    Integer position = positions.get(attribute.id());
    if (position == null) {
      throw new IllegalArgumentException(
          "attribute " + attribute.id() + " is not in the catalogue");
    }
    if (!attributes.get(position).ref().equals(attribute.ref())) {
      throw new IllegalArgumentException(
          "attribute "
              + attribute.id()
              + " is "
              + attributes.get(position).type()
              + " in the catalogue, not "
              + attribute.type());
    }
    return position;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof AttributeCatalog that && attributes.equals(that.attributes));
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
