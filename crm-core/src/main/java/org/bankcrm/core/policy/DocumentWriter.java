package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.notation.CatalogWriter;
import org.bankcrm.core.internal.notation.ConditionWriter;

/**
 * Writes one object of a document, key by key, as it is read.
 *
 * <pre>{@code
 * return DocumentWriter.empty().condition("when", segment.when()).toMap();
 * }</pre>
 *
 * <p>Keys keep the order in which they are written. Used by one thread.
 */
public final class DocumentWriter {

  private final Map<String, Object> object = new LinkedHashMap<>();

  private DocumentWriter() {}

  /** An object without keys. */
  public static DocumentWriter empty() {
    return new DocumentWriter();
  }

  /** A condition as a tree of its own. */
  public static Map<String, Object> tree(Condition condition) {
    return ConditionWriter.write(requireNonNull(condition, "condition"));
  }

  /** A catalogue as a tree of its own: the list that stands under {@code attributes}. */
  public static List<Map<String, Object>> tree(AttributeCatalog catalog) {
    return CatalogWriter.named(requireNonNull(catalog, "catalog"));
  }

  /** Writes a text. */
  public DocumentWriter text(String key, String value) {
    return put(key, value);
  }

  /** Writes yes or no. */
  public DocumentWriter yesNo(String key, boolean value) {
    return put(key, value);
  }

  /** Writes a whole number. */
  public DocumentWriter integer(String key, long value) {
    return put(key, value);
  }

  /** Writes an exact decimal. */
  public DocumentWriter decimal(String key, BigDecimal value) {
    return put(key, value);
  }

  /** Writes a text in Chinese and English. */
  public DocumentWriter localized(String key, LocalizedText value) {
    return put(key, LocalizedForm.write(requireNonNull(value, key)));
  }

  /**
   * Writes a condition.
   *
   * @throws IllegalArgumentException if more than 256 conditions stand within each other
   */
  public DocumentWriter condition(String key, Condition value) {
    return put(key, tree(value));
  }

  /** Writes attributes, each as a catalogue lists it. */
  public DocumentWriter definitions(String key, List<? extends Attribute<?>> values) {
    return put(key, tree(AttributeCatalog.of(values)));
  }

  /** Writes an object. */
  public DocumentWriter object(String key, DocumentWriter value) {
    return put(key, value.toMap());
  }

  /** Writes a list of values of one kind. */
  <T> DocumentWriter list(String key, List<T> values, Value<T> member) {
    DocumentWriter members = empty();
    values.forEach(each -> member.write(members, Integer.toString(members.object.size()), each));
    return put(key, List.copyOf(members.object.values()));
  }

  private DocumentWriter put(String key, Object value) {
    requireNonNull(key, "key");
    if (object.putIfAbsent(key, requireNonNull(value, key)) != null) {
      throw new IllegalArgumentException("the key " + key + " is written twice");
    }
    return this;
  }

  /** The object as it was written so far; it cannot be changed. */
  public Map<String, Object> toMap() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(object));
  }
}
