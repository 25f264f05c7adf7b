package org.bankcrm.core.internal.document;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
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

  /** It as a small object, if it is one: most are, and they are many. */
  private final @Nullable SmallObject small;

  /** The places of the keys of a small object that were read, as bits. */
  private int readPlaces;

  /** The keys of a large object that were read. */
  private final Set<String> read;

  /** Whether it is a list, of which all members are read. */
  private final boolean numbered;

  private Set<String> missing = Set.of();

  /** What was asked for last and not read at once; a key may have been asked for twice. */
  private @Nullable Asked known;

  /** Whether all keys that have a meaning are known. */
  private boolean allKnown;

  /** Some keys, and what was asked for before them: of most objects little is. */
  private record Asked(Collection<String> keys, @Nullable Asked before) {}

  Fields(Map<String, Object> values, Place place, Context context) {
    this.values = values;
    this.place = place;
    this.context = context;
    this.numbered = values instanceof Numbered;
    this.small = values instanceof SmallObject few ? few : null;
    this.read = numbered || small != null ? Set.of() : new HashSet<>();
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
    know(keys.inOrder());
    return small == null ? keys.among(values.keySet()) : keys.among(small);
  }

  /** The value under the key, or null if there is none. */
  public @Nullable Item get(String key) {
    Item item = entry(key);
    if (item == null) {
      isAsked(key);
    } else {
      context.know(key); // and what is read needs no note
    }
    return item;
  }

  /** The value under a key of the author's own, which is no word of the format. */
  public @Nullable Item entry(String key) {
    SmallObject few = small;
    if (few != null) {
      int at = few.place(key);
      return at < 0 ? null : new Item(read(few, at), place.key(key), context);
    }
    Object value = values.get(key);
    if (value == null) {
      return null;
    }
    isRead(key);
    return new Item(value, place.key(key), context);
  }

  private Object read(SmallObject few, int at) {
    readPlaces |= 1 << at;
    return few.value(at);
  }

  /** The value that a builder put under the key as it is, or null. */
  public @Nullable Object ready(String key) {
    if (values.get(key) instanceof Given given) {
      isRead(key);
      return given.value();
    }
    return null;
  }

  private void isRead(String key) {
    if (small != null) {
      int at = small.place(key);
      readPlaces |= at < 0 ? 0 : 1 << at;
    } else if (!numbered) {
      read.add(key);
    }
  }

  private boolean wasRead(String key) {
    return small == null ? read.contains(key) : (readPlaces >>> small.place(key) & 1) != 0;
  }

  private boolean isKnown(String key) {
    for (Asked asked = known; asked != null; asked = asked.before()) {
      if (asked.keys().contains(key)) {
        return true;
      }
    }
    return false;
  }

  private void isAsked(String key) {
    if (!allKnown) {
      know(List.of(key));
    }
    context.know(key);
  }

  /** The value under the key; reports when there is none. */
  public @Nullable Item need(String key) {
    Item item = get(key);
    if (item == null) {
      isMissing(key, "");
    }
    return item;
  }

  /** The word under a key that must be there, one of these; null where it is not. */
  public @Nullable String oneOf(String key, List<String> words) {
    Item item = get(key);
    if (item == null) {
      isMissing(key, "Write one of " + Words.alternatives(words) + ".");
      return null;
    }
    return item.word(words);
  }

  /** Reports a key that must be there, once. */
  private void isMissing(String key, String advice) {
    missing = missing.isEmpty() ? new HashSet<>() : missing;
    if (missing.add(key)) {
      String message = "the key " + Words.quoted(key) + " is missing.";
      problem(key, CoreProblem.MISSING_KEY, message, advice);
    }
  }

  /** The keys that nobody has asked for so far. */
  public List<String> unknownKeys() {
    return values.keySet().stream().filter(key -> !isKnown(key)).toList();
  }

  /** Takes keys as all that have a meaning here, so that none needs to be noted any more. */
  public void knowAll(Collection<String> keys) {
    know(keys);
    allKnown = true;
  }

  /** Takes keys as known without reading them. */
  public void know(Collection<String> keys) {
    known = new Asked(keys, known);
  }

  /** Takes keys as read. */
  public void skip(Collection<String> keys) {
    keys.forEach(this::isRead);
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

  /** The same where the keys themselves are data: no other key is told with one that is wrong. */
  public void finishData() {
    for (String key : values.keySet()) {
      if (!wasRead(key)) {
        problem(key, CoreProblem.UNKNOWN_KEY, "the key is unknown.", "");
      }
    }
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
    if (small != null && readPlaces == (1 << small.size()) - 1) {
      return true;
    }
    boolean clean = true;
    for (String key : numbered ? Set.<String>of() : values.keySet()) {
      clean &= wasRead(key) || !isTold(key, whole);
    }
    return clean;
  }

  private boolean isTold(String key, boolean whole) {
    if (isKnown(key)) {
      if (whole) {
        String message = Words.quoted(key) + " has no meaning here.";
        problem(key, CoreProblem.MISPLACED_KEY, message, MISPLACED);
      }
      return whole;
    }
    List<String> free = free();
    Suggestions.Meant meant = context.suggestions().meaning(key, free);
    String advice = context.withholds() ? Suggestions.advice(meant.words()) : meant.advice();
    if (advice.isEmpty() && !whole) {
      return false;
    }
    String which = context.withholds() ? "" : " " + Words.quoted(key);
    String message = "the key" + which + " is unknown.";
    problem(key, CoreProblem.UNKNOWN_KEY, message, advice.isEmpty() ? allowed(free) : advice);
    meant.words().forEach(this::isHere);
    return true;
  }

  /** Advice for a name that is not among these: those that are near. */
  public String nearest(String word, Iterable<String> names) {
    return context.suggestions().nearest(word, names);
  }

  /** The keys that have a meaning here and are not there, in the order of asking. */
  private List<String> free() {
    Deque<Collection<String>> inOrder = new ArrayDeque<>();
    for (Asked asked = known; asked != null; asked = asked.before()) {
      inOrder.push(asked.keys());
    }
    return inOrder.stream()
        .flatMap(Collection::stream)
        .distinct()
        .filter(key -> !values.containsKey(key))
        .toList();
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
