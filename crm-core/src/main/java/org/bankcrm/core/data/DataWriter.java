package org.bankcrm.core.data;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.document.DataValues;
import org.bankcrm.core.internal.document.LocalizedForm;

/**
 * Writes one object of a document that holds a customer's data, key by key in the order of the
 * calls, as {@link DataReader} reads it.
 *
 * <p>What is not there is not written, so equal states have equal documents; amounts and decimals
 * keep every digit, days and instants are in ISO form. The tree is of maps, lists, texts, numbers
 * and booleans, as any JSON writer takes it, and cannot be changed once it is handed out. For one
 * thread.
 */
public final class DataWriter {

  private final Map<String, Object> object = new LinkedHashMap<>();

  private DataWriter() {}

  /** Starts a document of this format. */
  public static DataWriter document(long format) {
    return object().integer("format", format);
  }

  /** Starts an object within a document. */
  public static DataWriter object() {
    return new DataWriter();
  }

  /**
   * Goes on from a document of another kind, which stands as it is.
   *
   * @param document what another writer wrote
   */
  public static DataWriter of(Map<String, Object> document) {
    DataWriter writer = object();
    document.forEach(writer::put);
    return writer;
  }

  /** A text. */
  public DataWriter text(String key, String value) {
    return put(key, value);
  }

  /** A text, if there is one. */
  public DataWriter text(String key, Optional<String> value) {
    value.ifPresent(text -> text(key, text));
    return this;
  }

  /** A whole number. */
  public DataWriter integer(String key, long value) {
    return put(key, value);
  }

  /** Yes or no. */
  public DataWriter yesNo(String key, boolean value) {
    return put(key, value);
  }

  /** A day. */
  public DataWriter day(String key, LocalDate value) {
    return put(key, value.toString());
  }

  /** A day, if there is one. */
  public DataWriter day(String key, Optional<LocalDate> value) {
    value.ifPresent(day -> day(key, day));
    return this;
  }

  /** An instant, in UTC. */
  public DataWriter instant(String key, Instant value) {
    return put(key, value.toString());
  }

  /** An instant, if there is one. */
  public DataWriter instant(String key, Optional<Instant> value) {
    value.ifPresent(instant -> instant(key, instant));
    return this;
  }

  /** A text in Chinese and English. */
  public DataWriter localized(String key, LocalizedText value) {
    return put(key, LocalizedForm.write(value));
  }

  /** A normalised value of a type other than a list of parts, as {@code Facts} write it. */
  public DataWriter value(String key, ValueType type, Object value) {
    return put(key, DataValues.write(type, value));
  }

  /** An object. */
  public DataWriter object(String key, DataWriter value) {
    return put(key, value.tree());
  }

  /** A list of objects, one for each value. */
  public <T> DataWriter objects(
      String key, Collection<? extends T> values, Function<T, DataWriter> writing) {
    List<Map<String, Object>> objects =
        values.stream().map(value -> writing.apply(value).tree()).toList();
    return put(key, objects);
  }

  /** A list of texts, in their order. */
  public DataWriter texts(String key, Collection<String> values) {
    return put(key, List.copyOf(values));
  }

  /** What was written so far, which nobody can change. */
  public Map<String, Object> tree() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(object));
  }

  private DataWriter put(String key, Object value) {
    object.put(requireNonNull(key, "key"), requireNonNull(value, key));
    return this;
  }
}
