package org.bankcrm.core.policy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Given;

/**
 * What may stand under a key of a document: how it is read, checked, written and described.
 *
 * <p>The values that there are stand in {@link Values}; a kind of policy narrows them by {@link
 * #where}. Immutable and thread-safe.
 *
 * @param <T> what is made of it
 */
public final class Value<T> {

  /** Takes what stands under a key; a problem is told, and something harmless stands in. */
  @FunctionalInterface
  interface Loader {
    Object load(DocumentReader object, String key);
  }

  /** Makes the value of what was taken, as far as no part of it has a problem. */
  @FunctionalInterface
  interface Maker<T> {
    Made<T> make(Object loaded);
  }

  /** Writes a value under a key. */
  @FunctionalInterface
  interface Writer<T> {
    void write(DocumentWriter object, String key, T value);
  }

  /** Looks for what is wrong with a value beyond its form, as far as it was made. */
  @FunctionalInterface
  interface Rule<T> {
    void check(Made<T> made, Draft draft, String key);
  }

  private static final Set<Class<? extends Shape>> PLAIN =
      Set.of(
          Shape.Text.class,
          Shape.Parsed.class,
          Shape.Words.class,
          Shape.Whole.class,
          Shape.Decimal.class,
          Shape.Cell.class,
          Shape.YesNo.class);

  private static final Maker<Object> SAME = taken -> Made.of(Optional.of(taken));

  private final Shape shape;
  private final Loader loader;
  private final Maker<T> maker;
  private final Writer<T> writer;
  private final List<Rule<T>> rules;

  /** Whether what is taken is the value already, and nothing more is asked of it. */
  private final boolean plain;

  /** What must hold of the value alone, so that no advice leads to one that is refused. */
  private final Optional<Predicate<T>> holds;

  /** The same of what a reader reads. */
  private final Optional<Predicate<Object>> advised;

  /** A value that is taken as it is. */
  @SuppressWarnings("unchecked") // the loader beside it takes values of this type
  static <T> Value<T> ofTaken(Shape shape, Loader loader, Writer<T> writer) {
    return new Value<>(shape, loader, (Maker<T>) SAME, writer);
  }

  Value(Shape shape, Loader loader, Maker<T> maker, Writer<T> writer) {
    this(shape, loader, maker, writer, List.of(), Optional.empty());
  }

  private Value(
      Shape shape,
      Loader loader,
      Maker<T> maker,
      Writer<T> writer,
      List<Rule<T>> rules,
      Optional<Predicate<T>> holds) {
    this.shape = shape;
    this.loader = loader;
    this.maker = maker;
    this.writer = writer;
    this.rules = List.copyOf(rules);
    this.holds = holds;
    this.advised = holds.map(all -> read -> fits(all, read));
    this.plain = maker == SAME && rules.isEmpty();
  }

  /**
   * The same where something more must hold. It is asked of values alone that could be read;
   * several such rules are asked in turn, and the first that is broken is told.
   *
   * @param holds what must hold
   * @param code the kind of problem where it does not
   * @param message what is wrong then
   * @param advice what would mend it; may be empty
   */
  public Value<T> where(Predicate<T> holds, ProblemCode code, String message, String advice) {
    return where(holds, code, value -> message, advice);
  }

  /** The same where what is wrong is told of the value. */
  public Value<T> where(
      Predicate<T> holds, ProblemCode code, Function<? super T, String> message, String advice) {
    requireNonNull(holds, "holds");
    Rule<T> rule =
        (made, draft, key) ->
            made.whole()
                .filter(value -> !holds.test(value))
                .ifPresent(value -> draft.problem("/" + key, code, message.apply(value), advice));
    return with(rule, Optional.of(this.holds.map(all -> all.and(holds)).orElse(holds)));
  }

  Value<T> with(Rule<T> rule) {
    return with(rule, holds);
  }

  private Value<T> with(Rule<T> rule, Optional<Predicate<T>> allHolds) {
    List<Rule<T>> more = new ArrayList<>(rules);
    more.add(rule);
    return new Value<>(shape, loader, maker, writer, more, allHolds);
  }

  /** What it looks like. */
  public Shape shape() {
    return shape;
  }

  /** What stands under the key; a value that a builder put there as it is is taken as it is. */
  Object take(DocumentReader object, String key) {
    Object made = object.made(key);
    if (made != null) {
      return new Ready(made);
    }
    return loader.load(advised.isPresent() ? object.advising(advised.get()) : object, key);
  }

  @SuppressWarnings("unchecked") // read as the loader reads it
  private boolean fits(Predicate<T> all, Object read) {
    return all.test((T) (shape instanceof Shape.Whole ? ((Long) read).intValue() : read));
  }

  /**
   * The same of a list: an object that a builder put there is a draft, so that problems reach it.
   */
  Object load(DocumentReader object, String key) {
    return shape instanceof Shape.Nested ? loader.load(object, key) : take(object, key);
  }

  /** Whether what was taken is the value, and no rule is asked of it: that of most keys is. */
  boolean isWhole(Object taken) {
    return plain && !(taken instanceof Ready);
  }

  Made<T> make(Object taken) {
    return taken instanceof Ready ready ? Made.of(ready.of()) : maker.make(taken);
  }

  /**
   * A value as a builder puts it under a key: a text, a number, a yes or no as its author would
   * write it, so that it is held to the same as in a document; anything else as it is.
   */
  Object put(T value, String key) {
    return PLAIN.contains(shape.getClass()) ? written(value, key) : new Given(value);
  }

  private Object written(T value, String key) {
    DocumentWriter object = DocumentWriter.empty();
    write(object, key, value);
    return requireNonNull(object.toMap().get(key), key);
  }

  boolean hasRules() {
    return !rules.isEmpty();
  }

  void check(Made<T> made, Draft draft, String key) {
    for (Rule<T> rule : rules) {
      rule.check(made, draft, key);
    }
  }

  void write(DocumentWriter object, String key, T value) {
    writer.write(object, key, requireNonNull(value, key));
  }

  /** A value that a builder was given as it is. */
  private record Ready(Object value) {
    Ready {
      requireNonNull(value, "value");
    }

    @SuppressWarnings("unchecked") // builders put values under keys of their type
    <T> Optional<T> of() {
      return Optional.of((T) value);
    }
  }
}
