package org.bankcrm.core.data;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Context;
import org.bankcrm.core.internal.document.DataValues;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.LocalizedForm;
import org.bankcrm.core.internal.document.Moments;
import org.bankcrm.core.internal.document.Place;
import org.bankcrm.core.internal.document.ProblemList;
import org.bankcrm.core.internal.document.TreeCopy;
import org.jspecify.annotations.Nullable;

/**
 * One object of a document that holds a customer's data, read key by key.
 *
 * <pre>{@code
 * static TierState parse(Object tree) {
 *   return DataReader.read(tree, 1, document -> {
 *     Optional<String> tier = document.text("tier", 64);
 *     Optional<LocalDate> since = document.has("since") ? document.day("since") : Optional.empty();
 *     return document.made("a rung and its days", () -> new TierState(tier.orElseThrow(), since));
 *   });
 * }
 * }</pre>
 *
 * <p>What is asked for has to be there; what may be left out is asked for only where {@link #has}
 * says so. A key that is missing, of another type or out of bounds is reported with its place, and
 * nothing comes back; reading goes on and finds the other problems. {@link #made} ends the reading
 * of an object: keys that nobody asked for are reported as unknown, and only of an object without
 * problems something is made. No report quotes the document. Used by one thread.
 */
public final class DataReader {

  private static final int MOST_TEXT = 4_096;

  private final Fields fields;
  private final ProblemList problems;
  private final boolean hasWords;

  /** The keys that it has, where they were told beforehand. */
  private final Optional<DataForm> form;

  /** Takes code, message and advice of a problem. */
  private interface Complaint {
    void of(ProblemCode code, String message, String advice);
  }

  /**
   * @param hasWords whether keys that are asked for are words of the format
   */
  private DataReader(Fields fields, ProblemList problems, boolean hasWords) {
    this(fields, problems, hasWords, Optional.empty());
  }

  private DataReader(
      Fields fields, ProblemList problems, boolean hasWords, Optional<DataForm> form) {
    this.fields = fields;
    this.problems = problems;
    this.hasWords = hasWords;
    this.form = form;
    form.ifPresent(keys -> fields.know(keys.names()));
  }

  private @Nullable Item need(String key) {
    return hasWords ? fields.need(key) : fields.entry(key);
  }

  /**
   * Reads a document whose first key is {@code format}.
   *
   * @param tree what a JSON or YAML reader made of the text: at most 2,000,000 objects, lists, keys
   *     and values with at most 16,777,216 characters in all, texts of at most 4,096
   * @param format the number that stands under {@code format}
   * @param reading reads the root object, with {@link #made} at its end
   * @throws InvalidDocumentException with every problem found
   */
  public static <T> T read(Object tree, long format, Function<DataReader, Optional<T>> reading) {
    return read(tree, Optional.empty(), format, reading);
  }

  private static <T> T read(
      Object tree,
      Optional<DataForm> form,
      long format,
      Function<DataReader, Optional<T>> reading) {
    ProblemList problems = new ProblemList();
    Item root = new TreeCopy(Context.ofData(problems)).copy(tree, Place.root(""));
    Optional<T> made = made(root, form, format, reading, problems);
    problems.refuseData(root, InvalidDocumentException::new);
    return made.orElseThrow(() -> new IllegalStateException("a sound document can be read"));
  }

  /** Rules that somebody at the bank wrote: problems name what stands there. */
  static <T> T readRules(Object tree, DataForm form, Function<DataReader, Optional<T>> reading) {
    ProblemList problems = new ProblemList();
    Item root = new TreeCopy(Context.ofRules(problems)).copy(tree, Place.root(""));
    Optional<T> made = made(root, Optional.of(form), RuleDocument.FORMAT, reading, problems);
    problems.refuse(List.of(root), InvalidDocumentException::new);
    return made.orElseThrow(() -> new IllegalStateException("a sound document can be read"));
  }

  /** The same of rules beside a customer's data, of which nothing is quoted. */
  static <T> T readKept(Object tree, DataForm form, Function<DataReader, Optional<T>> reading) {
    return read(tree, Optional.of(form), RuleDocument.FORMAT, reading);
  }

  private static <T> Optional<T> made(
      Item root,
      Optional<DataForm> form,
      long format,
      Function<DataReader, Optional<T>> reading,
      ProblemList problems) {
    Fields fields = root.fields();
    if (fields == null) {
      return Optional.empty();
    }
    Moments.format(fields, format);
    return reading.apply(new DataReader(fields, problems, true, form));
  }

