package org.bankcrm.core.policy;

import java.util.List;
import org.bankcrm.core.LocalizedText;

/** What a value of a document looks like, for schemas and references. */
public sealed interface Shape {

  /** Calls the method of the visitor for this shape. */
  <R> R accept(Visitor<R> visitor);

  /**
   * A method for each shape.
   *
   * @param <R> what they give
   */
  interface Visitor<R> {
    /** For a text. */
    R text(Text shape);

    /** For a text of some form of its own. */
    R parsed(Parsed shape);

    /** For one of some words. */
    R words(Words shape);

    /** For a whole number. */
    R whole(Whole shape);

    /** For an exact decimal. */
    R decimal(Decimal shape);

    /** For a single value of a type that another key tells. */
    R cell(Cell shape);

    /** For yes or no. */
    R yesNo(YesNo shape);

    /** For a text in the languages of the book. */
    R localized(Localized shape);

    /** For a condition. */
    R condition(Condition shape);

    /** For the id of an attribute. */
    R attributeId(AttributeId shape);

    /** For an attribute with its type and name. */
    R definition(Definition shape);

    /** For an object. */
    R nested(Nested shape);

    /** For a list. */
    R listOf(ListOf shape);
  }

  /**
   * A text.
   *
   * @param longest the most characters
   */
  record Text(int longest) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * A text of some form of its own.
   *
   * @param says what is expected, such as "a day such as 2026-01-31"
   * @param pattern the form as a regular expression that editors know; empty if there is none
   */
  record Parsed(LocalizedText says, String pattern) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.parsed(this);
    }
  }

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

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.words(this);
    }
  }

  /**
   * A whole number.
   *
   * @param least the least
   * @param most the most, inclusive
   */
  record Whole(long least, long most) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.whole(this);
    }
  }

  /** An exact decimal. */
  record Decimal() implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.decimal(this);
    }
  }

  /**
   * A single value of a type that another key tells, such as one of a table: a number, or any value
   * as text.
   *
   * @param longest the most characters
   */
  record Cell(int longest) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.cell(this);
    }
  }

  /**
   * Yes or no.
   *
   * @param onlyYes whether it may only be {@code true}
   */
  record YesNo(boolean onlyYes) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.yesNo(this);
    }
  }

  /** A text in the languages of the book. */
  record Localized() implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.localized(this);
    }
  }

  /** A condition. */
  record Condition() implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.condition(this);
    }
  }

  /** The id of an attribute that conditions may read. */
  record AttributeId() implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.attributeId(this);
    }
  }

  /**
   * An attribute with its type and name, as the catalogue of a book lists them.
   *
   * @param prefix how its id begins
   */
  record Definition(String prefix) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.definition(this);
    }
  }

  /**
   * An object.
   *
   * @param form its keys
   */
  record Nested(Form<?> form) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.nested(this);
    }
  }

  /**
   * A list.
   *
   * @param member what its members look like
   * @param least the fewest members
   * @param most the most members
   * @param distinct whether no member may stand in it twice
   */
  record ListOf(Shape member, int least, int most, boolean distinct) implements Shape {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.listOf(this);
    }
  }
}
