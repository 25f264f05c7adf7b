package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.core.internal.document.Mend;

/**
 * The values that may stand under keys of documents.
 *
 * <pre>{@code
 * Key.of("most", Values.whole(1, 12), "每年最多次数", "how many times a year at the most");
 * Key.of("when", Values.condition(), "适用条件", "whom it is for");
 * Key.of("rungs", Values.objects(RUNG, 1, 10), "各档，优者在前", "the rungs, best first");
 * }</pre>
 *
 * <p>Each knows its bounds, how it is read and written, and what the schema and the reference say
 * of it. What is wrong is told with the place, what was found, what was expected and the mend,
 * whether a document or a builder has it.
 */
public final class Values {

  private Values() {}

  static <T> Value<T> simple(Shape shape, Value.Loader loader, Value.Writer<T> writer) {
    return Value.ofTaken(shape, loader, writer);
  }

  /**
   * A text of 1 to so many characters, not blank.
   *
   * @param longest counted in UTF-16, 1 or more
   */
  public static Value<String> text(int longest) {
    return simple(
        new Shape.Text(longest), (object, key) -> object.text(key, longest), DocumentWriter::text);
  }

  /**
   * The id of a policy.
   *
   * @param longest the most characters, so that attributes which are named after it have room
   */
  public static Value<String> policyId(int longest) {
    String zh = "编号：1 至 " + longest + " 个字符，限 a-z、0-9、'.' 与 '-'，以字母或数字开头";
    return parsed(
        LocalizedText.of(zh, idRule(longest)),
        "^[a-z0-9][a-z0-9.-]{0," + (longest - 1) + "}$",
        Integer.MAX_VALUE,
        CoreProblem.INVALID_ID,
        text -> checked(text, longest),
        text -> text,
        IdSlips::meant);
  }

  static String idRule(int longest) {
    return "an id: 1 to " + longest + " of a-z, 0-9, '.' and '-', beginning with a letter or digit";
  }

  private static String checked(String text, int longest) {
    Checks.require(text.length() <= longest, "id", "is too long");
    return Checks.code(text, "id");
  }

  /** A code by which systems know something: {@link Codes}. */
  public static Value<String> code() {
    LocalizedText says = LocalizedText.of("代码：" + Codes.RULE_ZH, "a code: " + Codes.RULE);
    return parsed(
        says,
        Codes.PATTERN,
        Codes.MAX_LENGTH,
        CoreProblem.WRONG_VALUE,
        code -> Codes.check(code, "code"),
        code -> code);
  }

  /**
   * A text of some form.
   *
   * @param says what is expected, such as "a day such as 2026-01-31"
   * @param pattern the form as a regular expression for editors; empty if there is none
   * @param longest the most characters
   * @param code the word for the problem where the text has another form
   * @param parser makes the value; refuses by {@link IllegalArgumentException} or {@link
   *     DateTimeException}, whose message is not told
   * @param writer the text of a value
   */
  public static <T> Value<T> parsed(
      LocalizedText says,
      String pattern,
      int longest,
      ProblemCode code,
      Function<String, T> parser,
      Function<T, String> writer) {
    return parsed(says, pattern, longest, code, parser, writer, value -> Stream.empty());
  }

  /** The same of which advice may tell what another value means. */
  private static <T> Value<T> parsed(
      LocalizedText says,
      String pattern,
      int longest,
      ProblemCode code,
      Function<String, T> parser,
      Function<T, String> writer,
      Function<Object, ? extends Stream<?>> meant) {
    return new Value<>(
        new Shape.Parsed(says, pattern),
        (object, key) -> object.parsed(key, longest, code, says.en(), parser, meant),
        Values::parsedOrNot,
        (object, key, value) -> object.text(key, writer.apply(value)));
  }

  @SuppressWarnings("unchecked") // the loader beside it takes values of this type
  private static <T> Made<T> parsedOrNot(Object loaded) {
    return Made.of((Optional<T>) loaded);
  }

  /** A day such as 2026-01-31. */
  public static Value<LocalDate> day() {
    return parsed(
        LocalizedText.of("日期，例如 2026-01-31", "a day such as 2026-01-31"),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        10,
        CoreProblem.INVALID_DATE,
        LocalDate::parse,
        LocalDate::toString,
        Mend::days);
  }

