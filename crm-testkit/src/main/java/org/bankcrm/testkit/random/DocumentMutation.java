package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hurts documents in a few places, as a slip of the hand, a careless program or an attacker would:
 * keys are lost, doubled or renamed, values are of other types, out of bounds or moved elsewhere,
 * names are swapped, and parts are nested beyond all limits.
 *
 * <pre>{@code
 * Map<String, Object> hurt = DocumentMutation.of(source).hurt(document, 3);
 * try {
 *   parser.parse(hurt);
 * } catch (InvalidDocumentException refused) {
 *   // with places; any other throwable is a mistake of the parser's
 * }
 * }</pre>
 *
 * <p>The document that is handed in stays as it is.
 *
 * <p>For tests that whatever is read is read or refused, and nothing else happens. The same source
 * gives the same hurts. For one thread.
 */
public final class DocumentMutation {

  private static final List<@Nullable Object> VALUES =
      Arrays.asList(
          null,
          true,
          0,
          -1,
          99_999,
          Long.MIN_VALUE,
          0.1,
          Double.NaN,
          new BigDecimal("0.5"),
          new BigDecimal("-0.000001"),
          new BigDecimal("1e100000000"),
          BigInteger.ONE.shiftLeft(100_000),
          "",
          " ",
          "all",
          "CNY 1.00",
          "USD 0.01",
          "CNY 99999999999999999.99",
          "2026-02-29",
          "0001-01-01",
          "9999-12-31",
          "+999999999-12-31",
          "2026-01-01T00:00:00Z",
          "Asia/Shanghai",
          "x".repeat(4_096),
          "x".repeat(4_097),
          "\u202e",
          "\ud800",
          'c',
          1.0f);

  private static final List<String> KEYS =
      List.of(
          "all",
          "any",
          "not",
          "of",
          "atLeast",
          "atMost",
          "moreThan",
          "lessThan",
          "is",
          "in",
          "attribute",
          "where",
          "some",
          "constant",
          "within",
          "from",
          "to",
          "known",
          "folding",
          "kind",
          "id",
          "type",
          "codes",
          "parts",
          "zh",
          "when",
          "points",
          "bins",
          "missing",
          "stages",
          "transitions",
          "tiers",
          "channels",
          "name",
          "version");

  private final Seeded source;

  private DocumentMutation(Seeded source) {
    this.source = requireNonNull(source, "source");
  }

  /** Hurts by the draws of a source. */
  public static DocumentMutation of(Seeded source) {
    return new DocumentMutation(source);
  }

  /** A copy of the document with so many hurts; the document itself stays as it is. */
  @SuppressWarnings("unchecked") // the root stays an object
  public Map<String, Object> hurt(Map<String, ?> document, int times) {
    Object copy = requireNonNull(copy(document), "document");
    for (int i = 0; i < times; i++) {
      hurt(copy);
    }
    return (Map<String, Object>) copy;
  }

  private static @Nullable Object copy(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> object) {
      Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
      object.forEach((key, value) -> copy.put(key, copy(value)));
      return copy;
    } else if (tree instanceof List<?> values) {
      List<@Nullable Object> copy = new ArrayList<>();
      values.forEach(value -> copy.add(copy(value)));
      return copy;
    }
    return tree;
  }

  /** Walks down from the root to some object or list and hurts that. */
  @SuppressWarnings("unchecked") // the copy's objects and lists take anything
  private void hurt(Object root) {
    List<Object> way = new ArrayList<>(List.of(root));
    Object at = root;
    while (way.size() < 14 && !source.chance(12)) {
      Object inner = child(at);
      if (!(inner instanceof Map || inner instanceof List)) {
        break;
      }
      at = inner;
      way.add(at);
    }
    if (at instanceof Map) {
      hurtObject((Map<Object, @Nullable Object>) at, way);
    } else {
      hurtList((List<@Nullable Object>) at, way);
    }
  }

  private @Nullable Object child(Object tree) {
    List<?> values =
        tree instanceof Map<?, ?> object ? new ArrayList<>(object.values()) : (List<?>) tree;
    return values.isEmpty() ? "" : values.get(source.below(values.size()));
  }

  private void hurtObject(Map<Object, @Nullable Object> object, List<Object> way) {
    Object key = object.isEmpty() ? "x" : source.pick(new ArrayList<>(object.keySet()));
    switch (source.below(7)) {
      case 0 -> object.remove(key);
      case 1 -> object.put(source.pick(KEYS), object.remove(key));
      case 2 -> object.put(source.pick(KEYS), stray(way));
      case 3 -> object.put(source.chance(50) ? key + "x" : 5, stray(way));
      case 4 -> object.put(key, copy(child(source.pick(way))));
      case 5 -> object.put(key, near(object.get(key)));
      default -> object.put(key, stray(way));
    }
  }

  private void hurtList(List<@Nullable Object> list, List<Object> way) {
    int index = list.isEmpty() ? 0 : source.below(list.size());
    switch (source.below(5)) {
      case 0 -> list.clear();
      case 1 -> list.add(index, stray(way));
      case 2 -> list.add(list.isEmpty() ? "" : copy(list.get(index)));
      case 3 -> list.add(index, list.isEmpty() ? 1 : near(list.get(index)));
      default -> list.add(copy(child(source.pick(way))));
    }
  }

  /** A little more, less or something else of the same kind. */
  private @Nullable Object near(@Nullable Object value) {
    if (value instanceof Long number) {
      return source.pick(List.of(number + 1, number - 1, -number, number * 1_000_000_007L));
    } else if (value instanceof BigDecimal number) {
      return source.pick(
          List.of(number.negate(), number.scaleByPowerOfTen(-3), number.scaleByPowerOfTen(9)));
    } else if (value instanceof Boolean yes) {
      return !yes;
    } else if (value instanceof String text && !text.isEmpty()) {
      String half = text.substring(0, text.length() / 2);
      return source.pick(List.of(half, text + text, text.toUpperCase(Locale.ROOT), "."));
    }
    return copy(value == null ? "" : value);
  }

  private @Nullable Object stray(List<Object> way) {
    return switch (source.below(11)) {
      case 0 -> copy(source.pick(way));
      case 1 -> deep();
      case 2 -> new LinkedHashMap<>();
      case 3 -> new ArrayList<>();
      default -> VALUES.get(source.below(VALUES.size()));
    };
  }

  private static Object deep() {
    Object tree = true;
    for (int i = 0; i < 200; i++) {
      tree = i % 2 == 0 ? object("not", tree) : new ArrayList<>(List.of(tree));
    }
    return tree;
  }

  private static Map<String, Object> object(String key, Object value) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(key, value);
    return object;
  }
}
