package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.internal.document.Words;
import org.bankcrm.core.window.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Reads policy books from trees of maps, lists, texts, numbers and booleans, as any reader of JSON
 * or YAML makes them.
 *
 * <p>The tree is data and stays it: nothing in it is run, looked up as a class or used as a
 * pattern. Unknown keys, operators, types and names are refused, as is all that goes beyond the
 * limits; every problem is reported with its place. Nothing is coerced: {@code "1"} is no number
 * and {@code 1} is no yes. Set the host's reader to refuse doubled keys, and to give {@code
 * BigDecimal} for numbers with a point. Immutable and thread-safe.
 */
public final class PolicyBookParser {

  final Map<String, PolicyKind> kinds;
  final Optional<AttributeCatalog> catalog;
  final Function<String, Optional<AttributeCatalog>> standards;
  final List<EventType> events;
  final DocumentLimits limits;

  private PolicyBookParser(
      Map<String, PolicyKind> kinds,
      Optional<AttributeCatalog> catalog,
      Function<String, Optional<AttributeCatalog>> standards,
      List<EventType> events,
      DocumentLimits limits) {
    this.kinds = kinds;
    this.catalog = catalog;
    this.standards = standards;
    this.events = List.copyOf(events);
    this.limits = requireNonNull(limits, "limits");
  }

  /**
   * A parser that knows these kinds of policy.
   *
   * @throws IllegalArgumentException if two of them have the same word
   */
  public static PolicyBookParser of(List<PolicyKind> kinds) {
    return new PolicyBookParser(
        byWord(kinds),
        Optional.empty(),
        name -> Optional.empty(),
        List.of(),
        DocumentLimits.standard());
  }

  /** The same with a catalogue of the host's; what a document lists itself must agree with it. */
  public PolicyBookParser withCatalog(AttributeCatalog newCatalog) {
    return new PolicyBookParser(kinds, Optional.of(newCatalog), standards, events, limits);
  }

  /**
   * The same with standard catalogues that a document may name, so that it lists only what its
   * author adds: {@code "catalogue": "bank.CNY"}.
   *
   * @param newStandards the catalogue of a name; empty for a name that there is not. Must depend on
   *     the name alone
   */
  public PolicyBookParser withStandards(Function<String, Optional<AttributeCatalog>> newStandards) {
    requireNonNull(newStandards, "newStandards");
    return new PolicyBookParser(kinds, catalog, newStandards, events, limits);
  }

  /**
   * The same with types of events of the host's, which windows of a document may read beside those
   * that it lists under {@code events}.
   *
   * @throws IllegalArgumentException if two of them have the same id
   */
  public PolicyBookParser withEvents(List<EventType> newEvents) {
    if (newEvents.stream().map(EventType::id).distinct().count() != newEvents.size()) {
      throw new IllegalArgumentException("two types of events have the same id");
    }
    return new PolicyBookParser(kinds, catalog, standards, newEvents, limits);
  }

  /** The same with other limits. */
  public PolicyBookParser withLimits(DocumentLimits newLimits) {
    return new PolicyBookParser(kinds, catalog, standards, events, newLimits);
  }

  /**
   * Reads a book from one tree: what any reader of JSON or YAML made of a document, with its
   * defaults or not.
   *
   * <p>It is an object ({@code Map}); a list, a text or nothing at all ({@code null}, as readers
   * make of an empty file) is a problem like any other. Numbers may be of any width; a {@code
   * double} is taken for the decimal that was written where that had at most 15 digits, and is
   * refused where it had more (reals, which are binary themselves, excepted). Readers that make a
   * {@code double} of every number are why a whole {@code double} is taken for a whole number.
   *
   * <p>Reading takes time and memory that grow with the size of the tree, which the limits bound. A
   * document that is refused costs no more: looking for the names that were meant is given up after
   * a number of comparisons.
   *
   * @throws InvalidPolicyException with every problem found
   */
  public PolicyBook parse(Object tree) {
    return read(reader -> reader.take(whole(tree)), BookReader::book);
  }

  /**
   * Reads a book from one tree and compiles it in one round, so that all is told at once that is
   * wrong: in the document, and with the policies together. Policies that could be read are looked
   * at together whatever is wrong elsewhere, and what hangs on something unread is not complained
   * of. Each problem has its place in the document.
   *
   * @throws InvalidPolicyException with every problem found
   */
  public DecisionEngine compile(Object tree) {
    return read(reader -> reader.take(whole(tree)), BookReader::engine);
  }

  /**
   * The same of a book of several trees, as {@link #parseParts} reads it; the place of each problem
   * begins with the name of the part.
   *
   * @param unread what is wrong with parts of which the host could make no tree, each with a path
   *     of the host's; they are told with the rest, and nothing is missed that they may have held
   * @throws InvalidPolicyException with every problem found
   */
  public DecisionEngine compileParts(Map<String, ?> partsByName, List<Problem> unread) {
    Map<String, Object> parts = parts(partsByName);
    List<Problem> missed = List.copyOf(unread);
    return read(
        reader -> {
          reader.miss(missed);
          reader.take(parts);
        },
        BookReader::engine);
  }

  private static Map<String, Object> whole(@Nullable Object tree) {
    return Collections.singletonMap("", tree);
  }

  private static Map<String, Object> parts(Map<String, ?> partsByName) {
    Map<String, Object> parts = new LinkedHashMap<>();
    new TreeMap<>(requireNonNull(partsByName, "partsByName"))
        .forEach((name, tree) -> parts.put(Words.printable(name, 1_000) + "#", tree));
    return parts;
  }

  /**
   * Some is known only when a book has been read: that what a policy yields may hang on a key that
   * is misspelt, or that a name which nothing has may mean what a policy gave before. Then the book
   * is read again, so that nobody is told what follows from it, and everybody what was meant.
   */
  private <T> T read(Consumer<BookReader> taking, Function<BookReader, T> way) {
    BookReader first = new BookReader(this, BookHints.NONE);
    taking.accept(first);
    try {
      return way.apply(first);
    } catch (InvalidPolicyException e) {
      Optional<BookHints> hints = first.hints();
      if (hints.isEmpty()) {
        throw e;
      }
      BookReader again = new BookReader(this, hints.get());
      taking.accept(again);
      return way.apply(again);
    }
  }

  /**
   * Reads a book from several trees, such as the files of a directory, in the order of their names.
   *
   * <p>Just one of them has the header ({@code book}, {@code version}, {@code name}); each may have
   * {@code catalogue}, {@code attributes}, {@code events}, {@code windows}, {@code calendars} and
   * {@code policies}. The path of a problem begins with the name of the part: {@code
   * segments.json#/policies/2/when}. The limits hold for all parts together.
   *
   * @throws InvalidPolicyException with every problem found
   */
  public PolicyBook parseParts(Map<String, ?> partsByName) {
    Map<String, Object> parts = parts(partsByName);
    return read(reader -> reader.take(parts), BookReader::book);
  }

  static Map<String, PolicyKind> byWord(List<PolicyKind> kinds) {
    Map<String, PolicyKind> byWord = new LinkedHashMap<>();
    for (PolicyKind kind : kinds) {
      if (byWord.put(kind.word(), kind) != null) {
        throw new IllegalArgumentException("two kinds of policy have the word " + kind.word());
      }
    }
    return Map.copyOf(byWord);
  }
}
