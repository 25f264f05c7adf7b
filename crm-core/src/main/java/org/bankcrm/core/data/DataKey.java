package org.bankcrm.core.data;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.language.Told;
import org.jspecify.annotations.Nullable;

/**
 * A key of rules that a bank writes as a document of their own, told once: how it is read, what
 * schema and reference say of its value, and what it is for.
 *
 * <pre>{@code
 * static final DataKey<Integer> MONTHS =
 *     DataKey.whole("months", 1, 1_200, "有效月数", "for how many months a value counts");
 * }</pre>
 *
 * <p>Whether it may be left out says the {@link DataForm} that has it. In all that make one, {@code
 * name} is the key as documents have it, and {@code zh} and {@code en} say for the reference what
 * it is for. A value that is not what the key takes is a problem of the document, told with its
 * place; a key itself never throws on reading. Immutable and thread-safe.
 *
 * @param <T> what is made of the value
 */
public final class DataKey<T> {

  private static final int LONGEST = 4_096;
  private static final LocalizedText CODE =
      LocalizedText.of(
          "代码：以小写字母或数字开头，其后为小写字母、数字、点或连字符",
          "a letter a-z or digit, then letters a-z, digits, dots and hyphens");
  private static final String CODE_PATTERN = "^[a-z0-9][a-z0-9.-]{0,127}$";

  /** Reads what stands under the key; null where it is not what is wanted, which was told. */
  interface Reading<T> {
    @Nullable T of(DataReader object, Item item);
  }

  private final String name;
  private final Told told;
  private final LocalizedText says;
  private final Reading<T> reading;

  /** The keys of the objects under it. */
  private final Optional<DataForm> inner;

  private DataKey(
      String name, Told told, LocalizedText says, Optional<DataForm> inner, Reading<T> reading) {
    this.name = requireNonNull(name, "name");
    this.told = told;
    this.says = says;
    this.inner = inner;
    this.reading = reading;
  }

  private static <T> DataKey<T> of(
      String name, Told told, String zh, String en, Reading<T> reading) {
    return new DataKey<>(name, told, LocalizedText.of(zh, en), Optional.empty(), reading);
  }

  /**
   * A text of 1 to so many characters, not blank.
   *
   * @param longest in UTF-16 units, inclusive
   */
  public static DataKey<String> text(String name, int longest, String zh, String en) {
    return of(name, Told.text(longest), zh, en, (object, item) -> item.text(longest));
  }

  /**
   * What a text of some form says, of at most 4,096 characters.
   *
   * <pre>{@code
   * DataKey.parsed("after", SPAN, "^P[0-9]+[DM]$", CalendarSpan::parse, "期限", "how long after");
   * }</pre>
   *
   * @param expected what it has to be, such as "an id and a version, as in card@3"
   * @param pattern the form as a regular expression for editors; empty if there is none
   * @param parser refuses by {@code IllegalArgumentException} or {@code DateTimeException}
   */
  public static <T> DataKey<T> parsed(
      String name,
      LocalizedText expected,
      String pattern,
      Function<String, ? extends T> parser,
      String zh,
      String en) {
    return of(
        name,
        Told.parsed(expected, pattern),
        zh,
        en,
        (object, item) -> parsed(item, expected, parser));
  }

  private static <T> @Nullable T parsed(
      Item item, LocalizedText expected, Function<String, ? extends T> parser) {
    return item.parsed(
        LONGEST, CoreProblem.WRONG_VALUE, expected.en(), parser, value -> Stream.empty());
  }

  /** A code: a lower-case letter or digit, then letters, digits, dots and hyphens; 128 in all. */
  public static DataKey<String> code(String name, String zh, String en) {
    return coded(name, text -> Checks.code(text, name), zh, en);
  }

  /**
   * What is made of a code: a field, a source.
   *
   * @param parser makes a value of the code, and refuses by {@code IllegalArgumentException} what
   *     is none; what it says is not handed on
   */
  public static <T> DataKey<T> coded(
      String name, Function<String, ? extends T> parser, String zh, String en) {
    return parsed(name, CODE, CODE_PATTERN, parser, zh, en);
  }