  /**
   * A time of the day such as 21:00, to the second or finer where it has to be. Midnight is 00:00,
   * and there is no 24:00.
   */
  public static Value<LocalTime> time() {
    return parsed(
        LocalizedText.of("时间，例如 21:00", "a time such as 21:00"),
        "^[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?$",
        18,
        CoreProblem.INVALID_TIME,
        LocalTime::parse,
        LocalTime::toString,
        Mend::times);
  }

  /** A time zone such as Asia/Shanghai. */
  public static Value<ZoneId> zone() {
    return parsed(
        LocalizedText.of("时区，例如 Asia/Shanghai", "a time zone such as Asia/Shanghai"),
        "",
        64,
        CoreProblem.INVALID_ZONE,
        ZoneId::of,
        ZoneId::getId);
  }

  /**
   * An exact amount of a currency, such as CNY 200.00. More digits after the point than the
   * currency has are refused, not rounded.
   *
   * @param currency which alone may stand there
   */
  public static Value<Money> money(Currency currency) {
    int digits = currency.getDefaultFractionDigits();
    String example = new Money(20_000, currency).toString();
    return parsed(
        LocalizedText.of("金额，例如 " + example, "an amount such as " + example),
        "^"
            + currency
            + " -?[0-9]{1,18}"
            + (digits > 0 ? "(\\.[0-9]{1," + digits + "})?" : "")
            + "$",
        32,
        CoreProblem.WRONG_VALUE,
        text -> inCurrency(Money.parse(text), currency),
        Money::toString,
        value -> Mend.amounts(value, currency));
  }

  /** A share such as 5%: from 0% to 100%, with at most 18 digits after the point. */
  public static Value<Share> share() {
    return parsed(
        LocalizedText.of("比例，例如 5% 或 0.5%", "a share such as 5% or 0.5%"),
        "^[0-9]{1,3}(\\.[0-9]{1,18})?%$",
        32,
        CoreProblem.WRONG_VALUE,
        Share::parse,
        Share::toString,
        Mend::shares);
  }

  private static Money inCurrency(Money amount, Currency currency) {
    return amount.plus(Money.zero(currency));
  }

  /** One of the values of an enum, each by its word. */
  public static <E extends Enum<E>> Value<E> word(Class<E> type, Function<E, String> word) {
    return word(List.of(type.getEnumConstants()), word);
  }

  /** One of some values, each by its word; what people call them is told where they say so. */
  public static <E> Value<E> word(List<E> values, Function<E, String> word) {
    List<String> words = values.stream().map(word).toList();
    List<LocalizedText> labels =
        values.stream()
            .filter(Labelled.class::isInstance)
            .map(value -> ((Labelled) value).label())
            .toList();
    return simple(
        new Shape.Words(words, labels),
        (object, key) -> values.get(words.indexOf(object.oneOf(key, words))),
        (object, key, value) -> object.text(key, word.apply(value)));
  }

  /**
   * A whole number within bounds, both inclusive.
   *
   * @param least included
   * @param most included
   */
  public static Value<Integer> whole(int least, int most) {
    return simple(
        new Shape.Whole(least, most),
        (object, key) -> (int) object.integer(key, least, most),
        (object, key, value) -> object.integer(key, value));
  }

  /**
   * An exact decimal of at most 18 digits before and after the point. Never a binary fraction: what
   * a reader made a double of is taken only where it was surely written so.
   */
  public static Value<BigDecimal> decimal() {
    return simple(new Shape.Decimal(), DocumentReader::decimal, DocumentWriter::decimal);
  }

  /** Yes or no. */
  public static Value<Boolean> yesNo() {
    return simple(new Shape.YesNo(false), DocumentReader::yesNo, DocumentWriter::yesNo);
  }

  /** Yes alone, for keys whose being there says it all: {@code "otherwise": true}. */
  public static Value<Boolean> yes() {
    Value<Boolean> value =
        simple(new Shape.YesNo(true), DocumentReader::yesNo, DocumentWriter::yesNo);
    return value.with(
        (yes, draft, key) -> {
          if (!yes.whole().orElse(true)) {
            String message = "'" + key + "' is not true.";
            draft.problem(
                "/" + key, CoreProblem.WRONG_VALUE, message, "Write true, or leave it out.");
          }
        });
  }

  /**
   * A text in the languages of the book. Chinese and English have to be there; other languages may.
   */
  public static Value<LocalizedText> localized() {
    return simple(new Shape.Localized(), DocumentReader::localized, DocumentWriter::localized);
  }

