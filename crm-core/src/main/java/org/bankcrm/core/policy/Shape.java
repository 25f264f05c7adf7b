package org.bankcrm.core.policy;

import java.util.List;
import org.bankcrm.core.LocalizedText;

/** What a value of a document looks like, for schemas and references. */
public sealed interface Shape {

  /**
   * A text.
   *
   * @param longest the most characters
   */
  record Text(int longest) implements Shape {}

  /**
   * A text of some form of its own.
   *
   * @param says what is expected, such as "a day such as 2026-01-31"
   * @param pattern the form as a regular expression that editors know; empty if there is none
   */
  record Parsed(LocalizedText says, String pattern) implements Shape {}

  /**
   * One of some words.
   *
   * @param words the words in their order
   * @param labels what people call what they stand for, one for each; empty if there are none
   */
  record Words(List<String> words, List<LocalizedText> labels) implements Shape {
    /** Copies the lists. */
    public Words {
      words = List.copyOf(words);
      labels = List.copyOf(labels);
    }
  }

  /**
   * A whole number.
   *
   * @param least the least
   * @param most the most, inclusive
   */
  record Whole(long least, long most) implements Shape {}

  /** An exact decimal. */
  record Decimal() implements Shape {}

  /**
   * Yes or no.
   *
   * @param onlyYes whether it may only be {@code true}
   */
  record YesNo(boolean onlyYes) implements Shape {}

  /** A text in the languages of the book. */
  record Localized() implements Shape {}

  /** A condition. */
  record Condition() implements Shape {}

  /** The id of an attribute that conditions may read. */
  record AttributeId() implements Shape {}

  /**
   * An attribute with its type and name, as the catalogue of a book lists them.
   *
   * @param prefix how its id begins
   */
  record Definition(String prefix) implements Shape {}

  /**
   * An object.
   *
   * @param form its keys
   */
  record Nested(Form<?> form) implements Shape {}

  /**
   * A list.
   *
   * @param member what its members look like
   * @param least the fewest members
   * @param most the most members
   * @param distinct whether no member may stand in it twice
   */
  record ListOf(Shape member, int least, int most, boolean distinct) implements Shape {}
}
