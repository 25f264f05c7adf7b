package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.LocalizedText;

/**
 * A key of an object of a document, with what stands under it and what it is for. Keys are told
 * once, as constants of a form, and serve document, builder, schema and reference alike.
 *
 * @param name the key as it is written
 * @param value what may stand under it
 * @param says what it is for, in a banker's words
 * @param <T> what is made of the value
 */
public record Key<T>(String name, Value<T> value, LocalizedText says) {

  /** What systems know a part of a policy by. */
  public static final Key<String> CODE =
      of("code", Values.code(), "系统识别代码", "what systems know it by");

  /** What people call a policy, or a part of one. */
  public static final Key<LocalizedText> NAME =
      of("name", Values.localized(), "名称", "what people call it");

  /** Refuses nulls. */
  public Key {
    requireNonNull(name, "name");
    requireNonNull(value, "value");
    requireNonNull(says, "says");
  }

  /** A key and what it is for. */
  public static <T> Key<T> of(String name, Value<T> value, String zh, String en) {
    return new Key<>(name, value, LocalizedText.of(zh, en));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "Key " + name;
  }
}