  /** A condition. Its attributes have to be those of the book or the results of its policies. */
  public static Value<Condition> condition() {
    return simple(new Shape.Condition(), DocumentReader::condition, DocumentWriter::condition);
  }

  /** An attribute that conditions may read, by its id, whatever the age of its values. */
  public static Value<AttributeRef> attribute() {
    return new Value<>(
        new Shape.AttributeId(),
        (object, key) -> object.attribute(key).map(Attribute::ref),
        Values::parsedOrNot,
        (object, key, value) -> object.text(key, value.id()));
  }

  /** The same, or one that the policy lends its conditions, such as a value of an event. */
  public static Value<AttributeRef> readable() {
    return new Value<>(
        new Shape.AttributeId(),
        (object, key) -> object.readable(key).map(Attribute::ref),
        Values::parsedOrNot,
        (object, key, value) -> object.text(key, value.id()));
  }

  /** An attribute of the catalogue, by its id. */
  public static Value<Attribute<?>> catalogued() {
    return new Value<>(
        new Shape.AttributeId(),
        DocumentReader::attribute,
        Values::parsedOrNot,
        (object, key, value) -> object.text(key, value.id()));
  }

  /** What the catalogue computes, by the id of the attribute: a table that the book has, say. */
  public static Value<Derivation> computed() {
    return new Value<>(
        new Shape.AttributeId(),
        DocumentReader::computed,
        Values::parsedOrNot,
        (object, key, value) -> object.text(key, value.attribute().id()));
  }

  /**
   * A list of texts, none of them blank or twice.
   *
   * @param least of them at least
   * @param most of them at most
   */
  public static Value<List<String>> texts(int least, int most) {
    return list(text(DocumentLimits.standard().textLength()), least, most);
  }

  /** A list of numbers or texts, none of them twice; of numbers their digits. */
  public static Value<List<String>> numbersOrTexts(int least, int most) {
    int longest = DocumentLimits.standard().textLength();
    Value<String> each =
        simple(
            new Shape.Cell(longest),
            (object, key) -> object.cell(key, longest).text(),
            DocumentWriter::text);
    return list(each, least, most);
  }

  /**
   * A list of values, each of which may stand there again.
   *
   * @param member what each is
   * @param least of them at least
   * @param most of them at most
   */
  public static <T> Value<List<T>> series(Value<T> member, int least, int most) {
    return Lists.of(member, least, most, false);
  }

  /**
   * A list of values, none of them twice.
   *
   * @param member what each is
   * @param least of them at least
   * @param most of them at most
   */
  public static <T> Value<List<T>> list(Value<T> member, int least, int most) {
    return Lists.of(member, least, most, true);
  }

  /**
   * A list of attributes of the policy's own, each written like one of a book's catalogue, no two
   * with one id.
   *
   * @param prefix how the ids begin, so that they are told apart from those of the book
   */
  public static Value<List<Attribute<?>>> definitions(String prefix, int most) {
    return new Value<>(
        new Shape.ListOf(new Shape.Definition(prefix), 1, most, false),
        (object, key) -> object.definitions(key, prefix, most),
        taken ->
            Lists.made((List<?>) taken, each -> Values.<Attribute<?>>parsedOrNot(each).whole()),
        DocumentWriter::definitions);
  }

  /**
   * An object of a form.
   *
   * @param form which keys it has, and what is made of it
   */
  public static <P> Value<P> object(Form<P> form) {
    return new Value<>(
        new Shape.Nested(form),
        (object, key) -> new Draft(form, object.object(key, form)),
        loaded -> Made.of(((Draft) loaded).make()),
        (object, key, value) -> object.object(key, form.write(value, DocumentWriter.empty())));
  }

  /**
   * A list of objects of a form.
   *
   * @param form which keys each has
   * @param least of them at least
   * @param most of them at most
   */
  public static <P> Value<List<P>> objects(Form<P> form, int least, int most) {
    return Lists.of(object(form), least, most, false);
  }

  /**
   * The same list where no two members may have the same text under a key.
   *
   * @param list the list
   * @param key the key of the members
   * @param text what must differ
   */
  public static <P> Value<List<P>> distinct(
      Value<List<P>> list, Key<?> key, Function<? super P, String> text) {
    return list.with((made, draft, name) -> Lists.checkDistinct(made, key, text, draft, name));
  }
}
