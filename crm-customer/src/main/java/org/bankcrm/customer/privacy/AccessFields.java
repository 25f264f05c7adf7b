package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;

/**
 * All that there is to be seen of a customer, by id: a closed list, in which an access policy looks
 * up what it names. What is not in it is seen by nobody.
 *
 * <p>Immutable and thread-safe.
 */
public final class AccessFields {

  private final Map<String, AccessField> fields;

  private AccessFields(Map<String, AccessField> fields) {
    this.fields = fields;
  }

  /**
   * These fields, in this order.
   *
   * @throws IllegalArgumentException if two have one id, which the message names
   */
  public static AccessFields of(Collection<AccessField> fields) {
    Map<String, AccessField> byId = new LinkedHashMap<>();
    for (AccessField field : fields) {
      if (byId.put(field.id(), field) != null) {
        throw new IllegalArgumentException("two fields have the id '" + field.id() + "'");
      }
    }
    return new AccessFields(byId);
  }

  /**
   * The fields of the customer record, those of {@link RecordField}. In the order of that
   * enumeration.
   */
  public static AccessFields ofRecord() {
    return of(Stream.of(RecordField.values()).map(RecordField::field).toList());
  }

  /**
   * These and the attributes of a catalogue, after them.
   *
   * @throws IllegalArgumentException if an attribute has the id of a field
   */
  public AccessFields with(AttributeCatalog catalog) {
    Stream<AccessField> more = catalog.attributes().stream().map(AccessField::of);
    return of(Stream.concat(fields.values().stream(), more).toList());
  }

  /**
   * The field with an id; empty if there is none.
   *
   * @param id as policies name it
   */
  public Optional<AccessField> find(String id) {
    return Optional.ofNullable(fields.get(requireNonNull(id, "id")));
  }

  /** The field that an attribute is; empty if it is none of these. */
  public Optional<AccessField> find(Attribute<?> attribute) {
    return find(attribute.id());
  }

  /** All of them, in their order. Unmodifiable; a policy answers for each of them. */
  public List<AccessField> all() {
    return List.copyOf(fields.values());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessFields that && all().equals(that.all());
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** How many there are. */
  @Override
  public String toString() {
    return "AccessFields of " + fields.size();
  }
}
