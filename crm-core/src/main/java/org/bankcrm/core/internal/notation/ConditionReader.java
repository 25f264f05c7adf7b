package org.bankcrm.core.internal.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.ElementTest.Quantifier;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.Keys;
import org.bankcrm.core.internal.document.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions against one catalogue. Gives null for a condition with problems, which are
 * reported.
 */
public final class ConditionReader {

  private static final Keys FORMS =
      Keys.of(
          "all",
          "any",
          "not",
          "of",
          "constant",
          "asOf",
          "attribute",
          "some",
          "every",
          "no",
          "count");
  private static final List<String> SHOWN =
      List.of(
          "attribute",
          "all",
          "any",
          "not",
          "atLeast",
          "constant",
          "asOf",
          "some",
          "every",
          "no",
          "count");
  private static final List<String> COUNTS = List.of("atLeast", "atMost");
  private static final Pattern PERCENT = Pattern.compile("%|[Pp]er ?cent|百分");
  private static final int MOST_OF = 64;
  private static final int MOST_FRESH_DAYS = 36_500;

  private static final String LISTED =
      "Write {\"all\": […]} if each of them must hold, {\"any\": […]} if one is enough.";

  private final AttributeNames names;
  private final int depth;

  private ConditionReader(AttributeNames names, int depth) {
    this.names = names;
    this.depth = depth;
  }

  /** Reads conditions on a part or an event, which see its own attributes alone. */
  public static ConditionReader ofPart(AttributeCatalog parts) {
    return new ConditionReader(AttributeNames.ofPart(parts), 1);
  }

  /** Reads conditions on attributes of a book and a few more, which are looked for after those. */
  public ConditionReader(AttributeCatalog catalog, AttributeCatalog more) {
    this(new AttributeNames(catalog, more, false), 1);
  }

  /** The tests that attributes of a kind have, by their keys. */
  public static List<String> testsOf(Kind kind) {
    return TestKeys.of(kind);
  }

  /** The condition that stands here. */
  public @Nullable Condition read(Item item) {
    Fields fields = item.isList() ? item.fields(() -> LISTED) : item.fields();
    if (fields == null || !item.context().admits(item.place(), depth)) {
      return null;
    }
    List<String> forms = fields.given(FORMS);
    if (forms.size() != 1) {
      reportForms(item, fields, forms);
      return null;
    }
    Condition condition = read(item, fields, forms.get(0));
    return fields.finish() ? condition : null;
  }

  private @Nullable Condition read(Item item, Fields fields, String form) {
    return switch (form) {
      case "all", "any" -> list(fields, form);
      case "not" -> not(fields);
      case "of" -> atLeast(item, fields);
      case "constant" -> constant(fields);
      case "asOf" -> AsOfDays.read(fields);
      case "attribute" -> attributeTest(item, fields);
      default -> elements(item, fields, form);
    };
  }

  private void reportForms(Item item, Fields fields, List<String> forms) {
    if (fields.keys().isEmpty()) {
      item.problem(
          CoreProblem.EMPTY_CONDITION, "the condition is empty.", "Fill it or leave it out.");
    } else if (forms.isEmpty()) {
      String message = "a condition needs one of " + Words.alternatives(SHOWN) + ".";
      item.problem(CoreProblem.UNKNOWN_OPERATOR, message, advice(fields));
    } else {
      String both = Words.alternatives(forms);
      String message = "the condition says several things at once: " + both + ".";
      item.problem(CoreProblem.SEVERAL_OPERATORS, message, "Put them into the list of an \"all\".");
    }
  }

  /** What is meant by the keys of a condition that has none of the forms. */
  private String advice(Fields fields) {
    Set<String> keys = fields.keys();
    Optional<String> meant =
        keys.stream()
            .map(key -> fields.meant(key, FORMS.inOrder()))
            .filter(advice -> !advice.isEmpty())
            .findFirst();
    Optional<String> named = keys.stream().filter(key -> names.find(key) != null).findFirst();
    if (named.isPresent()) {
      return "Write \"attribute\": \"" + named.get() + "\", and its test as a key beside it.";
    }
    boolean several = fields.has("atLeast");
    boolean test = keys.stream().anyMatch(key -> TestKeys.isTest(fields, key));
    return meant.orElse(
        several
            ? "Add \"of\" or \"attribute\"."
            : test ? "Add \"attribute\", whose test this is." : "");
  }

  /** Whether values of an attribute are counted in hundredths. */
  boolean isInPercent(String id) {
    Attribute<?> attribute = names.find(id);
    return attribute != null && PERCENT.matcher(attribute.info().unit()).find();
  }

  /** The attribute of this id, if one may be named here. */
  Optional<Attribute<?>> find(String id) {
    return Optional.ofNullable(names.find(id));
  }

  private ConditionReader deeper() {
    return new ConditionReader(names, depth + 1);
  }

  private @Nullable Condition inner(@Nullable Item item) {
    return item == null ? null : deeper().read(item);
  }

  private @Nullable Condition not(Fields fields) {
    Condition part = inner(fields.need("not"));
    return part == null ? null : new Not(part);
  }