  /**
   * One of some values, each by its word; what people call them is told where they say so, being
   * {@link org.bankcrm.core.Labelled}.
   *
   * @param values all that there are, in the order in which problems and reference list them
   * @param word by which documents know a value; no two have the same
   */
  public static <E> DataKey<E> word(
      String name, List<E> values, Function<? super E, String> word, String zh, String en) {
    List<String> words = values.stream().map(word).toList();
    return of(
        name,
        Told.word(words, labels(values)),
        zh,
        en,
        (object, item) -> chosen(item, values, words));
  }

  private static <E> List<LocalizedText> labels(List<E> values) {
    return values.stream()
        .filter(Labelled.class::isInstance)
        .map(value -> ((Labelled) value).label())
        .toList();
  }

  private static <E> @Nullable E chosen(Item item, List<E> values, List<String> words) {
    String word = item.word(words);
    return word == null ? null : values.get(words.indexOf(word));
  }

  /**
   * A list of such values, in their order; the same value may stand there twice.
   *
   * @param values all that there are
   * @param word by which documents know a value
   * @param least how many there must be, inclusive
   * @param most how many there may be, inclusive
   */
  public static <E> DataKey<List<E>> words(
      String name,
      List<E> values,
      Function<? super E, String> word,
      int least,
      int most,
      String zh,
      String en) {
    List<String> words = values.stream().map(word).toList();
    return list(
        name,
        Told.word(words, labels(values)),
        least,
        most,
        item -> chosen(item, values, words),
        zh,
        en);
  }

  /** A list of texts, in their order; at least and at most so many, both inclusive. */
  public static DataKey<List<String>> texts(
      String name, int least, int most, String zh, String en) {
    return list(name, Told.text(LONGEST), least, most, item -> item.text(LONGEST), zh, en);
  }

  /**
   * A list of what is made of codes, in their order.
   *
   * @param parser makes a value of one code, as of {@link #coded}
   * @param least how many there must be, inclusive
   * @param most how many there may be, inclusive
   */
  public static <T> DataKey<List<T>> codedList(
      String name,
      Function<String, ? extends T> parser,
      int least,
      int most,
      String zh,
      String en) {
    Told member = Told.parsed(CODE, CODE_PATTERN);
    return list(name, member, least, most, item -> parsed(item, CODE, parser), zh, en);
  }

  /** Codes, none of them twice, in their order by the alphabet; bounds inclusive. */
  public static DataKey<SortedSet<String>> codes(
      String name, int least, int most, String zh, String en) {
    Told member = Told.parsed(CODE, CODE_PATTERN);
    return set(
        name,
        member,
        least,
        most,
        item -> parsed(item, CODE, text -> Checks.code(text, name)),
        zh,
        en);
  }

  /** Texts, none of them twice, in their order by the alphabet; bounds inclusive. */
  public static DataKey<SortedSet<String>> names(
      String name, int least, int most, String zh, String en) {
    return set(name, Told.text(LONGEST), least, most, item -> item.text(LONGEST), zh, en);
  }

  private static DataKey<SortedSet<String>> set(
      String name,
      Told member,
      int least,
      int most,
      Function<Item, @Nullable String> reading,
      String zh,
      String en) {
    Told told = Told.list(member, least, most, true);
    return of(name, told, zh, en, (object, item) -> set(item, members(item, least, most, reading)));
  }

  private static SortedSet<String> set(Item item, @Nullable List<String> members) {
    SortedSet<String> set = new TreeSet<>(members == null ? List.of() : members);
    if (members != null && set.size() < members.size()) {
      item.problem(CoreProblem.DUPLICATE_MEMBER, "the same name stands here twice.", "");
    }
    return set;
  }

  private static <T> DataKey<List<T>> list(
      String name,
      Told member,
      int least,
      int most,
      Function<Item, @Nullable T> reading,
      String zh,
      String en) {
    return of(
        name,
        Told.list(member, least, most, false),
        zh,
        en,
        (object, item) -> members(item, least, most, reading));
  }

