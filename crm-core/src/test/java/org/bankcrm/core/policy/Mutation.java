package org.bankcrm.core.policy;

import static org.bankcrm.core.policy.Trees.list;
import static org.bankcrm.core.policy.Trees.map;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Hurts a few places of a tree: keys lost, doubled or renamed, values of other types, deep nests.
 */
final class Mutation {

  private static final List<Object> JSON =
      Arrays.asList(
          null,
          true,
          0,
          -1,
          99_999,
          Long.MIN_VALUE,
          new BigDecimal("0.5"),
          "",
          " ",
          "all",
          "script::x",
          "CNY 1.00",
          "2026-02-29",
          "2026-01-01T00:00:00Z",
          "x".repeat(5_000));
  private static final List<Object> JAVA =
      List.of(
          0.5,
          Double.NaN,
          1.0f,
          new BigDecimal("1e100000000"),
          new BigDecimal("-1e-2000000000"),
          BigInteger.ONE.shiftLeft(100_000),
          "a\u202eb",
          "\ud800",
          'c',
          new Object());
  private static final List<String> KEYS =
      List.of(
          "all",
          "any",
          "not",
          "of",
          "atLeast",
          "atMost",
          "moreThan",
          "is",
          "in",
          "attribute",
          "where",
          "constant",
          "within",
          "from",
          "known",
          "folding",
          "kind",
          "id",
          "type",
          "codes",
          "parts",
          "zh");

  private final SplittableRandom random;
  private final boolean json;

  private Mutation(long seed, boolean json) {
    this.random = new SplittableRandom(seed);
    this.json = json;
  }

  /** Hurts with anything that Java lets into a tree, trees that hold themselves among it. */
  static Mutation ofTrees(long seed) {
    return new Mutation(seed, false);
  }

  /** Hurts with what can be written in JSON. */
  static Mutation ofJson(long seed) {
    return new Mutation(seed, true);
  }

  /** A copy of the tree with so many hurts. */
  @SuppressWarnings("unchecked") // the root stays an object
  Map<String, Object> hurt(Map<String, Object> tree, int times) {
    Object copy = copy(tree);
    for (int i = 0; i < times; i++) {
      hurt(copy);
    }
    return (Map<String, Object>) copy;
  }

  private static Object copy(Object tree) {
    if (tree instanceof Map<?, ?> object) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      object.forEach((key, value) -> copy.put(key, copy(value)));
      return copy;
    }
    if (tree instanceof List<?> values) {
      List<Object> copy = new ArrayList<>();
      values.forEach(value -> copy.add(copy(value)));
      return copy;
    }
    return tree;
  }

  @SuppressWarnings("unchecked") // the trees of tests hold anything
  private void hurt(Object root) {
    Object tree = root;
    List<Object> way = new ArrayList<>();
    while (true) {
      way.add(tree);
      Object inner = child(tree);
      boolean container = inner instanceof Map || inner instanceof List;
      if (!container || way.size() > 12 || random.nextInt(6) == 0) {
        break;
      }
      tree = inner;
    }
    if (tree instanceof Map) {
      hurtObject((Map<Object, Object>) tree, way);
    } else {
      hurtList((List<Object>) tree, way);
    }
  }

  private Object child(Object tree) {
    List<?> values =
        tree instanceof Map<?, ?> object ? new ArrayList<>(object.values()) : (List<?>) tree;
    return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
  }

  private void hurtObject(Map<Object, Object> object, List<Object> way) {
    Object key = object.isEmpty() ? "x" : one(new ArrayList<>(object.keySet()));
    switch (random.nextInt(6)) {
      case 0 -> object.remove(key);
      case 1 -> object.put(one(KEYS), object.remove(key));
      case 2 -> object.put(one(KEYS), stray(way));
      case 3 -> object.put(json || random.nextBoolean() ? key + "x" : 5, stray(way));
      case 4 -> object.put(key, placed(child(one(way))));
      default -> object.put(key, stray(way));
    }
  }

  private void hurtList(List<Object> list, List<Object> way) {
    int index = list.isEmpty() ? 0 : random.nextInt(list.size());
    switch (random.nextInt(4)) {
      case 0 -> list.clear();
      case 1 -> list.add(index, stray(way));
      case 2 -> list.add(list.isEmpty() ? null : list.get(index));
      default -> list.add(placed(child(one(way))));
    }
  }

  private Object stray(List<Object> way) {
    return switch (random.nextInt(10)) {
      case 0 -> placed(one(way));
      case 1 -> deep();
      case 2 -> new LinkedHashMap<>();
      case 3 -> new ArrayList<>();
      default -> json || random.nextBoolean() ? one(JSON) : one(JAVA);
    };
  }

  /** In Java the tree itself, which may then hold itself; in JSON a copy. */
  private Object placed(Object tree) {
    return json ? copy(tree) : tree;
  }

  private static Object deep() {
    Object tree = true;
    for (int i = 0; i < 200; i++) {
      tree = i % 2 == 0 ? map("not", tree) : list(tree);
    }
    return tree;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
