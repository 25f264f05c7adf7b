package org.bankcrm.core.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.jspecify.annotations.Nullable;

/** An object of a document, which remembers what was asked of it. */
public final class Fields {

  private static final String MISPLACED =
      "Move it to where it says something; leave it out only if all is said without it.";

  private final Map<String, Object> values;
  private final Place place;
  private final Context context;
  private final Set<String> read = new HashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();

  /** What was asked for, in that order; a key may stand here twice. */
  private final List<String> known = new ArrayList<>();

  Fields(Map<String, Object> values, Place place, Context context) {
    this.values = values;
    this.place = place;
    this.context = context;
  }

  /** Where it stands. */
  public Place place() {
    return place;
  }

  /** Whether every attribute of the book could be read. */
  public boolean allAttributesRead() {
    return context.attributes().isEmpty();
  }

  /** The keys in the author's order. */
  public Set<String> keys() {
    return values.keySet();
  }

  /** Whether the key is there; it counts as known, though not yet as read. */
  public boolean has(String key) {
    isAsked(key);
    return values.containsKey(key);
  }

  /** Those of some keys that are there; all of them count as known. */
  public List<String> given(Keys keys) {
    known.addAll(keys.inOrder());
    return keys.among(values.keySet());
  }

  /** The value under the key, or null if there is none. */
  public @Nullable Item get(String key) {
    isAsked(key);
    return entry(key);
  }

  /** The value under a key of the author's own, which is no word of the format. */
  public @Nullable Item entry(String key) {
    Object value = values.get(key);
    if (value == null) {
      return null;
    }
    read.add(key);
    return new Item(value, place.key(key), context);
  }

  private void isAsked(String key) {
    known.add(key);
    context.know(key);
  }

  /** The value under the key; reports when there is none. */
  public @Nullable Item need(String key) {
    Item item = get(key);
    if (item == null && missing.add(key)) {
      problem(key, CoreProblem.MISSING_KEY, "the key " + Words.quoted(key) + " is missing.", "");
    }
    return item;
  }

  /** The keys that nobody has asked for so far. */
  public List<String> unknownKeys() {
    return values.keySet().stream().filter(key -> !known.contains(key)).toList();
  }

  /** Takes keys as known without reading them. */
  public void know(Collection<String> keys) {
    known.addAll(keys);
  }

  /** Takes keys as read. */
  public void skip(Collection<String> keys) {
    read.addAll(keys);
  }

  /** Reports a problem at a key, or at the object itself where the key is empty. */
  public void problem(String key, ProblemCode code, String message, String advice) {
    context.problem(place.key(key), code, message, advice);
  }

  /** Reports a problem at a path of keys and indices from this object on. */
  public void problemWithin(String path, ProblemCode code, String message, String advice) {
    context.problem(place.within(path), code, message, advice);
  }

  /** Reports the keys that nobody has read, and says whether there was none. */
  public boolean finish() {
    return finish(true);
  }

  /** Advice for a key that is not among these: what it means here, or which are near. */
  public String meant(String key, Collection<String> others) {
    return context.suggestions().meant(key, others);
  }

  /**
   * Reports the keys that nobody has read, and says whether there was none to tell of.
   *
   * @param whole whether all keys were asked for that have a meaning; if not, because a word could
   *     not be read on which that depends, only misspelled ones are told
   */
  public boolean finish(boolean whole) {
    boolean clean = true;
    for (String key : values.keySet()) {
      clean &= read.contains(key) || !isTold(key, whole);
    }
    return clean;
  }

  private boolean isTold(String key, boolean whole) {
    if (known.contains(key)) {
      if (whole) {
        problem(
            key, CoreProblem.MISPLACED_KEY, Words.quoted(key) + " has no meaning here.", MISPLACED);
      }
      return whole;
    }
    List<String> free = known.stream().distinct().filter(k -> !values.containsKey(k)).toList();
    List<String> meant = context.suggestions().meantOf(key, free);
    String advice = context.withholds() ? Suggestions.advice(meant) : meant(key, free);
    if (advice.isEmpty() && !whole) {
      return false;
    }
    String which = context.withholds() ? "" : " " + Words.quoted(key);
    String message = "the key" + which + " is unknown.";
    problem(key, CoreProblem.UNKNOWN_KEY, message, advice.isEmpty() ? allowed(free) : advice);
    meant.forEach(this::isHere);
    return true;
  }

  /** To remove a key may widen or invert what is said; so what may stand here is told. */
  private static String allowed(List<String> free) {
    return free.isEmpty()
        ? "No other key may stand here."
        : "What else may stand here: " + Words.listed(free) + ".";
  }

  /**
   * A key that is there, misspelled, is not missing; and what rests on one that may be left out is
   * not reasoned about.
   */
  private void isHere(String key) {
    if (missing.contains(key)) {
      context.retract(place.key(key), CoreProblem.MISSING_KEY);
    } else {
      context.retractWithin(place, CoreProblem.MISSING_KEY);
      context.retractWithin(place, CoreProblem.UNKNOWN_ATTRIBUTE);
    }
  }

  /** How what a key holds is read: null where it is not what is wanted, which is reported. */
  public interface Reader<T> {
    /** What is read of it. */
    @Nullable T of(Item item);
  }

  /** What a key holds that must be there; null where it is not, or cannot be read. */
  public <T> @Nullable T need(String key, Reader<T> reader) {
    Item item = need(key);
    return item == null ? null : reader.of(item);
  }

  /** What a key holds that may be left out; null where it cannot be read. */
  public <T> @Nullable T get(String key, Reader<T> reader, T otherwise) {
    Item item = get(key);
    return item == null ? otherwise : reader.of(item);
  }
}
