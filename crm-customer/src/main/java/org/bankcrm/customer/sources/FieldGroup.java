package org.bankcrm.customer.sources;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.entry.DataField;

/**
 * Fields that belong together and are taken from one source as one block: a street of one address
 * never meets the city of another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code the name of the group, as a code
 * @param fields at least one, by code
 */
public record FieldGroup(String code, List<DataField> fields) implements Comparable<FieldGroup> {
  /** Country, province, city, district, street and postcode 地址. */
  public static final FieldGroup ADDRESS =
      of(
          "address",
          List.of(
              DataField.COUNTRY,
              DataField.PROVINCE,
              DataField.CITY,
              DataField.DISTRICT,
              DataField.ADDRESS,
              DataField.POSTCODE));

  /** Kind, number and end of the identity paper 证件. */
  public static final FieldGroup PAPER =
      of("paper", List.of(DataField.PAPER_KIND, DataField.PAPER_NUMBER, DataField.PAPER_UNTIL));

  /** Occupation and employer 职业与单位. */
  public static final FieldGroup WORK =
      of("work", List.of(DataField.OCCUPATION, DataField.EMPLOYER));

  /**
   * Checks the code, and sorts the fields.
   *
   * @throws IllegalArgumentException if the code is none, or there is no field or one twice
   */
  public FieldGroup {
    Checks.code(code, "code");
    List<DataField> sorted = Checks.copy(fields, "fields").stream().sorted().toList();
    Checks.require(
        !sorted.isEmpty() && sorted.stream().distinct().count() == sorted.size(),
        "fields",
        "must be one or more, each once");
    fields = sorted;
  }

  /**
   * The group of the given name and fields. All of them are taken from one source, so that no
   * street of one stands beside the city of another.
   *
   * @param code unique among the groups of one set of rules
   * @param fields one or more, each once
   */
  public static FieldGroup of(String code, Collection<DataField> fields) {
    return new FieldGroup(code, List.copyOf(fields));
  }

  /** A field alone, under its own name. */
  public static FieldGroup alone(DataField field) {
    return new FieldGroup(field.code(), List.of(field));
  }

  /** Orders by the code, then by the fields; agrees with {@code equals}. */
  @Override
  public int compareTo(FieldGroup other) {
    int byCode = code.compareTo(requireNonNull(other, "other").code);
    return byCode != 0 || fields.equals(other.fields)
        ? byCode
        : fields.toString().compareTo(other.fields.toString());
  }
}
