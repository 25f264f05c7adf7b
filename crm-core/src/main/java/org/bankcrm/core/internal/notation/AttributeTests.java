package org.bankcrm.core.internal.notation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.AttributeComparison.Operator;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.Range.Bound;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.ValueReader;
import org.bankcrm.core.internal.document.Words;
import org.jspecify.annotations.Nullable;

/** Reads the one test of an attribute that stands beside its id. */
final class AttributeTests {

  private static final Set<Kind> NUMBERS = EnumSet.of(Kind.INTEGER, Kind.DECIMAL, Kind.REAL);

  private final ConditionReader reader;
  private final Item item;
  private final Fields fields;
  private final OtherAttributes others;

  AttributeTests(ConditionReader reader, Item item, Fields fields) {
    this.reader = reader;
    this.item = item;
    this.fields = fields;
    this.others = new OtherAttributes(reader);
  }

  /** The condition; the attribute is null where it could not be read. */
  @Nullable Condition read(@Nullable AttributeRef attribute) {
    List<String> given = fields.given(TestKeys.ALL);
    boolean sound = isOneTest(given, attribute);
    if (!sound || attribute == null || !isOfType(attribute.type(), given.get(0))) {
      leave(given);
      return null;
    }
    return switch (given.get(0)) {
      case "isNot" -> not(single(attribute, "isNot"));
      case "notIn" -> not(members(attribute, "notIn"));
      case "is" -> single(attribute, "is");
      case "in" -> members(attribute, "in");
      case "known" -> known(attribute);
      case "absent" -> absent(attribute);
      case "size" -> size(attribute);
      case "within" -> Days.within(attribute, given(given.get(0)));
      case "anniversary" -> Returns.read(attribute, given(given.get(0)));
      default -> other(attribute, given);
    };
  }

  /** Nothing more is told of what cannot be read. */
  private void leave(List<String> given) {
    fields.skip(given);
    fields.know(TestKeys.ALL.inOrder());
    fields.skip(List.of("folding"));
  }

  private @Nullable Condition other(AttributeRef attribute, List<String> given) {
    String test = given.get(0);
    return TestKeys.TEXT.contains(test)
        ? text(attribute, test)
        : TestKeys.SET.contains(test) ? codes(attribute, test) : range(attribute, given);
  }

  private boolean isOneTest(List<String> given, @Nullable AttributeRef attribute) {
    if (given.isEmpty()) {
      reportNone(attribute);
      return false;
    }
    boolean range = TestKeys.RANGE.containsAll(given);
    boolean ends = has(given, "atLeast", "moreThan") || has(given, "atMost", "lessThan");
    if ((given.size() > 1 && !range) || (range && ends)) {
      String message = "the attribute has several tests: " + Words.alternatives(given) + ".";
      item.problem(CoreProblem.SEVERAL_TESTS, message, "Put them into the list of an \"all\".");
      return false;
    }
    return true;
  }

  private void reportNone(@Nullable AttributeRef attribute) {
    List<String> unknown = fields.unknownKeys();
    List<String> tests = attribute == null ? TestKeys.ALL.inOrder() : TestKeys.of(attribute.type());
    String allowed = attribute == null ? "" : TestKeys.allowed(attribute.type());
    if (unknown.isEmpty()) {
      String advice = "Write \"known\": true if it must only be known. " + allowed;
      item.problem(CoreProblem.UNKNOWN_OPERATOR, "the attribute has no test.", advice.strip());
    }
    fields.skip(unknown);
    for (String key : unknown) {
      if (key.equals("folding") && unknown.size() > 1) {
        continue; // right beside a test, once that is mended
      }
      String message = "there is no test " + Words.quoted(key) + ".";
      String advice = fields.meant(key, tests) + " " + allowed;
      fields.problem(key, CoreProblem.UNKNOWN_OPERATOR, message, advice.strip());
    }
  }

  private static boolean has(List<String> given, String one, String other) {
    return given.contains(one) && given.contains(other);
  }

  private boolean isOfType(ValueType type, String test) {
    List<String> tests = TestKeys.of(type);
    if (tests.contains(test)) {
      return true;
    }
    String message = "an attribute of type " + type + " has no test " + Words.quoted(test) + ".";
    boolean order = type.kind() == Kind.CODE && TestKeys.RANGE.contains(test);
    String advice =
        order
            ? order(type)
            : fields.meant(test, tests) + " It has " + String.join(", ", tests) + ".";
    fields.problem(test, CoreProblem.OPERATOR_TYPE, message, advice.strip());
    return false;
  }

  /** What gives codes an order, where one is asked for. */
  private static String order(ValueType type) {
    return type.isClosed()
        ? "If the codes are listed from the lowest to the highest, say so where your"
            + " book declares it: \"ordered\": true. Otherwise list those that are meant: \"in\"."
        : "Only a closed list of codes can have an order. List those that are meant: \"in\".";
  }

  /** The value under a key that is known to be there. */
  private Item given(String key) {
    Item value = fields.get(key);
    if (value == null) {
      throw new IllegalStateException(key);
    }
    return value;
  }

  private static @Nullable Condition not(@Nullable Condition part) {
    return part == null ? null : new Not(part);
  }

  private @Nullable Condition single(AttributeRef attribute, String key) {
    if (attribute.type().kind() == Kind.TEXT) {
      return text(attribute, key);
    }
    Item value = given(key);
    if (value.isObject()) {
      return others.compared(attribute, Operator.IS, value);
    }
    Object one = constant(attribute, value);
    return one == null ? null : oneOf(attribute, List.of(one));
  }

