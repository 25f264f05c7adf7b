package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.condition.AttributeRef;
import org.jspecify.annotations.Nullable;

/** What each variable may still be; what was narrowed can be taken back. */
final class Store {

  private record Change(Variable variable, @Nullable Spans before) {}

  private @Nullable Spans[] domains = new @Nullable Spans[64];
  private final List<Change> changes = new ArrayList<>();

  /** Texts and sets of codes that are as they are. */
  private final Map<AttributeRef, Object> objects = new HashMap<>();

  /** This attribute, at any age, has this text or set. */
  void give(AttributeRef attribute, Object object) {
    objects.put(attribute, object);
  }

  /** The text or set that the attribute has, if one was given. */
  Optional<Object> given(AttributeRef attribute) {
    return Optional.ofNullable(objects.get(attribute));
  }

  /** The numbers that the variable may still be. */
  Spans of(Variable variable) {
    Spans narrowed = variable.id < domains.length ? domains[variable.id] : null;
    return narrowed == null ? variable.all : narrowed;
  }

  /** Keeps those of the numbers that are in the spans, and says whether any are left. */
  boolean narrow(Variable variable, Spans spans) {
    Spans before = of(variable);
    if (before.isWithin(spans)) {
      return true;
    }
    if (variable.id >= domains.length) {
      domains = Arrays.copyOf(domains, Math.max(variable.id + 1, 2 * domains.length));
    }
    Spans left = before.and(spans);
    changes.add(new Change(variable, domains[variable.id]));
    domains[variable.id] = left;
    return !left.isEmpty();
  }

  /** Where the store stands, to come back to. */
  int mark() {
    return changes.size();
  }

  /** Takes back what was narrowed since then. */
  void undo(int mark) {
    while (changes.size() > mark) {
      Change last = changes.remove(changes.size() - 1);
      domains[last.variable.id] = last.before;
    }
  }

  /** The variables that were narrowed, in that order. */
  Set<Variable> narrowed() {
    Set<Variable> variables = new LinkedHashSet<>();
    for (Change change : changes) {
      variables.add(change.variable);
    }
    return variables;
  }
}
