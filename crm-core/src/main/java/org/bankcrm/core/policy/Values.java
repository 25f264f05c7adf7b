package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;

/** The values that may stand under keys of documents. */
public final class Values {

  private Values() {}

  private static <T> Value<T> simple(Shape shape, Value.Loader loader, Value.Writer<T> writer) {
    return new Value<>(shape, loader, Values::same, writer);
  }

  @SuppressWarnings("unchecked") // the loader beside it takes values of this type
  private static <T> Optional<T> same(Object loaded) {
    return Optional.of((T) loaded);
  }

  /** A text of 1 to so many characters, not blank. */
  public static Value<String> text(int longest) {
    return simple(
        new Shape.Text(longest), (object, key) -> object.text(key, longest), DocumentWriter::text);
  }

  /** A code by which systems know something: {@link Codes}. */
  public static Value<String> code() {
    LocalizedText says = LocalizedText.of("代码：" + Codes.RULE_ZH, "a code: " + Codes.RULE);
    return parsed(
        says,
        Codes.PATTERN,
        Codes.MAX_LENGTH,
        "wrong-value",
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
      String code,
      Function<String, T> parser,
      Function<T, String> writer) {
    return new Value<>(
        new Shape.Parsed(says, pattern),
        (object, key) -> object.parsed(key, longest, code, says.en(), parser),
        Values::parsedOrNot,
        (object, key, value) -> object.text(key, writer.apply(value)));
  }

  @SuppressWarnings("unchecked") // the loader beside it takes values of this type
  private static <T> Optional<T> parsedOrNot(Object loaded) {
    return (Optional<T>) loaded;
  }

  /** A day such as 2026-01-31. */
  public static Value<LocalDate> day() {
    return parsed(
        LocalizedText.of("日期，例如 2026-01-31", "a day such as 2026-01-31"),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        10,
        "invalid-date",
        LocalDate::parse,
        LocalDate::toString);
  }

  /** One of the values of an enum, each by its word. */
  public static <E extends Enum<E>> Value<E> word(Class<E> type, Function<E, String> word) {
    List<E> values = List.of(type.getEnumConstants());
    List<String> words = values.stream().map(word).toList();
    return simple(
        new Shape.Words(words),
        (object, key) -> values.get(words.indexOf(object.oneOf(key, words))),
        (object, key, value) -> object.text(key, word.apply(value)));
  }

  /** A whole number within bounds, both inclusive. */
  public static Value<Integer> whole(int least, int most) {
    return simple(
        new Shape.Whole(least, most),
        (object, key) -> (int) object.integer(key, least, most),
        (object, key, value) -> object.integer(key, value));
  }

  /** An exact decimal of at most 18 digits before and after the point. */
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
          if (!yes) {
            String message = "'" + key + "' is not true.";
            draft.problem("/" + key, "wrong-value", message, "Write true, or leave it out.");
          }
        });
  }

  /** A text in the languages of the book. */
  public static Value<LocalizedText> localized() {
    return simple(new Shape.Localized(), DocumentReader::localized, DocumentWriter::localized);
  }

  /** A condition. */
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

  /** A list of texts, none of them blank or twice. */
  public static Value<List<String>> texts(int least, int most) {
    Value<List<String>> value =
        simple(
            new Shape.ListOf(
                new Shape.Text(DocumentLimits.standard().textLength()), least, most, true),
            (object, key) -> object.texts(key, most),
            DocumentWriter::texts);
    return value.with((list, draft, key) -> checkSize(list, least, draft, key));
  }

  /** An object of a form. */
  public static <P> Value<P> object(Form<P> form) {
    return new Value<>(
        new Shape.Nested(form),
        (object, key) -> new Draft(form, object.object(key)),
        loaded -> ((Draft) loaded).make(),
        (object, key, value) -> object.object(key, form.write(value, DocumentWriter.empty())));
  }

  /** A list of objects of a form. */
  public static <P> Value<List<P>> objects(Form<P> form, int least, int most) {
    Value<List<P>> value =
        new Value<>(
            new Shape.ListOf(new Shape.Nested(form), least, most, false),
            (object, key) -> drafts(form, object.objects(key, most)),
            loaded -> makeAll((List<?>) loaded),
            (object, key, values) ->
                object.objects(
                    key,
                    values.stream()
                        .map(each -> form.write(each, DocumentWriter.empty()))
                        .toList()));
    return value.with((list, draft, key) -> checkSize(list, least, draft, key));
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
    return list.with(
        (members, draft, name) -> {
          Map<String, Integer> seen = new HashMap<>();
          for (int place = 0; place < members.size(); place++) {
            String own = text.apply(members.get(place));
            Integer first = seen.putIfAbsent(own, place);
            if (first != null) {
              draft.problem(
                  "/" + name + "/" + place + "/" + key.name(),
                  "duplicate-code",
                  "'" + own + "' stands at " + first + " already.",
                  "Rename one of them, or leave one out.");
            }
          }
        });
  }

  private static void checkSize(List<?> list, int least, Draft draft, String key) {
    if (list.size() < least) {
      String message = "the list has " + list.size() + " members but needs " + least + ".";
      draft.problem("/" + key, "wrong-size", message, "Add what is missing.");
    }
  }

  private static List<Draft> drafts(Form<?> form, List<DocumentReader> objects) {
    return objects.stream().map(object -> new Draft(form, object)).toList();
  }

  private static <P> Optional<List<P>> makeAll(List<?> drafts) {
    List<P> made = new ArrayList<>();
    for (Object draft : drafts) {
      ((Draft) draft).<P>make().ifPresent(made::add);
    }
    return made.size() == drafts.size() ? Optional.of(made) : Optional.empty();
  }
}