  /** Those that could be read; null where it is no such list. */
  private static <T> @Nullable List<T> members(
      Item item, int least, int most, Function<Item, @Nullable T> reading) {
    List<Item> items = item.list(least, most);
    List<T> members = new ArrayList<>();
    for (Item each : items == null ? List.<Item>of() : items) {
      Optional.ofNullable(reading.apply(each)).ifPresent(members::add);
    }
    return items == null ? null : List.copyOf(members);
  }

  /**
   * A whole number, written in plain digits without a point or quotation marks.
   *
   * @param least inclusive
   * @param most inclusive
   */
  public static DataKey<Integer> whole(String name, int least, int most, String zh, String en) {
    return of(
        name,
        Told.whole(least, most),
        zh,
        en,
        (object, item) -> {
          Long number = item.integer(least, most);
          return number == null ? null : number.intValue();
        });
  }

  /**
   * A number as a binary fraction: a probability, a likeness. No amount of money is one.
   *
   * @param least inclusive
   * @param most inclusive
   */
  public static DataKey<Double> real(String name, double least, double most, String zh, String en) {
    return of(
        name,
        Told.real(least, most),
        zh,
        en,
        (object, item) -> DataReader.real(item, least, most).orElse(null));
  }

  /** Yes or no. */
  public static DataKey<Boolean> yesNo(String name, String zh, String en) {
    return of(name, Told.yesNo(false), zh, en, (object, item) -> item.yesNo());
  }

  /** A text in Chinese, English and further languages: {@code {"zh": "…", "en": "…"}}. */
  public static DataKey<LocalizedText> localized(String name, String zh, String en) {
    return of(name, Told.localized(), zh, en, (object, item) -> DataReader.localized(item));
  }

  /**
   * An object of these keys, for {@link DataReader#find} to hand out.
   *
   * @param form the keys of that object; whoever reads it ends with {@link DataReader#made}
   */
  public static DataKey<DataReader> object(String name, DataForm form, String zh, String en) {
    return new DataKey<>(
        name,
        Told.object(form.outline()),
        LocalizedText.of(zh, en),
        Optional.of(form),
        (object, item) -> object.inner(item, form));
  }

  /**
   * A list of objects of these keys, for {@link DataReader#each}.
   *
   * @param form the keys of each of them
   * @param least how many there must be, inclusive
   * @param most how many there may be, inclusive
   */
  public static DataKey<List<DataReader>> objects(
      String name, DataForm form, int least, int most, String zh, String en) {
    return new DataKey<>(
        name,
        Told.list(Told.object(form.outline()), least, most, false),
        LocalizedText.of(zh, en),
        Optional.of(form),
        (object, item) -> members(item, least, most, each -> object.inner(each, form)));
  }

  /**
   * A document of another kind within this one; its problems are told with their places in the
   * whole.
   *
   * @param parsing refuses by {@link org.bankcrm.core.document.InvalidDocumentException}
   */
  public static <T> DataKey<T> document(
      String name, RuleDocument kind, Function<Object, ? extends T> parsing, String zh, String en) {
    DataForm form = kind.form();
    return new DataKey<>(
        name,
        Told.object(form.outline()),
        LocalizedText.of(zh, en),
        Optional.of(form),
        (object, item) -> DataReader.<T>document(item, parsing).orElse(null));
  }

  /** The key as it is written. */
  public String name() {
    return name;
  }

  /** What it is for, in Chinese and English. */
  public LocalizedText says() {
    return says;
  }

  /** The keys of the object or objects that stand under it, if it is of such. */
  public Optional<DataForm> inner() {
    return inner;
  }

  Told told() {
    return told;
  }

  Optional<T> read(DataReader object, Item item) {
    return Optional.ofNullable(reading.of(object, item));
  }

  /** The key as it is written. */
  @Override
  public String toString() {
    return "DataKey " + name;
  }
}