  private @Nullable Condition list(Fields fields, String key) {
    uncounted(fields, key, "of");
    Item item = fields.need(key);
    List<Condition> parts = item == null ? null : parts(item);
    if (parts == null) {
      return null;
    }
    return key.equals("all") ? new All(parts) : new Any(parts);
  }

  /** Numbers beside what is not counted, which another form counts. */
  private static void uncounted(Fields fields, String form, String counting) {
    if (fields.keys().size() == 1) {
      return; // the form itself
    }
    for (String key : COUNTS) {
      if (fields.keys().contains(key)) {
        String message = Words.quoted(key) + " says nothing beside " + Words.quoted(form) + ".";
        String advice = "Write \"" + counting + "\" instead of \"" + form + "\" to count them.";
        fields.problem(key, CoreProblem.MISPLACED_KEY, message, advice);
        fields.skip(List.of(key));
      }
    }
  }

  /** All parts, or null if one of them or the list has problems. */
  private @Nullable List<Condition> parts(Item item) {
    if (item.isEmptyList()) {
      item.problem(
          CoreProblem.EMPTY_LIST,
          "the list of conditions is empty.",
          "If that is meant, write {\"constant\": true} or {\"constant\": false}.");
      return null;
    }
    List<Item> items = item.list(1, item.context().limits().members());
    if (items == null) {
      return null;
    }
    List<Condition> parts = deeper().readAll(items);
    return parts.size() == items.size() ? parts : null;
  }

  private List<Condition> readAll(List<Item> items) {
    List<Condition> read = new ArrayList<>(items.size());
    for (Item each : items) {
      Condition condition = read(each);
      if (condition != null) {
        read.add(condition);
      }
    }
    return read;
  }

  private @Nullable Condition atLeast(Item item, Fields fields) {
    Item number = fields.need("atLeast");
    Item list = fields.need("of");
    List<Condition> parts = list == null ? null : parts(list);
    int most = parts == null ? MOST_OF : parts.size();
    Long count = number == null ? null : number.integer(1, most);
    if (parts == null || count == null) {
      return null;
    }
    if (parts.size() > MOST_OF) {
      item.problem(
          CoreProblem.LIMIT_LIST, "\"of\" must have at most " + MOST_OF + " conditions.", "");
      return null;
    }
    return new AtLeast(count.intValue(), parts);
  }

  private static @Nullable Condition constant(Fields fields) {
    Item item = fields.need("constant");
    Boolean value = item == null ? null : item.yesNo();
    return value == null ? null : new Constant(Truth.of(value));
  }

  private @Nullable Condition attributeTest(Item item, Fields fields) {
    AttributeRef ref = ref(fields, "attribute");
    return new AttributeTests(this, item, fields).read(ref);
  }

  private @Nullable Condition elements(Item item, Fields fields, String form) {
    Item id = fields.need(form);
    Attribute<?> attribute = id == null ? null : names.read(id);
    AttributeRef ref = fresh(fields, attribute);
    Item where = fields.need("where");
    int[] count = count(item, fields, form);
    if (attribute != null && !(attribute instanceof ElementsAttribute)) {
      tellNoList(fields, form, attribute);
    }
    if (where == null || !(attribute instanceof ElementsAttribute elements)) {
      fields.skip(List.of("where"));
      return null;
    }
    Condition inner =
        new ConditionReader(AttributeNames.ofPart(elements.parts()), depth + 1).read(where);
    if (inner == null || ref == null || count == null) {
      return null;
    }
    return new ElementTest(ref, quantifier(form), inner, count[0], count[1]);
  }

  private int @Nullable [] count(Item item, Fields fields, String form) {
    if (form.equals("count")) {
      return Counts.read(item, fields);
    }
    uncounted(fields, form, "count");
    return new int[2];
  }

  private static void tellNoList(Fields fields, String form, Attribute<?> attribute) {
    String message = Words.quoted(attribute.id()) + " is of type " + attribute.type();
    fields.problem(form, CoreProblem.OPERATOR_TYPE, message + ", not a list of parts.", "");
  }

  private static Quantifier quantifier(String form) {
    return switch (form) {
      case "some" -> Quantifier.SOME;
      case "every" -> Quantifier.EVERY;
      case "no" -> Quantifier.NONE;
      default -> Quantifier.COUNT;
    };
  }

  /** The attribute under the key, with the age that its value may have. */
  @Nullable AttributeRef ref(Fields fields, String key) {
    Item id = fields.need(key);
    return fresh(fields, id == null ? null : names.read(id));
  }

  private static @Nullable AttributeRef fresh(Fields fields, @Nullable Attribute<?> attribute) {
    Item item = fields.get("freshWithinDays");
    Long days = item == null ? null : item.integer(0, MOST_FRESH_DAYS);
    if (attribute == null || (item != null && days == null)) {
      return null;
    }
    AttributeRef ref = attribute.ref();
    return days == null ? ref : ref.freshWithin(days.intValue());
  }

  /** The attribute of the catalogue whose id stands here. */
  public static @Nullable Attribute<?> attribute(Item item, AttributeCatalog catalog) {
    return AttributeNames.of(catalog).read(item);
  }

  /** The attribute of a part or an event whose id stands here. */
  public static @Nullable Attribute<?> attributeOfPart(Item item, AttributeCatalog parts) {
    return AttributeNames.ofPart(parts).read(item);
  }
}