  /**
   * Whether the key is there, whatever stands under it. Asking makes no key known: one that is
   * never read is told as unknown at the end.
   */
  public boolean has(String key) {
    return fields.has(requireNonNull(key, "key"));
  }

  /**
   * What stands under a key of the form, or what it is where it is left out; empty where it may be
   * left out and is, or could not be read.
   *
   * @throws IllegalStateException if the object is read without a form
   */
  public <T> Optional<T> find(DataKey<T> key) {
    DataForm keys = form.orElseThrow(() -> new IllegalStateException("it has no form"));
    if (!keys.isNeeded(key) && !has(key.name())) {
      return keys.standard(key);
    }
    Item item = need(key.name());
    return item == null ? Optional.empty() : key.read(this, item);
  }

  /**
   * What is made of each of the objects under the key, in their order. Those of which nothing could
   * be made are left out, and told.
   *
   * @param reading reads one of them, with {@link #made} at its end
   */
  public <T> List<T> each(
      DataKey<List<DataReader>> key, Function<DataReader, Optional<T>> reading) {
    List<T> made = new ArrayList<>();
    find(key).ifPresent(all -> all.forEach(one -> reading.apply(one).ifPresent(made::add)));
    return List.copyOf(made);
  }

  @Nullable DataReader inner(Item item, DataForm keys) {
    Fields inner = item.fields();
    return inner == null ? null : new DataReader(inner, problems, true, Optional.of(keys));
  }

  static @Nullable LocalizedText localized(Item item) {
    return LocalizedForm.read(item);
  }

  /** A number within bounds, both inclusive. */
  static Optional<Double> real(Item item, double least, double most) {
    Double number = (Double) DataValues.read(ValueType.REAL, item);
    if (number != null && (number < least || number > most)) {
      String bounds = "expected a number from " + least + " to " + most + ".";
      item.problem(CoreProblem.OUT_OF_RANGE, bounds, "");
      return Optional.empty();
    }
    return Optional.ofNullable(number);
  }

  /**
   * A text of 1 to {@code maxLength} characters, not blank.
   *
   * @return empty where it is missing or is none, which was told
   */
  public Optional<String> text(String key, int maxLength) {
    Item item = need(key);
    return Optional.ofNullable(item == null ? null : item.text(maxLength));
  }

  /**
   * What is made of a text of 1 to 4,096 characters.
   *
   * @param expected what the text has to be, such as {@code "an id and a version, as in card@3"}
   * @param reading refuses by {@code IllegalArgumentException} or {@code DateTimeException}
   */
  public <T> Optional<T> text(String key, String expected, Function<String, T> reading) {
    Item item = need(key);
    String text = item == null ? null : item.text(MOST_TEXT);
    return item == null || text == null
        ? Optional.empty()
        : made(item::problem, expected, () -> reading.apply(text));
  }

  /**
   * One of these words, compared exactly. What was written instead is told to nobody: it may be
   * personal.
   */
  public Optional<String> oneOf(String key, List<String> words) {
    Item item = need(key);
    return Optional.ofNullable(item == null ? null : item.word(words));
  }

  /** A whole number from {@code min} to {@code max}, both inclusive. */
  public Optional<Long> integer(String key, long min, long max) {
    Item item = need(key);
    return Optional.ofNullable(item == null ? null : item.integer(min, max));
  }

  /** Yes or no. */
  public Optional<Boolean> yesNo(String key) {
    Item item = need(key);
    return Optional.ofNullable(item == null ? null : item.yesNo());
  }

  /** A day of the years 1 to 9999. */
  public Optional<LocalDate> day(String key) {
    return value(ValueType.DATE, key).map(LocalDate.class::cast);
  }

  /** An instant of the years 1 to 9999, to the microsecond, in UTC. */
  public Optional<Instant> instant(String key) {
    return value(ValueType.INSTANT, key).map(Instant.class::cast);
  }

  /** A text in Chinese, English and further languages: {@code {"zh": "…", "en": "…"}}. */
  public Optional<LocalizedText> localized(String key) {
    Item item = need(key);
    return Optional.ofNullable(item == null ? null : LocalizedForm.read(item));
  }

  /**
   * A value of a type other than a list of parts, as {@code Facts.toDocument} writes it, in its
   * normal form.
   */
  public Optional<Object> value(ValueType type, String key) {
    Item item = need(key);
    return Optional.ofNullable(item == null ? null : DataValues.read(type, item));
  }

