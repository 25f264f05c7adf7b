package org.bankcrm.core.data;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.internal.document.Canonical;
import org.bankcrm.core.internal.language.Outline;
import org.bankcrm.core.internal.language.Row;

/**
 * The keys of an object of rules in their order, and which of them may be left out.
 *
 * <pre>{@code
 * static final DataForm WEIGHT = DataForm.of().needed(FIELD).needed(WEIGHT_OF);
 * }</pre>
 *
 * <p>A {@link DataReader} of such an object reads these keys and no others, and schema and
 * reference are made from them. Immutable and thread-safe.
 */
public final class DataForm {

  private final Map<String, Entry> entries;
  private final List<List<String>> alternatives;

  /**
   * A key of the form.
   *
   * @param standard what it is where it is left out, if that is always the same
   */
  private record Entry(DataKey<?> key, boolean needed, Optional<Object> standard) {
    Row row() {
      return new Row(
          key.name(), key.told(), key.says(), needed, standard.flatMap(DataForm::written));
    }
  }

  private DataForm(Map<String, Entry> entries, List<List<String>> alternatives) {
    this.entries = entries;
    this.alternatives = alternatives;
  }

  /** An object without keys. */
  public static DataForm of() {
    return new DataForm(Map.of(), List.of());
  }

  /** The same with a key that must be there. */
  public DataForm needed(DataKey<?> key) {
    return with(new Entry(key, true, Optional.empty()));
  }

  /** The same with a key that may be left out. */
  public DataForm maybe(DataKey<?> key) {
    return with(new Entry(key, false, Optional.empty()));
  }

  /**
   * The same with a key that may be left out where it is as usual.
   *
   * @param standard what it is then
   */
  public <T> DataForm usually(DataKey<T> key, T standard) {
    return with(new Entry(key, false, Optional.of(requireNonNull(standard, "standard"))));
  }

  private DataForm with(Entry entry) {
    Map<String, Entry> more = new LinkedHashMap<>(entries);
    if (more.putIfAbsent(entry.key().name(), entry) != null) {
      throw new IllegalArgumentException("the form has two keys " + entry.key().name());
    }
    return new DataForm(more, alternatives);
  }

  /** The same where just one of these keys must be there, each of which may be left out. */
  public DataForm oneOf(DataKey<?>... keys) {
    List<List<String>> more = new ArrayList<>(alternatives);
    more.add(List.of(keys).stream().map(DataKey::name).toList());
    return new DataForm(entries, List.copyOf(more));
  }

  /** The same with another key, which must be there, before all others. */
  DataForm after(DataKey<?> first) {
    Map<String, Entry> more = new LinkedHashMap<>();
    more.put(first.name(), new Entry(first, true, Optional.empty()));
    more.putAll(entries);
    return new DataForm(more, alternatives);
  }

  /** Its keys, in the order in which they are written. */
  public List<DataKey<?>> keys() {
    List<DataKey<?>> keys = new ArrayList<>();
    entries.values().forEach(entry -> keys.add(entry.key()));
    return keys;
  }

  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  boolean isNeeded(DataKey<?> key) {
    return entry(key).needed();
  }

  @SuppressWarnings("unchecked") // a standard is of the type of its key
  <T> Optional<T> standard(DataKey<T> key) {
    return (Optional<T>) entry(key).standard();
  }

  private Entry entry(DataKey<?> key) {
    Entry entry = entries.get(key.name());
    if (entry == null || entry.key() != key) {
      throw new IllegalArgumentException("the form does not have the " + key);
    }
    return entry;
  }

  Outline outline() {
    Outline outline = Outline.of(entries.values().stream().map(Entry::row).toList());
    for (List<String> keys : alternatives) {
      outline = outline.oneOf(keys);
    }
    return outline;
  }

  /** A standard as it would be written; nothing of an empty list, or of what is no such value. */
  private static Optional<String> written(Object standard) {
    boolean plain =
        standard instanceof Number || standard instanceof Boolean || standard instanceof String;
    return plain ? Optional.of(text(standard)) : Optional.empty();
  }

  private static String text(Object standard) {
    return standard instanceof Double ? standard.toString() : Canonical.of(standard);
  }
}
