package org.bankcrm.core.internal.notation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.condition.AttributeComparison.Operator;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Keys;

/** The keys that name tests of attributes, and which of them attributes of a kind have. */
final class TestKeys {

  static final List<String> RANGE = List.of("atLeast", "moreThan", "atMost", "lessThan");
  static final List<String> SET =
      List.of("hasAny", "hasAll", "hasNone", "hasOnly", "isExactly", "size");
  static final List<String> TEXT = List.of("startsWith", "endsWith", "contains");
  private static final List<String> DAY = List.of("within", "anniversary");
  static final Keys ALL = Keys.of(all());
  private static final Map<Kind, List<String>> OF_KINDS = ofKinds();
  private static final List<String> OF_ORDERED_CODES = keysOf(Kind.CODE, true);

  private TestKeys() {}

  private static List<String> all() {
    List<String> all = new ArrayList<>(List.of("is", "isNot", "in", "notIn"));
    all.addAll(RANGE);
    all.addAll(SET);
    all.addAll(TEXT);
    all.add("known");
    all.add("absent");
    all.addAll(DAY);
    return all;
  }

  private static Map<Kind, List<String>> ofKinds() {
    Map<Kind, List<String>> ofKinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      ofKinds.put(kind, keysOf(kind, kind.isOrdered()));
    }
    return ofKinds;
  }

  /** The tests that attributes of a kind have, where they have an order or have not. */
  private static List<String> keysOf(Kind kind, boolean ordered) {
    List<String> tests = new ArrayList<>();
    if (kind.isSingle()) {
      tests.addAll(List.of("is", "isNot", "in", "notIn"));
    } else if (kind == Kind.CODE_SET) {
      tests.addAll(SET);
    } else if (kind == Kind.TEXT) {
      tests.addAll(List.of("is", "isNot", "in", "notIn"));
      tests.addAll(TEXT);
    }
    if (ordered) {
      tests.addAll(RANGE);
    }
    if (kind.isOfDays()) {
      tests.addAll(DAY);
    }
    tests.add("known");
    tests.add("absent");
    return tests;
  }

  /** What may be asked of an attribute of a type, in a sentence. */
  static String allowed(ValueType type) {
    String name = type.isClosed() ? type.toString().replaceAll("\\[.*", "") : type.toString();
    return "An attribute of type " + name + " has " + String.join(", ", of(type)) + ".";
  }

  /** Whether a key is a test, or means one. */
  static boolean isTest(Fields fields, String key) {
    return ALL.inOrder().contains(key) || !fields.meant(key, ALL.inOrder()).isEmpty();
  }

  /** The tests that attributes of a type have. */
  static List<String> of(ValueType type) {
    return type.ordered() ? OF_ORDERED_CODES : of(type.kind());
  }

  /** The tests that attributes of a kind have; of codes those without order. */
  static List<String> of(Kind kind) {
    return requireNonNull(OF_KINDS.get(kind));
  }

  /** What the key of a test of sets asks for. */
  static CodeSetTest.Test setTest(String key) {
    return switch (key) {
      case "hasAny" -> CodeSetTest.Test.HAS_ANY;
      case "hasAll" -> CodeSetTest.Test.HAS_ALL;
      case "hasNone" -> CodeSetTest.Test.HAS_NONE;
      case "hasOnly" -> CodeSetTest.Test.ONLY;
      default -> CodeSetTest.Test.EXACTLY;
    };
  }

  /** What the key of a test of texts asks for; equality where it is none of them. */
  static TextTest.Test textTest(String key) {
    return switch (key) {
      case "startsWith" -> TextTest.Test.STARTS_WITH;
      case "endsWith" -> TextTest.Test.ENDS_WITH;
      case "contains" -> TextTest.Test.CONTAINS;
      default -> TextTest.Test.EQUALS;
    };
  }

  /** What the key of an end asks for. */
  static Operator operator(String key) {
    return switch (key) {
      case "atLeast" -> Operator.AT_LEAST;
      case "moreThan" -> Operator.MORE_THAN;
      case "atMost" -> Operator.AT_MOST;
      default -> Operator.LESS_THAN;
    };
  }
}
