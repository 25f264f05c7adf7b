package org.bankcrm.core.internal.document;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document and its place. Reading it as something that it is not reports a problem and
 * gives null; a value that was refused before gives null without another word.
 */
public final class Item {

  /** Stands for a value that was refused when the tree was taken in. */
  static final Object BAD = new Object();

  static final String IN_MARKS = "Write it in quotation marks.";

  final Object value;

  /** Whether numbers are counted in hundredths here, so that 50% is the number 50. */
  final boolean percent;

  private final Predicate<Object> fits;
  private final Place place;
  private final Context context;

  Item(Object value, Place place, Context context) {
    this(value, place, context, false, read -> true);
  }

  private Item(
      Object value, Place place, Context context, boolean percent, Predicate<Object> fits) {
    this.value = value;
    this.place = place;
    this.context = context;
    this.percent = percent;
    this.fits = fits;
  }

  /** The same where numbers are counted in hundredths. */
  public Item inPercent() {
    return new Item(value, place, context, true, fits);
  }

  /** The same, of which no advice leads to a value that does not fit. */
  public Item advising(Predicate<Object> advised) {
    return new Item(value, place, context, percent, advised);
  }

  /** Where it stands. */
  public Place place() {
    return place;
  }

  /** What the readers of the document share. */
  public Context context() {
    return context;
  }

  /** Advice for a name that is not among these: those that are near. */
  public String nearest(String word, Iterable<String> known) {
    return context.suggestions().nearest(word, known);
  }

  /** Advice for a word that is not among these: the one of them that it means, or those near. */
  public String meant(String word, Collection<String> known) {
    return context.suggestions().meant(word, known);
  }

  /** The value that a builder put here as it is, or null. */
  public @Nullable Object given() {
    return value instanceof Given given ? given.value() : null;
  }

  /** What stands here, for a reader of its own; what was refused in it is refused again. */
  public Object tree() {
    return value;
  }

  /** Takes over a problem of a reader of its own, whose places begin here. */
  public void adopt(Problem problem) {
    Place at = place;
    Object here = value;
    Steps within = new Steps();
    String[] steps = problem.path().split("/", -1);
    for (int i = 1; i < steps.length; i++) { // nothing stands before the first stroke
      context.know(steps[i]);
      at = at.step(steps[i]);
      Steps.Step next = within.from(here, steps[i]);
      here = next == null ? null : next.value();
    }
    if (here == BAD) {
      return; // was told when the tree was taken in
    }
    context.problem(at, problem.code(), problem.message(), problem.advice());
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return value instanceof Map;
  }

  /** Whether it is a list without members. */
  public boolean isEmptyList() {
    return value instanceof List<?> list && list.isEmpty();
  }

  /** Reports a problem here. */
  public void problem(ProblemCode code, String message, String advice) {
    context.problem(place, code, message, advice);
  }

  /** Reports a problem at a key of this object, or at the object itself where the key is empty. */
  public void problem(String key, ProblemCode code, String message, String advice) {
    context.problem(place.key(key), code, message, advice);
  }

  /** Reports a problem at a path of keys and indices from here on. */
  public void problemWithin(String path, ProblemCode code, String message, String advice) {
    context.problem(place.within(path), code, message, advice);
  }

  /** Reports that something else was expected, unless the value was refused before. */
  void expected(String what, String advice) {
    if (value != BAD) {
      problem(
          CoreProblem.WRONG_TYPE,
          "expected " + what + " but found " + context.kindOf(value) + ".",
          advice);
    }
  }

  /** Whether a list stands here. */
  public boolean isList() {
    return value instanceof List;
  }

  /** The object. */
  public @Nullable Fields fields() {
    Fields object = object();
    return object == null ? fields(this::objectAdvice) : object;
  }

  private String objectAdvice() {
    return value instanceof String && place.isDocument()
        ? "Hand in what a JSON or YAML reader makes of the text."
        : "";
  }

  /** The object, or null of anything else, without a word about it. */
  @SuppressWarnings("unchecked") // TreeCopy makes maps of texts only
  public @Nullable Fields object() {
    return value instanceof Map ? new Fields((Map<String, Object>) value, place, context) : null;
  }

  /**
   * The same of an object of which it is known what it has.
   *
   * @param advice what to write instead of anything else
   */
  public @Nullable Fields fields(Supplier<String> advice) {
    Fields object = object();
    if (object == null) {
      expected("an object", value == BAD ? "" : advice.get());
    }
    return object;
  }

  /**
   * Advice to write what may be meant here instead.
   *
   * @param meant what may be meant
   * @param reader reads it as the value was to be read; null where it is refused
   * @param otherwise the advice where nothing or more than two things can be meant
   */
  public String advice(Stream<?> meant, Function<Item, @Nullable Object> reader, String otherwise) {
    return Mend.of(this, meant, reader, otherwise);
  }

  /** A list of {@code min} to {@code max} values. */
  public @Nullable List<Item> list(int min, int max) {
    List<?> values = values(min, max);
    return values == null ? null : items(values);
  }

  private @Nullable List<?> values(int min, int max) {
    if (!(value instanceof List<?> values)) {
      expected("a list", value instanceof String ? "Write it in brackets: […]." : "");
      return null;
    }
    if (values.size() < min) {
      problem(CoreProblem.EMPTY_LIST, "the list is empty.", "Fill it or leave it out.");
      return null;
    }
    if (values.size() > max) {
      boolean general = max == context.limits().members();
      ProblemCode code = general ? CoreProblem.LIMIT_MEMBERS : CoreProblem.LIMIT_LIST;
      problem(code, "the list has more than " + max + " members.", "Shorten it.");
      return null;
    }
    return values;
  }

