package org.bankcrm.customer.party;

import java.lang.Character.UnicodeScript;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as the papers spell it: in Chinese characters, in Latin letters, or both. Names
 * are kept as given, only stripped at both ends; making them comparable is matching's work.
 *
 * <pre>{@code
 * PersonName.ofChinese("李雷").withLatin("Li", "Lei");
 * PersonName.ofSingleLatin("Suharto");
 * }</pre>
 *
 * <p>A Latin name is a family name, a given name, or both; some people have a single name, which is
 * their family name here. Immutable and thread-safe; the text form is masked.
 */
public final class PersonName {
  private static final int MAX_LENGTH = 128;

  private final @Nullable String chinese;
  private final @Nullable String family;
  private final @Nullable String given;

  private PersonName(@Nullable String chinese, @Nullable String family, @Nullable String given) {
    this.chinese = chinese;
    this.family = family;
    this.given = given;
  }

  /**
   * A name in Chinese characters, family name first.
   *
   * @throws IllegalArgumentException if it is blank, longer than 128 characters, has control
   *     characters, or has no Chinese character
   */
  public static PersonName ofChinese(String chinese) {
    return new PersonName(han(chinese), null, null);
  }

  /**
   * A name in Latin letters.
   *
   * @throws IllegalArgumentException if a part is blank, longer than 128 characters, has control
   *     characters, or has a Chinese character
   */
  public static PersonName ofLatin(String family, String given) {
    return new PersonName(null, latin(family, "family"), latin(given, "given"));
  }

  /** The single Latin name of a person who has no other; checked as in {@link #ofLatin}. */
  public static PersonName ofSingleLatin(String name) {
    return new PersonName(null, latin(name, "family"), null);
  }

  /** This name with the spelling in Chinese characters added or replaced. */
  public PersonName withChinese(String newChinese) {
    return new PersonName(han(newChinese), family, given);
  }

  /** This name with the spelling in Latin letters added or replaced. */
  public PersonName withLatin(String newFamily, String newGiven) {
    return new PersonName(chinese, latin(newFamily, "family"), latin(newGiven, "given"));
  }

  /** The name of these parts, as they were told by another one. */
  static PersonName ofParts(
      Optional<String> chinese, Optional<String> family, Optional<String> given) {
    Checks.require(
        family.isPresent() || (chinese.isPresent() && given.isEmpty()),
        "name",
        "must have a Chinese or a Latin part");
    return new PersonName(
        chinese.map(PersonName::han).orElse(null),
        family.map(text -> latin(text, "family")).orElse(null),
        given.map(text -> latin(text, "given")).orElse(null));
  }

  private static String han(String text) {
    String name = Checks.text(text, "chinese", MAX_LENGTH);
    Checks.require(hasHan(name), "chinese", "must have a Chinese character");
    return name;
  }

  private static String latin(String text, String field) {
    String name = Checks.text(text, field, MAX_LENGTH);
    Checks.require(!hasHan(name), field, "must not have Chinese characters");
    return name;
  }

  private static boolean hasHan(String text) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }

  /**
   * The whole name in Chinese characters, family name first. Empty if the papers spell the name in
   * Latin letters alone.
   */
  public Optional<String> chinese() {
    return Optional.ofNullable(chinese);
  }

  /**
   * The family name in Latin letters, or the only one of a person who has a single name; empty if
   * there is no Latin spelling.
   */
  public Optional<String> latinFamily() {
    return Optional.ofNullable(family);
  }

  /** The given name in Latin letters; empty for a single name, or if there is no Latin spelling. */
  public Optional<String> latinGiven() {
    return Optional.ofNullable(given);
  }

  /** The whole name in Latin letters, given name first. Empty if there is none. */
  public Optional<String> latin() {
    return latinFamily().map(last -> given == null ? last : given + ' ' + last);
  }

  /** The name to show: in Chinese characters if there are any, else in Latin letters. */
  public String display() {
    return chinese != null ? chinese : latin().orElseThrow();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonName name
        && Objects.equals(chinese, name.chinese)
        && Objects.equals(family, name.family)
        && Objects.equals(given, name.given);
  }

  @Override
  public int hashCode() {
    return Objects.hash(chinese, family, given);
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(PersonName.class);
  }
}
