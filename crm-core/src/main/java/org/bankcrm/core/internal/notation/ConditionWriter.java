package org.bankcrm.core.internal.notation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeComparison.Operator;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.ElementTest.Quantifier;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;

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
    writer.put(condition);
    return Collections.unmodifiableMap(writer.object);
  }

  private Map<String, Object> inner(Condition condition) {
    return written(condition, depth + 1);
  }

  private List<Map<String, Object>> inner(List<Condition> conditions) {
    return conditions.stream().map(this::inner).toList();
  }

  private void put(Condition condition) {
    if (condition instanceof All all) {
      object.put("all", inner(all.parts()));
    } else if (condition instanceof Any any) {
      object.put("any", inner(any.parts()));
    } else if (condition instanceof Not not) {
      object.put("not", inner(not.part()));
    } else if (condition instanceof AtLeast some) {
      object.put("atLeast", (long) some.count());
      object.put("of", inner(some.parts()));
    } else if (condition instanceof Constant constant) {
      object.put("constant", constant.value() == Truth.TRUE);
    } else if (condition instanceof AsOf asOf) {
      object.put("asOf", AsOfDays.written(asOf));
    } else if (condition instanceof ElementTest test) {
      putElements(test);
    } else {
      putTest(condition);
    }
  }

  private void putElements(ElementTest test) {
    String form =
        switch (test.quantifier()) {
          case SOME -> "some";
          case EVERY -> "every";
          case NONE -> "no";
          case COUNT -> "count";
        };
    object.put(form, test.attribute().id());
    putFresh(test.attribute());
    object.put("where", inner(test.where()));
    if (test.quantifier() == Quantifier.COUNT) {
      Counts.write(object, test.atLeast(), test.atMost());
    }
  }

  private void putTest(Condition condition) {
    if (condition instanceof Comparison test) {
      putRef(test.attribute());
      test.range()
          .lower()
          .ifPresent(b -> object.put(b.inclusive() ? "atLeast" : "moreThan", value(b.value())));
      test.range()
          .upper()
          .ifPresent(b -> object.put(b.inclusive() ? "atMost" : "lessThan", value(b.value())));
    } else if (condition instanceof Membership test) {
      putRef(test.attribute());
      boolean one = test.members().size() == 1;
      object.put(one ? "is" : "in", one ? value(test.members().first()) : values(test.members()));
    } else if (condition instanceof AttributeComparison test) {
      putRef(test.left());
      object.put(key(test.operator()), other(test.right()));
    } else if (condition instanceof Presence test) {
      putRef(test.attribute());
      object.put("known", test.known());
    } else if (condition instanceof Absent test) {
      putRef(test.attribute());
      object.put("absent", test.reason().word());
    } else {
      putRarer(condition);
    }
  }

  private void putRarer(Condition condition) {
    if (condition instanceof CodeSetTest test) {
      putRef(test.attribute());
      object.put(key(test.test()), List.copyOf(test.codes()));
    } else if (condition instanceof CodeSetSize test) {
      putRef(test.attribute());
      Map<String, Object> size = new LinkedHashMap<>();
      Counts.write(size, test.atLeast(), test.atMost());
      object.put("size", Collections.unmodifiableMap(size));
    } else if (condition instanceof TextTest test) {
      putText(test);
    } else if (condition instanceof RelativeDate test) {
      putRef(test.attribute());
      object.put("within", Days.written(test));
    } else if (condition instanceof Anniversary test) {
      putRef(test.attribute());
      object.put("anniversary", Returns.written(test));
    }
  }

  private void putText(TextTest test) {
    putRef(test.attribute());
    object.put(key(test.test()), test.literal());
    if (test.folding() != Folding.NONE) {
      object.put("folding", test.folding() == Folding.CASE ? "case" : "widthAndCase");
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
    boolean text = value instanceof Money || value instanceof LocalDate || value instanceof Instant;
    return text ? value.toString() : value;
  }
}