  /**
   * An object, if there is one; whoever reads it ends with {@link #made}, so that unknown keys are
   * told there too.
   */
  public Optional<DataReader> object(String key) {
    return object(need(key));
  }

  private Optional<DataReader> object(@Nullable Item item) {
    Fields inner = item == null ? null : item.fields();
    return Optional.ofNullable(inner).map(found -> new DataReader(found, problems, true));
  }

  /**
   * What is made of each of 0 to {@code most} objects, in their order; those in order come back.
   */
  public <T> List<T> objects(String key, int most, Function<DataReader, Optional<T>> reading) {
    Item item = need(key);
    List<Item> items = item == null ? null : item.list(0, most);
    List<T> made = new ArrayList<>();
    for (Item one : items == null ? List.<Item>of() : items) {
      object(one).flatMap(reading).ifPresent(made::add);
    }
    return List.copyOf(made);
  }

  /** A list of 0 to {@code most} texts of 1 to 4,096 characters, in their order. */
  public List<String> texts(String key, int most) {
    Item item = need(key);
    List<Item> items = item == null ? null : item.list(0, most);
    List<String> texts = new ArrayList<>();
    for (Item one : items == null ? List.<Item>of() : items) {
      Optional.ofNullable(one.text(MOST_TEXT)).ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  /**
   * An object whose keys are no words of the format, such as the codes of stages: what is made of
   * the value under each of them, by key. No problem tells such a key.
   *
   * @param expected what a key has to be
   * @param isKey whether a key can be one
   * @param reading asks the object once for what stands under the key
   */
  public <T> SortedMap<String, T> entries(
      String key,
      String expected,
      Predicate<String> isKey,
      BiFunction<DataReader, String, Optional<T>> reading) {
    SortedMap<String, T> entries = new TreeMap<>();
    Item item = need(key);
    Fields inner = item == null ? null : item.fields();
    for (String each : inner == null ? List.<String>of() : List.copyOf(inner.keys())) {
      if (!isKey.test(each)) {
        requireNonNull(inner)
            .problem(each, CoreProblem.WRONG_KEY, "expected " + expected + ".", "");
      }
      DataReader object = new DataReader(requireNonNull(inner), problems, false);
      reading.apply(object, each).ifPresent(made -> entries.put(each, made));
    }
    return entries;
  }

  /**
   * What a document of another kind that stands under the key is read as by its own reader; its
   * problems are told with their places in the whole.
   *
   * @param parsing refuses by {@link InvalidDocumentException}
   */
  public <T> Optional<T> document(String key, Function<Object, T> parsing) {
    Item item = need(key);
    return item == null ? Optional.empty() : document(item, parsing);
  }

  static <T> Optional<T> document(Item item, Function<Object, ? extends T> parsing) {
    try {
      return Optional.of(parsing.apply(item.tree()));
    } catch (InvalidDocumentException e) {
      e.problems().forEach(item::adopt);
      return Optional.empty();
    }
  }

  /** An instant of the years 1 to 9999, to the nanosecond, in UTC: as of when facts are told. */
  public Optional<Instant> asOf(String key) {
    return Optional.ofNullable(Moments.asOf(need(key)));
  }

  /** A zone by its id, such as {@code Asia/Shanghai} or {@code +08:00}. */
  public Optional<ZoneId> zone(String key) {
    return Optional.ofNullable(Moments.zone(need(key)));
  }

  /**
   * Reports a problem at a key of this object, or at the object itself where the key is empty.
   *
   * @param code the kind of problem
   * @param message what was expected; never what the document says
   * @param advice what would mend it; may be empty
   */
  public void problem(String key, ProblemCode code, String message, String advice) {
    fields.problem(key, code, message, advice);
  }

  /**
   * Ends the reading of this object, and makes something of it if it is sound.
   *
   * @param expected what its parts have to be together, for where they are not
   * @param making refuses by {@code IllegalArgumentException}; called only if there is no problem
   *     so far, so that all that was asked for is there
   */
  public <T> Optional<T> made(String expected, Supplier<T> making) {
    fields.finish();
    return problems.size() > 0
        ? Optional.empty()
        : made((code, message, advice) -> problem("", code, message, advice), expected, making);
  }

  /** The messages of refusals are not handed on: they may quote. */
  private static <T> Optional<T> made(Complaint complaint, String expected, Supplier<T> making) {
    try {
      return Optional.of(making.get());
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      complaint.of(CoreProblem.WRONG_VALUE, "expected " + expected + ".", "");
      return Optional.empty();
    }
  }
}
