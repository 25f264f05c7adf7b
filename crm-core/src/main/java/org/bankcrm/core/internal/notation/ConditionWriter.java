package org.bankcrm.core.internal.notation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeComparison.Operator;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.ElementTest.Quantifier;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.Range;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;

/** Writes conditions as {@link ConditionReader} reads them, each in one form. */
public final class ConditionWriter {

  /** Deeper conditions cannot be written, whatever the limits of the reader are. */
  public static final int MOST_DEPTH = 256;

  private final Map<String, Object> object = new LinkedHashMap<>();
  private final int depth;

  private ConditionWriter(int depth) {
    if (depth > MOST_DEPTH) {
      throw new IllegalArgumentException(
          "more than " + MOST_DEPTH + " conditions stand within each other");
    }
    this.depth = depth;
  }

  /**
   * The condition as a tree.
   *
   * @throws IllegalArgumentException if more than 256 conditions stand within each other
   */
  public static Map<String, Object> write(Condition condition) {
    return written(condition, 1);
  }

  private static Map<String, Object> written(Condition condition, int depth) {
    ConditionWriter writer = new ConditionWriter(depth);
    return Collections.unmodifiableMap(condition.accept(writer.new Forms()));
  }

  private Map<String, Object> inner(Condition condition) {
    return written(condition, depth + 1);
  }

  private List<Map<String, Object>> inner(List<Condition> conditions) {
    return conditions.stream().map(this::inner).toList();
  }

  /** Puts the form of one kind into the object, and gives the object. */
  private final class Forms implements Condition.Visitor<Map<String, Object>> {

    private Map<String, Object> put(String key, Object value) {
      object.put(key, value);
      return object;
    }

    private Map<String, Object> put(AttributeRef attribute, String key, Object value) {
      putRef(attribute);
      return put(key, value);
    }

    private Map<String, Object> folded(Folding folding) {
      return folding == Folding.NONE
          ? object
          : put("folding", folding == Folding.CASE ? "case" : "widthAndCase");
    }

    @Override
    public Map<String, Object> all(All all) {
      return put("all", inner(all.parts()));
    }

    @Override
    public Map<String, Object> any(Any any) {
      return put("any", inner(any.parts()));
    }

    @Override
    public Map<String, Object> atLeast(AtLeast atLeast) {
      put("atLeast", (long) atLeast.count());
      return put("of", inner(atLeast.parts()));
    }

    @Override
    public Map<String, Object> not(Not not) {
      return put("not", inner(not.part()));
    }

    @Override
    public Map<String, Object> constant(Constant constant) {
      return put("constant", constant.value() == Truth.TRUE);
    }

    @Override
    public Map<String, Object> asOf(AsOf asOf) {
      return put("asOf", AsOfDays.written(asOf));
    }

    @Override
    public Map<String, Object> comparison(Comparison test) {
      putRef(test.attribute());
      Range range = test.range();
      range.lower().ifPresent(b -> put(b.inclusive() ? "atLeast" : "moreThan", value(b.value())));
      range.upper().ifPresent(b -> put(b.inclusive() ? "atMost" : "lessThan", value(b.value())));
      return object;
    }

    @Override
    public Map<String, Object> oneOf(OneOf test) {
      return test.members().size() == 1
          ? put(test.attribute(), "is", value(test.members().first()))
          : put(test.attribute(), "in", values(test.members()));
    }

    @Override
    public Map<String, Object> codeSetTest(CodeSetTest test) {
      return put(test.attribute(), key(test.test()), List.copyOf(test.codes()));
    }

    @Override
    public Map<String, Object> codeSetSize(CodeSetSize test) {
      Map<String, Object> size = new LinkedHashMap<>();
      Counts.write(size, test.atLeast(), test.atMost());
      return put(test.attribute(), "size", Collections.unmodifiableMap(size));
    }

    @Override
    public Map<String, Object> textTest(TextTest test) {
      put(test.attribute(), key(test.test()), test.literal());
      return folded(test.folding());
    }

