package org.bankcrm.core.internal.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.internal.analysis.Variable.Age;
import org.bankcrm.core.internal.analysis.Variable.AsOfDate;
import org.bankcrm.core.internal.analysis.Variable.Topic;
import org.bankcrm.core.internal.analysis.Variable.Value;

/** The variables that were met so far, and the codes of open lists. */
final class Variables {

  private final Map<Topic, Variable> known = new LinkedHashMap<>();
  private final Map<String, ValueType> types = new HashMap<>();
  private final Map<String, Long> codes = new HashMap<>();
  private final List<String> codeAt = new ArrayList<>();

  Variable of(Topic topic) {
    Variable found = known.get(topic);
    if (found == null) {
      found = new Variable(known.size(), topic, Variable.all(topic));
      known.put(topic, found);
    }
    return found;
  }

  /** The value of an attribute, however old it may be. */
  Variable value(AttributeRef ref) {
    return of(new Value(ofAnyAge(ref)));
  }

  /** How tests of an attribute come out, as far as they were met. */
  List<Variable> outcomes(AttributeRef ref) {
    List<Variable> outcomes = new ArrayList<>();
    for (Variable each : known.values()) {
      if (each.topic instanceof Variable.Outcome outcome && outcome.attribute().equals(ref)) {
        outcomes.add(each);
      }
    }
    return outcomes;
  }

  /** How comparisons of two come out that no order tells, as far as they were met. */
  List<Variable> pairs() {
    return known.values().stream().filter(each -> each.topic instanceof Variable.Pair).toList();
  }

  Variable age(AttributeRef ref) {
    return of(new Age(ofAnyAge(ref)));
  }

  Variable asOf() {
    return of(new AsOfDate());
  }

  /**
   * The reference without a limit of age.
   *
   * @throws IllegalArgumentException if the attribute was met with another type
   */
  AttributeRef ofAnyAge(AttributeRef ref) {
    ValueType type = types.putIfAbsent(ref.id(), ref.type());
    if (type != null && !type.equals(ref.type())) {
      throw new IllegalArgumentException(
          ref.id() + " is asked as " + ref.type() + " and as " + type);
    }
    return ref.freshDays().isEmpty() ? ref : AttributeRef.of(ref.id(), ref.type());
  }

  /** The number of a code of an open list. */
  long code(String code) {
    Long number = codes.putIfAbsent(code, (long) codeAt.size());
    if (number == null) {
      codeAt.add(code);
      return codeAt.size() - 1L;
    }
    return number;
  }

  /** The code with a number; one that nobody wrote where the number is beyond those. */
  String codeAt(long number) {
    if (number < codeAt.size()) {
      return codeAt.get((int) number);
    }
    String name = "another" + (number == codeAt.size() ? "" : "-" + (number - codeAt.size() + 1));
    while (codes.containsKey(name)) {
      name += "-one";
    }
    return name;
  }
}
