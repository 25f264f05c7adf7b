package org.bankcrm.core.internal.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.internal.plan.Folds;

/**
 * Texts and sets of codes that are compared with each other: tries a few that are likely to do for
 * those of which nothing else is asked. What is not found so may exist all the same.
 */
final class ObjectPairs {

  private static final List<String> TEXTS = List.of("another", "another one", "");

  private final Map<Criterion, Boolean> wanted;
  private final Budget budget;
  private final Map<AttributeRef, Object> values = new LinkedHashMap<>();

  ObjectPairs(Map<Criterion, Boolean> wanted, Budget budget) {
    this.wanted = wanted;
    this.budget = budget;
  }

  /** The attributes that are compared. */
  Set<AttributeRef> attributes() {
    Set<AttributeRef> attributes = new LinkedHashSet<>();
    wanted.keySet().forEach(test -> attributes.addAll(test.refs()));
    return attributes;
  }

  /** This attribute has this value, whatever the others have. */
  void give(AttributeRef attribute, Object value) {
    values.put(attribute, value);
  }

  /**
   * Values for the attributes that none was given for, so that all comparisons come out as wanted;
   * false if none were found.
   *
   * @param mayBe whether an attribute may have a value
   */
  boolean settled(BiPredicate<AttributeRef, Object> mayBe) {
    List<AttributeRef> free = new ArrayList<>(attributes());
    free.removeAll(values.keySet());
    return settled(free, mayBe);
  }

  private boolean settled(List<AttributeRef> free, BiPredicate<AttributeRef, Object> mayBe) {
    budget.spend(1 + wanted.size());
    if (!hold() || free.isEmpty()) {
      return hold();
    }
    AttributeRef attribute = free.get(0);
    for (Object value : likely(attribute.type(), List.copyOf(values.values()))) {
      if (mayBe.test(attribute, value)) {
        values.put(attribute, value);
        if (settled(free.subList(1, free.size()), mayBe)) {
          return true;
        }
        values.remove(attribute);
      }
    }
    return false;
  }

  /** The value that was given or found. */
  Object value(AttributeRef attribute) {
    return requireNonNull(values.get(attribute));
  }

  /** What the others have, and what is likely beside. */
  private static List<Object> likely(ValueType type, List<Object> others) {
    List<Object> likely = new ArrayList<>(others);
    switch (type.kind()) {
      case TEXT -> likely.addAll(TEXTS);
      case CODE_SET -> likely.addAll(sets(type, others));
      default -> likely.addAll(codes(type, others));
    }
    likely.removeIf(value -> !isOf(type, value));
    return likely;
  }

  private static boolean isOf(ValueType type, Object value) {
    try {
      type.normalise(value);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<Object> sets(ValueType type, List<Object> others) {
    List<Object> sets = new ArrayList<>(List.of(new TreeSet<String>()));
    SortedSet<String> all = new TreeSet<>();
    for (Object code : codes(type, others)) {
      sets.add(new TreeSet<>(Set.of((String) code)));
      all.add((String) code);
      sets.add(new TreeSet<>(all));
    }
    return sets;
  }

  /** The codes of a list or of the others, and one that they do not have. */
  private static List<Object> codes(ValueType type, List<Object> others) {
    SortedSet<String> codes = new TreeSet<>();
    others.forEach(other -> codes.addAll(setOf(other)));
    codes.add("another");
    codes.addAll(type.codes().subList(0, Math.min(8, type.codes().size())));
    codes.removeIf(code -> !isOf(type, type.kind() == Kind.CODE_SET ? Set.of(code) : code));
    return List.copyOf(codes);
  }

  @SuppressWarnings("unchecked") // a normalised set of codes is a sorted set of strings
  private static SortedSet<String> setOf(Object value) {
    return value instanceof SortedSet ? (SortedSet<String>) value : codeOf(value);
  }

  private static SortedSet<String> codeOf(Object value) {
    return new TreeSet<>(Set.of((String) value));
  }

  /** Whether all comparisons of which both values are there come out as wanted. */
  private boolean hold() {
    return wanted.entrySet().stream()
        .filter(each -> values.keySet().containsAll(each.getKey().refs()))
        .allMatch(each -> holds(each.getKey()) == each.getValue());
  }

  private boolean holds(Criterion test) {
    Object left = value(test.refs().get(0));
    Object right = value(test.refs().get(1));
    return test instanceof TextComparison texts
        ? Folds.fold((String) left, texts.folding())
            .equals(Folds.fold((String) right, texts.folding()))
        : holds((CodeSetComparison) test, setOf(left), setOf(right));
  }

  private static boolean holds(CodeSetComparison test, Set<String> left, Set<String> right) {
    return switch (test.test()) {
      case HAS_ANY -> right.stream().anyMatch(left::contains);
      case HAS_NONE -> right.stream().noneMatch(left::contains);
      case HAS_ALL -> left.containsAll(right);
      case ONLY -> right.containsAll(left);
      case EXACTLY -> left.equals(right);
    };
  }
}