    @Override
    public Map<String, Object> codeSetComparison(CodeSetComparison comparison) {
      boolean code = comparison.left().type().kind() == ValueType.Kind.CODE;
      String key = code ? "in" : key(comparison.test());
      return put(comparison.left(), key, other(comparison.right()));
    }

    @Override
    public Map<String, Object> textOneOf(TextOneOf oneOf) {
      put(oneOf.attribute(), "in", List.copyOf(oneOf.literals()));
      return folded(oneOf.folding());
    }

    @Override
    public Map<String, Object> textComparison(TextComparison comparison) {
      put(comparison.left(), "is", other(comparison.right()));
      return folded(comparison.folding());
    }

    @Override
    public Map<String, Object> scaledComparison(ScaledComparison comparison) {
      return put(comparison.left(), key(comparison.operator()), other(comparison.right()));
    }

    @Override
    public Map<String, Object> presence(Presence test) {
      return put(test.attribute(), "known", test.known());
    }

    @Override
    public Map<String, Object> absent(Absent test) {
      return put(test.attribute(), "absent", test.reason().word());
    }

    @Override
    public Map<String, Object> relativeDate(RelativeDate test) {
      return put(test.attribute(), "within", Days.written(test));
    }

    @Override
    public Map<String, Object> anniversary(Anniversary test) {
      return put(test.attribute(), "anniversary", Returns.written(test));
    }

    @Override
    public Map<String, Object> attributeComparison(AttributeComparison test) {
      return put(test.left(), key(test.operator()), other(test.right()));
    }

    @Override
    public Map<String, Object> elementTest(ElementTest test) {
      put(key(test.quantifier()), test.attribute().id());
      putFresh(test.attribute());
      put("where", inner(test.where()));
      if (test.quantifier() == Quantifier.COUNT) {
        Counts.write(object, test.atLeast(), test.atMost());
      }
      return object;
    }
  }

  private void putRef(AttributeRef attribute) {
    object.put("attribute", attribute.id());
    putFresh(attribute);
  }

  private void putFresh(AttributeRef attribute) {
    attribute.freshDays().ifPresent(days -> object.put("freshWithinDays", (long) days));
  }

  private Map<String, Object> other(AttributeRef attribute) {
    ConditionWriter writer = new ConditionWriter(depth);
    writer.putRef(attribute);
    return Collections.unmodifiableMap(writer.object);
  }

  private Map<String, Object> other(Scaled scaled) {
    Map<String, Object> other = new LinkedHashMap<>(other(scaled.of()));
    if (scaled.times().compareTo(BigDecimal.ONE) != 0) {
      other.put("times", scaled.times());
    }
    if (scaled.plus().signum() != 0) {
      other.put("plus", scaled.plus());
    }
    return Collections.unmodifiableMap(other);
  }

  private static String key(Quantifier quantifier) {
    return switch (quantifier) {
      case SOME -> "some";
      case EVERY -> "every";
      case NONE -> "no";
      case COUNT -> "count";
    };
  }

  private static String key(Operator operator) {
    return switch (operator) {
      case IS -> "is";
      case AT_LEAST -> "atLeast";
      case MORE_THAN -> "moreThan";
      case AT_MOST -> "atMost";
      case LESS_THAN -> "lessThan";
    };
  }

  private static String key(CodeSetTest.Test test) {
    return switch (test) {
      case HAS_ANY -> "hasAny";
      case HAS_ALL -> "hasAll";
      case HAS_NONE -> "hasNone";
      case ONLY -> "hasOnly";
      case EXACTLY -> "isExactly";
    };
  }

  private static String key(TextTest.Test test) {
    return switch (test) {
      case EQUALS -> "is";
      case STARTS_WITH -> "startsWith";
      case ENDS_WITH -> "endsWith";
      case CONTAINS -> "contains";
    };
  }

  private static List<Object> values(Collection<Object> members) {
    List<Object> values = new ArrayList<>();
    members.forEach(member -> values.add(value(member)));
    return Collections.unmodifiableList(values);
  }

  /** A normalised value as documents hold it. */
  static Object value(Object value) {
    boolean same = value instanceof Number || value instanceof Boolean || value instanceof String;
    return same ? value : value.toString();
  }
}