  private List<Item> items(List<?> values) {
    List<Item> items = new ArrayList<>(values.size());
    for (Object member : values) {
      items.add(new Item(member, place.index(items.size()), context));
    }
    return items;
  }

  /** A list of {@code min} to {@code max} values, each under its place as the key. */
  public @Nullable Fields members(int min, int max) {
    List<?> values = values(min, max);
    if (values == null) {
      return null;
    }
    return new Fields(new Numbered(values), place, context);
  }

  /** A text of at most {@code max} characters that is not blank. */
  public @Nullable String text(int max) {
    String text = anyText();
    return text == null || !isText(text, max) ? null : text;
  }

  private boolean isText(String text, int max) {
    if (text.isBlank()) {
      problem(CoreProblem.BLANK_TEXT, "the text is blank.", "Fill it or leave it out.");
      return false;
    }
    if (text.length() > max) {
      problem(
          CoreProblem.LIMIT_TEXT, "the text has more than " + max + " characters.", "Shorten it.");
      return false;
    }
    return true;
  }

  /** The same for people, where no more is asked of it, so that a number may be written as one. */
  public @Nullable String words(int max) {
    if (value instanceof String) {
      return text(max);
    }
    expected("a text", Mend.of(this, Mend.texts(value), item -> item.text(max), IN_MARKS));
    return null;
  }

  /**
   * What a text of at most {@code max} characters says.
   *
   * @param code the word for the problem where it says nothing
   * @param expected what is expected, for the message
   * @param parser makes the value; what it throws for a text that it refuses is not told
   * @param meant the texts that another value may mean
   */
  public <T> @Nullable T parsed(
      int max,
      ProblemCode code,
      String expected,
      Function<String, ? extends T> parser,
      Function<Object, ? extends Stream<?>> meant) {
    if (!(value instanceof String text)) {
      String form = value instanceof Number ? IN_MARKS : "";
      expected(expected, mended(max, parser, meant, form));
      return null;
    }
    if (!isText(text, max)) {
      return null;
    }
    T parsed = parsed(text, parser);
    if (parsed == null) {
      String message = "expected " + expected + " but found " + context.quoted(text) + ".";
      problem(code, message, mended(max, parser, meant, ""));
    }
    return parsed;
  }

  private <T> String mended(
      int max,
      Function<String, ? extends T> parser,
      Function<Object, ? extends Stream<?>> meant,
      String otherwise) {
    return Mend.of(
        this,
        meant.apply(value),
        item -> {
          String text = item.text(max);
          return text == null ? null : parsed(text, parser);
        },
        otherwise);
  }

  /** What a constructor makes of what stands here, or null with its complaint reported. */
  public <T> @Nullable T made(ProblemCode code, Supplier<? extends @Nullable T> constructor) {
    try {
      return constructor.get();
    } catch (IllegalArgumentException e) {
      return refused(code, e);
    }
  }

  /** Null, with the complaint of a constructor about what stands here reported. */
  public <T> @Nullable T refused(ProblemCode code, IllegalArgumentException complaint) {
    problem(code, complaint.getMessage() + ".", "");
    return null;
  }

  private static <T> @Nullable T parsed(String text, Function<String, ? extends T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  /** Whether a reader would take another value in this place without a problem. */
  boolean wouldRead(Object other, Function<Item, @Nullable Object> reader) {
    ProblemList problems = new ProblemList();
    Object read = reader.apply(new Item(other, place, context.trial(problems)));
    return read != null && problems.size() == 0 && fits.test(read);
  }

  /** The text, or null for anything else, without a word about it. */
  public @Nullable String plainText() {
    return value instanceof String text ? text : null;
  }

  /** The text under a key of this object, or null for anything else, without a word about it. */
  public @Nullable String plainText(String key) {
    return value instanceof Map<?, ?> object && object.get(key) instanceof String text
        ? text
        : null;
  }

  /** A text, which may be empty. */
  public @Nullable String anyText() {
    if (value instanceof String text) {
      return text;
    }
    expected("a text", value instanceof Number ? IN_MARKS : "");
    return null;
  }

  /** One of these words. */
  public @Nullable String word(List<String> words) {
    if (!(value instanceof String word)) {
      expected(Words.alternatives(words), "");
      return null;
    }
    if (!words.contains(word)) {
      String message = context.quoted(word) + " is not one of " + Words.alternatives(words) + ".";
      problem(CoreProblem.UNKNOWN_WORD, message, meant(word, words));
      return null;
    }
    return word;
  }

  /** Yes or no. */
  public @Nullable Boolean yesNo() {
    if (value instanceof Boolean yes) {
      return yes;
    }
    String form = "Write true or false, in small letters and without quotation marks.";
    expected("true or false", Mend.of(this, Mend.yesNo(value), Item::yesNo, form));
    return null;
  }

  /** A whole number within bounds, both inclusive. */
  public @Nullable Long integer(long min, long max) {
    return WholeNumber.of(this, min, max);
  }

  /** Advice for where a number was expected. */
  String mended(Function<Item, @Nullable Object> reader, String form) {
    return Mend.of(this, Mend.numbers(this), reader, form);
  }
}
