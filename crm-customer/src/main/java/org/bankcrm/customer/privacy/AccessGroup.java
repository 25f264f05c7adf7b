package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * Fields that rules name together, such as who the customer is. Immutable and thread-safe.
 *
 * @param code its code, distinct among the groups and fields of the policy: a letter a–z or digit,
 *     then letters a–z, digits, dots and hyphens; at most 128 in all
 * @param name what it is called, in Chinese and English
 * @param fields the ids of its fields, at least one
 */
public record AccessGroup(String code, LocalizedText name, SortedSet<String> fields) {

  /**
   * Copies the fields.
   *
   * @throws IllegalArgumentException if the code is malformed
   */
  public AccessGroup {
    Checks.code(code, "code");
    requireNonNull(name, "name");
    fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
  }

  /**
   * A group of these fields.
   *
   * @param code by which rules name it
   * @param name what people call it
   * @param fields their ids
   */
  public static AccessGroup of(String code, LocalizedText name, String... fields) {
    return new AccessGroup(code, name, new TreeSet<>(List.of(fields)));
  }

  /** The code: a word of the bank's. */
  @Override
  public String toString() {
    return code;
  }
}
