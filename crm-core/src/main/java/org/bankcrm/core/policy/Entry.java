package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.internal.document.Given;

/**
 * What a builder was filled with: an object of a document as its author would write it, in which
 * values that were made before may stand as they are. For one thread.
 */
public final class Entry {

  private final Map<String, Object> tree = new LinkedHashMap<>();

  /** An object without keys. */
  public Entry() {}

  /** An object with the same keys, of which some are left out. */
  public Entry without(Key<?>... keys) {
    Entry copy = new Entry();
    tree.forEach(
        (key, value) ->
            copy.tree.put(key, value instanceof List<?> list ? new ArrayList<>(list) : value));
    List.of(keys).forEach(key -> copy.tree.remove(key.name()));
    return copy;
  }

  /**
   * Puts a value that was made before: a condition or a part of a policy as it is, a text, a number
   * or a word as a document has it, so that what the key allows is checked.
   */
  public <T> Entry put(Key<T> key, T value) {
    tree.put(key.name(), key.value().put(requireNonNull(value, key.name()), key.name()));
    return this;
  }

  /** Puts a part as its author wrote it, right or wrong. */
  public <T> Entry put(Key<T> key, Part<T> part) {
    return write(key, part.whole());
  }

  /**
   * Writes a text, a whole number, a decimal or a yes or no as a document has it, right or wrong.
   *
   * @param key of the form
   * @param plain is read as a document's value would be, when the policy is made
   */
  public Entry write(Key<?> key, Object plain) {
    tree.put(key.name(), requireNonNull(plain, key.name()));
    return this;
  }

  /**
   * Writes a text in Chinese and English.
   *
   * @param key of the form
   * @param zh in Chinese
   * @param en in English
   */
  public Entry write(Key<LocalizedText> key, String zh, String en) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("zh", requireNonNull(zh, "zh"));
    text.put("en", requireNonNull(en, "en"));
    return write(key, text);
  }

  /** Puts an object under a key. */
  public <T> Entry write(Key<T> key, Entry object) {
    return write(key, (Object) object.tree);
  }

  /**
   * Adds a member that was made before to the list under a key, and as it is; texts and codes are
   * added by {@link #addText} or {@link #fillTexts}, which have them checked.
   */
  public <T> Entry add(Key<List<T>> key, T member) {
    list(key).add(new Given(requireNonNull(member, key.name())));
    return this;
  }

  /** Adds an object to the list under a key. */
  public <T> Entry add(Key<List<T>> key, Entry object) {
    list(key).add(object.tree);
    return this;
  }

  /** Adds a part as its author wrote it, right or wrong, to the list under a key. */
  public <T> Entry add(Key<List<T>> key, Part<T> part) {
    return add(key, part.whole());
  }

  /** Fills the list under a key with just these objects. What stood there before is gone. */
  public <T> Entry fill(Key<List<T>> key, List<Entry> objects) {
    tree.remove(key.name());
    objects.forEach(object -> add(key, object));
    return this;
  }

  /** Adds a text to the list under a key. */
  public Entry addText(Key<? extends List<?>> key, String text) {
    list(key).add(requireNonNull(text, key.name()));
    return this;
  }

  /** Fills the list under a key with just these texts. */
  public Entry fillTexts(Key<? extends List<?>> key, List<String> texts) {
    return write(key, (Object) new ArrayList<>(texts));
  }

  @SuppressWarnings("unchecked") // lists are made here alone
  private List<Object> list(Key<?> key) {
    return (List<Object>) tree.computeIfAbsent(key.name(), name -> new ArrayList<>());
  }

  Map<String, Object> tree() {
    return tree;
  }
}
