package org.bankcrm.core.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Takes trees of the host's into maps, lists and values of our own, once, within the limits.
 *
 * <p>What comes out holds maps of sound keys, lists, sound texts, booleans, {@code Long}, {@code
 * BigInteger}, {@code BigDecimal} and finite {@code Double}; a value that was refused is {@link
 * Item#BAD}. Whole numbers of any type become {@code Long} where they fit, arrays of objects become
 * lists. An object or list that contains itself is refused.
 */
public final class TreeCopy {

  private final Context context;
  private final Limits limits;
  private final Consumer<String> texts;

  /** The objects and lists that one stands within, and how many they are. */
  private Object[] open = new Object[16];

  private int levels;
  private int tokens;
  private long characters;
  private boolean full;

  /** Copies trees that share the limits. */
  public TreeCopy(Context context) {
    this(context, text -> {});
  }

  /**
   * The same.
   *
   * @param texts is told every text that is a value
   */
  public TreeCopy(Context context, Consumer<String> texts) {
    this.context = context;
    this.limits = context.limits();
    this.texts = texts;
  }

  /** The tree, with its problems reported. */
  public Item copy(@Nullable Object root, Place place) {
    return new Item(value(root, place, 1), place, context);
  }

  /** Whether a limit of the whole document was passed, so that its rest was not taken in. */
  public boolean isFull() {
    return full;
  }

  private Object value(@Nullable Object value, Place place, int level) {
    if (!isAdmitted(place)) {
      return Item.BAD;
    }
    if (value instanceof String text) { // first, as most are
      texts.accept(text);
      return isSound(text, place, limits.textLength(), CoreProblem.LIMIT_TEXT) ? text : Item.BAD;
    }
    if (value instanceof Integer number) { // as most readers make them of short numbers
      return number.longValue();
    }
    if (value instanceof Map || value instanceof List || value instanceof Object[]) {
      return isTooDeep(place, level) || isWithinItself(value, place)
          ? Item.BAD
          : container(value, place, level);
    }
    if (value instanceof Boolean || value instanceof Given) {
      return value;
    }
    return value == null ? absent(place) : number(value, place);
  }

  private Object container(Object value, Place place, int level) {
    open = levels < open.length ? open : Arrays.copyOf(open, 2 * levels);
    open[levels++] = value;
    Object copy =
        value instanceof Map<?, ?> map
            ? object(map, place, level)
            : list(
                value instanceof Object[] array ? Arrays.asList(array) : (List<?>) value,
                place,
                level);
    levels--;
    return copy;
  }

  private Map<String, Object> object(Map<?, ?> map, Place place, int level) {
    boolean small = map.size() <= SmallObject.MOST;
    Map<String, Object> copy =
        small ? new SmallObject(map.size()) : new LinkedHashMap<>(room(map.size()));
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (full) {
        break;
      }
      if (small && copy.size() == SmallObject.MOST) { // it has more than it says
        copy = new LinkedHashMap<>(copy);
        small = false;
      }
      if (!(entry.getKey() instanceof String key)) {
        String message = Aliens.keyMessage(entry.getKey(), !context.withholds());
        problem(place, CoreProblem.KEY_NOT_TEXT, message, Aliens.KEY_ADVICE);
      } else if (isAdmitted(place) && (isPlain(key, limits.nameLength()) || isKey(key, place))) {
        Object plain = plain(entry.getValue());
        copy.put(key, plain == null ? value(entry.getValue(), place.key(key), level + 1) : plain);
      }
    }
    return copy;
  }

  /**
   * The value of one with which nothing is wrong, which needs no place then; null of all others.
   * Most are of these.
   */
  private @Nullable Object plain(@Nullable Object value) {
    if (tokens >= limits.tokens()) {
      return null;
    }
    if (value instanceof String text) {
      if (!isPlain(text, limits.textLength())) {
        return null;
      }
      texts.accept(text);
    } else if (!(value instanceof Long) && !(value instanceof Boolean)) {
      return null;
    }
    tokens++;
    return value;
  }

  private boolean isPlain(String text, int most) {
    boolean plain =
        !text.isEmpty()
            && text.length() <= most
            && characters + text.length() <= limits.characters()
            && (context.withholds() || Words.isPlain(text));
    characters += plain ? text.length() : 0;
    return plain;
  }

  /** Most objects are small; and what a host's map says of its size is not believed. */
  private static int room(int keys) {
    return Math.min(keys + keys / 2 + 1, 64);
  }

  private boolean isKey(String key, Place object) {
    if (key.isEmpty()) {
      problem(object, CoreProblem.EMPTY_KEY, "a key is empty.", "");
      return false;
    }
    return isSound(key, object.key(key), limits.nameLength(), CoreProblem.LIMIT_NAME);
  }

  private List<Object> list(List<?> list, Place place, int level) {
    List<Object> copy = new ArrayList<>();
    int index = 0;
    for (Object value : list) {
      if (full) {
        break;
      }
      Object plain = plain(value);
      copy.add(plain == null ? value(value, place.index(index), level + 1) : plain);
      index++;
    }
    return copy;
  }

  private Object absent(Place place) {
    problem(
        place,
        CoreProblem.NULL_VALUE,
        "there is no value (null).",
        "Leave the key out, or say what it is.");
    return Item.BAD;
  }

  private boolean isAdmitted(Place place) {
    if (full) {
      return false;
    }
    full = ++tokens > limits.tokens();
    if (full) {
      String most = "the document has more than " + limits.tokens() + " objects, lists, keys and";
      problem(place, CoreProblem.LIMIT_TOKENS, most + " values.", "Split the book.");
    }
    return !full;
  }

  private boolean isTooDeep(Place place, int level) {
    if (level > limits.levels()) {
      String most = "more than " + limits.levels() + " objects and lists stand within each other.";
      problem(place, CoreProblem.LIMIT_LEVELS, most, "");
    }
    return level > limits.levels();
  }

  private boolean isWithinItself(Object value, Place place) {
    for (int i = 0; i < levels; i++) {
      if (open[i] == value) {
        problem(place, CoreProblem.CYCLE, "an object or list contains itself.", "");
        return true;
      }
    }
    return false;
  }

  private boolean isSound(String text, Place place, int most, ProblemCode code) {
    if (text.length() > most) {
      problem(place, code, "the text has more than " + most + " characters.", "Shorten it.");
      return false;
    }
    characters += text.length();
    if (characters > limits.characters() && !full) {
      full = true;
      String all = "the document has more than " + limits.characters() + " characters of text.";
      problem(place, CoreProblem.LIMIT_CHARACTERS, all, "Split the book.");
    }
    return !full && (context.withholds() || Words.isPlain(text) || hasSoundCharacters(text, place));
  }

  private boolean hasSoundCharacters(String text, Place place) {
    if (!Words.isSafe(text)) {
      problem(
          place,
          CoreProblem.TEXT_CHARACTERS,
          Words.quoted(text)
              + " has control, line-breaking, bidirectional or unpaired surrogate characters.",
          "Remove them.");
      return false;
    }
    if (!Words.isNormal(text)) {
      problem(
          place,
          CoreProblem.TEXT_NOT_NORMAL,
          Words.quoted(text) + " is not in Unicode's composed form (NFC).",
          "Type it anew, or normalise it.");
      return false;
    }
    return true;
  }

  private Object number(Object value, Place place) {
    if (value instanceof Long) {
      return value;
    }
    if (value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value.getClass() == BigInteger.class) {
      return whole((BigInteger) value, place);
    }
    if (value.getClass() == BigDecimal.class) {
      return isShort((BigDecimal) value, place) ? value : Item.BAD;
    }
    if (value instanceof Float number) {
      BigDecimal written = Float.isFinite(number) ? Doubles.written(number.floatValue()) : null;
      return written == null ? real(number.doubleValue(), place) : written;
    }
    return value instanceof Double number ? real(number, place) : alien(value, place);
  }

  private Object whole(BigInteger number, Place place) {
    if (number.bitLength() < Long.SIZE) {
      return number.longValue();
    }
    return isShort(number, 0, place) ? number : Item.BAD;
  }

  private boolean isShort(BigDecimal number, Place place) {
    return isShort(number.unscaledValue(), number.scale(), place);
  }

  /** Looks at bits and scale before digits are counted, which is arithmetic on the whole number. */
  private boolean isShort(BigInteger digits, int scale, Place place) {
    if (Math.abs((long) scale) > limits.exponent()) {
      String most = "the number has an exponent or decimals beyond " + limits.exponent() + ".";
      problem(place, CoreProblem.LIMIT_EXPONENT, most, "");
      return false;
    }
    boolean isShort =
        digits.bitLength() <= 4 * limits.digits()
            && new BigDecimal(digits).precision() <= limits.digits();
    if (!isShort) {
      String most = "the number has more than " + limits.digits() + " digits.";
      problem(place, CoreProblem.LIMIT_DIGITS, most, "");
    }
    return isShort;
  }

  private Object real(Double number, Place place) {
    if (!Double.isFinite(number)) {
      problem(place, CoreProblem.NOT_FINITE, "the number is infinite or no number.", "");
      return Item.BAD;
    }
    return number;
  }

  private Object alien(Object value, Place place) {
    problem(place, CoreProblem.ALIEN_VALUE, Aliens.message(value), Aliens.advice(value));
    return Item.BAD;
  }

  private void problem(Place place, ProblemCode code, String message, String advice) {
    context.problem(place, code, message, advice);
  }
}
