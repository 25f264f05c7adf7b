package org.bankcrm.core.held;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;

/**
 * A part of what is kept that is told by its document, and what stays of it without the person.
 *
 * <p>Immutable, thread-safe and comparable by value.
 *
 * @param kind what kind of thing it is
 * @param key by what the host finds it
 * @param days the days on which something happened, by the code of the event
 * @param document the whole of it: personal data
 * @param remains the document of what stays without the person; empty where nothing does
 */
public record HeldDocument(
    HeldKind kind,
    String key,
    SortedMap<String, LocalDate> days,
    Map<String, Object> document,
    Optional<Map<String, Object>> remains)
    implements HeldPart {

  /**
   * Copies the maps, of which the documents must not be changed.
   *
   * @throws IllegalArgumentException if the key or a code of an event is malformed
   */
  public HeldDocument {
    requireNonNull(kind, "kind");
    Checks.id(key, "key");
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    days.keySet().forEach(event -> Checks.code(event, "days"));
    document = copy(document);
    remains = remains.map(HeldDocument::copy);
  }

  private static Map<String, Object> copy(Map<String, Object> tree) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(tree));
  }

  /** A part without days, of which nothing can stay. */
  public static HeldDocument of(HeldKind kind, String key, Map<String, Object> document) {
    return new HeldDocument(kind, key, Collections.emptySortedMap(), document, Optional.empty());
  }

  /** The same with the day of an event. */
  public HeldDocument on(String event, LocalDate day) {
    SortedMap<String, LocalDate> more = new TreeMap<>(days);
    more.put(event, requireNonNull(day, "day"));
    return new HeldDocument(kind, key, more, document, remains);
  }

  /** The same with the day of an event, if it has happened. */
  public HeldDocument on(String event, Optional<LocalDate> day) {
    return day.map(happened -> on(event, happened)).orElse(this);
  }

  /** The same, of which this can stay: it must hold nothing by which the person can be told. */
  public HeldDocument leaving(Map<String, Object> without) {
    return new HeldDocument(kind, key, days, document, Optional.of(without));
  }

  @Override
  public Map<String, Object> toDocument() {
    return document;
  }

  /** Under a token of its key, with its days; what has stayed already stays as it is. */
  @Override
  public Optional<HeldPart> withoutPerson(PersonSalt salt) {
    if (remains.filter(document::equals).isPresent() && PersonSalt.isStranger(key)) {
      return Optional.of(this);
    }
    return remains.map(
        left -> new HeldDocument(kind, salt.stranger(key), days, left, Optional.of(left)));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "HeldDocument[***]";
  }
}
