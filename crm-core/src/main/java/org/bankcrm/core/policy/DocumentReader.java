package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.ProblemCode;

/**
 * One object of a document, read key by key for a {@link PolicyKind}.
 *
 * <p>A key that is missing, of another type or out of bounds is reported with its place, and a
 * harmless stand-in is returned so that reading goes on and finds the other problems; nothing made
 * from a document with problems ever leaves the parser. A part that could not be read is not
 * reasoned about: a kind checks what its values are together only while the policy {@link
 * #isSound}, and what a whole book has only while its catalogue is. Keys that are never asked for
 * are reported as unknown when the object is done. Used by one thread.
 */
public interface DocumentReader {

  /** The attributes that conditions may read: the catalogue and what the book's policies yield. */
  AttributeCatalog catalog();

  /**
   * Whether everything that was asked for so far of this policy, in this object and all others,
   * could be read; once something was stood in for or a problem was told, it is not. What is wrong
   * with stand-ins is nothing that the author wrote.
   */
  boolean isSound();

  /**
   * Ends the reading of this object and of those within it: every key that has a meaning was asked
   * for, so the others are told. To be called before values are checked against each other, so that
   * a misspelled key is not taken for one that was left out.
   *
   * @return whether the policy {@link #isSound}
   */
  boolean finish();

  /**
   * Whether every attribute of the book could be read, those included that its policies yield. If
   * not, nothing can be said of one that is not in the {@link #catalog}.
   */
  boolean isCatalogSound();

  /** Whether the key is there. */
  boolean has(String key);

  /**
   * The value that a builder put under the key as it is, or as this very object where the key is
   * empty. A document never has one.
   */
  Optional<Object> made(String key);

  /**
   * Lets the conditions of this policy read a few attributes more from here on. Of an id that the
   * catalogue has, the catalogue's attribute is read.
   */
  void lend(List<? extends Attribute<?>> attributes);

  /** The keys {@code id} and {@code version}. */
  PolicyRef ref();

  /**
   * The keys that all kinds of policy have: {@code id}, {@code version}, {@code name}, and where
   * they are there {@code decides}, {@code population} and {@code exceptions}. Every kind reads its
   * head so; one that does not leaves these keys unknown.
   */
  PolicyHead head();

  /**
   * A text of 1 to {@code maxLength} characters without control characters, not blank; the empty
   * text stands in.
   */
  String text(String key, int maxLength);

  /**
   * What a text of at most {@code maxLength} characters says; empty where it cannot be read.
   *
   * @param code the word for the problem where it says nothing
   * @param expected what is expected, for the message: "a day such as 2026-01-31"
   * @param parser makes the value; what it throws for a text that it refuses is not told
   * @param meant the texts that another value may mean, for advice
   */
  <T> Optional<T> parsed(
      String key,
      int maxLength,
      ProblemCode code,
      String expected,
      Function<String, T> parser,
      Function<Object, ? extends Stream<?>> meant);

  /** One of these words; the first of them stands in. */
  String oneOf(String key, List<String> words);

  /** Yes or no; no stands in. */
  boolean yesNo(String key);

  /** A whole number from {@code min} to {@code max}, both inclusive; the least stands in. */
  long integer(String key, long min, long max);

  /** An exact decimal of at most 18 digits before and after the point; zero stands in. */
  BigDecimal decimal(String key);

  /** A text in Chinese, English and further languages: {@code {"zh": "…", "en": "…"}}. */
  LocalizedText localized(String key);

  /** A condition; {@code never} stands in for one that cannot be read. */
  Condition condition(String key);

  /** The attribute of the catalogue with the id that stands under the key, if there is one. */
  Optional<Attribute<?>> attribute(String key);

  /**
   * A list of 1 to {@code maxSize} attributes of the policy's own, each written like one of a
   * catalogue, with an id that begins so; those that could be read stand in.
   */
  List<Attribute<?>> definitions(String key, String prefix, int maxSize);

  /** The object under the key; an empty one stands in. */
  DocumentReader object(String key);

  /**
   * The list of {@code minSize} to {@code maxSize} members under the key, as an object that has
   * them under the keys 0, 1, 2 …; an empty one stands in.
   */
  DocumentReader list(String key, int minSize, int maxSize);

  /** The same object, of which no advice leads to a value that does not fit. */
  DocumentReader advising(Predicate<Object> fits);

  /** How many keys this object has. */
  int size();

  /** Whether nothing stood in for what is under the key, so far as it was asked for. */
  boolean couldRead(String key);

  /** Whether all keys of this object are known, so that none may be meant that is not there. */
  boolean isWhole();

  /** Reports a problem at a key of this object, or at the object itself where the key is empty. */
  void problem(String key, ProblemCode code, String message, String advice);

  /** Reports a problem at a path from this object on: {@code /retention/floor}. */
  void problemWithin(String path, ProblemCode code, String message, String advice);
}