  /** What it is compared with; a text where a number is due may have to be told what it means. */
  private @Nullable Object constant(AttributeRef attribute, Item value) {
    if (others.isMeant(attribute, value)) {
      return null;
    }
    boolean mistaken = value.plainText() != null && NUMBERS.contains(attribute.type().kind());
    boolean percent = mistaken && reader.isInPercent(attribute.id());
    return ValueReader.read(attribute.type(), percent ? value.inPercent() : value);
  }

  private @Nullable Condition members(AttributeRef attribute, String key) {
    Item value = given(key);
    if (value.isObject()) {
      return others.member(attribute, value);
    }
    if (attribute.type().kind() == Kind.TEXT) {
      return texts(attribute, value);
    }
    List<Object> values =
        others.isMeant(attribute, value) ? null : ValueReader.list(attribute.type(), value);
    return values == null ? null : oneOf(attribute, values);
  }

  private @Nullable Condition texts(AttributeRef attribute, Item value) {
    List<Object> values = ValueReader.list(attribute.type(), value);
    Folding folding = folding();
    if (values == null || folding == null) {
      return null;
    }
    TreeSet<String> literals = new TreeSet<>();
    values.forEach(text -> literals.add((String) text));
    return new TextOneOf(attribute, literals, folding);
  }

  private static Condition oneOf(AttributeRef attribute, Collection<Object> values) {
    return new OneOf(attribute, new TreeSet<>(values));
  }

  private @Nullable Condition known(AttributeRef attribute) {
    Boolean known = given("known").yesNo();
    return known == null ? null : new Presence(attribute, known);
  }

  private @Nullable Condition absent(AttributeRef attribute) {
    List<String> words = Stream.of(Absence.values()).map(Absence::word).toList();
    String word = given("absent").word(words);
    return word == null ? null : new Absent(attribute, Absence.find(word).orElseThrow());
  }

  private @Nullable Condition codes(AttributeRef attribute, String key) {
    Item value = given(key);
    if (value.isObject()) {
      return others.codes(attribute, TestKeys.setTest(key), value);
    }
    List<Object> values =
        others.isMeant(attribute, value) ? null : ValueReader.list(attribute.type(), value);
    if (values == null) {
      return null;
    }
    TreeSet<String> codes = new TreeSet<>();
    values.forEach(code -> codes.add((String) code));
    return new CodeSetTest(attribute, TestKeys.setTest(key), codes);
  }

  private @Nullable Condition size(AttributeRef attribute) {
    Item value = given("size");
    Fields bounds = value.fields();
    if (bounds == null) {
      return null;
    }
    int[] count = Counts.read(value, bounds);
    bounds.finish();
    return count == null ? null : new CodeSetSize(attribute, count[0], count[1]);
  }

  private @Nullable Condition text(AttributeRef attribute, String key) {
    Item value = given(key);
    boolean other = value.isObject() && TestKeys.textTest(key) == TextTest.Test.EQUALS;
    String literal = other ? "" : value.anyText();
    Folding folding = folding();
    if (literal == null || folding == null) {
      return null;
    }
    return other
        ? others.text(attribute, value, folding)
        : value.made(
            CoreProblem.WRONG_VALUE,
            () -> new TextTest(attribute, TestKeys.textTest(key), literal, folding));
  }

  private @Nullable Folding folding() {
    Item item = fields.get("folding");
    String word = item == null ? "" : item.word(List.of("case", "widthAndCase"));
    if (word == null) {
      return null;
    }
    return switch (word) {
      case "case" -> Folding.CASE;
      case "widthAndCase" -> Folding.WIDTH_AND_CASE;
      default -> Folding.NONE;
    };
  }

  private @Nullable Condition range(AttributeRef attribute, List<String> given) {
    if (isCompared(given)) {
      return comparedRange(attribute, given);
    }
    Range range = bounds(attribute, given);
    if (range == null) {
      return null;
    }
    try { // ranges are many: no supplier for each
      return new Comparison(attribute, range);
    } catch (IllegalArgumentException e) {
      return item.refused(CoreProblem.EMPTY_RANGE, e);
    }
  }

  private @Nullable Range bounds(AttributeRef attribute, List<String> given) {
    Optional<Bound> lower = Optional.empty();
    Optional<Bound> upper = Optional.empty();
    for (String key : given) {
      Object value = constant(attribute, given(key));
      if (value == null) {
        return null;
      }
      boolean inclusive = key.equals("atLeast") || key.equals("atMost");
      Optional<Bound> bound = Optional.of(new Bound(value, inclusive));
      boolean low = key.equals("atLeast") || key.equals("moreThan");
      lower = low ? bound : lower;
      upper = low ? upper : bound;
    }
    return new Range(lower, upper);
  }

  private boolean isCompared(List<String> given) {
    boolean compared = false;
    for (String key : given) {
      compared |= given(key).isObject(); // all of them are read
    }
    return compared;
  }

  private @Nullable Condition comparedRange(AttributeRef attribute, List<String> given) {
    if (given.size() > 1) {
      String message = "a comparison with another attribute stands alone.";
      item.problem(
          CoreProblem.SEVERAL_TESTS, message, "Put both ends into the list of an \"all\".");
      return null;
    }
    return others.compared(attribute, TestKeys.operator(given.get(0)), given(given.get(0)));
  }
}
