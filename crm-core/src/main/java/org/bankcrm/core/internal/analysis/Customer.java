package org.bankcrm.core.internal.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.internal.analysis.Model.Held;
import org.bankcrm.core.internal.analysis.Search.Answer;
import org.bankcrm.core.internal.value.Encoded;

/**
 * Gives values to the variables of one room after the other, as far as values can come out as the
 * variables are narrowed.
 */
final class Customer {

  private static final long MICROS_A_DAY = 86_400_000_000L;

  private final Store store;
  private final Variables variables;
  private final Budget budget;
  private final SortedMap<String, Held> values = new TreeMap<>();
  private long asOf = Days.USUAL;

  /** What is found in the room at hand. */
  private final Map<String, Held> here = new LinkedHashMap<>();

  private Map<Variable, Long> ordered = Map.of();

  Customer(Store store, Variables variables, Budget budget) {
    this.store = store;
    this.variables = variables;
    this.budget = budget;
  }

  Model model() {
    return new Model(LocalDate.ofEpochDay(asOf), values);
  }

  /** Whether there are such values for the variables of a room; if so, they are kept. */
  Answer lives(Set<Variable> room) {
    budget.spend(room.size());
    here.clear();
    ordered = Map.of();
    Asked asked = new Asked(room, store, variables);
    Answer objects = makeObjects(asked, OptionalLong.empty());
    if (objects == Answer.NO) {
      return objects;
    }
    int mark = store.mark();
    Answer answer = asked.isOfAsOf() ? onSomeDay(asked) : onDay(asked, asOf);
    if (answer == Answer.YES && objects == Answer.YES) {
      objects = settled(asked) ? objects : Answer.OPEN;
      keepScalars(asked);
      values.putAll(here);
    }
    store.undo(mark);
    return answer == Answer.YES ? objects : answer;
  }

  /** Makes texts, sets and codes lie to each other as asked, where that is found. */
  private boolean settled(Asked asked) {
    ObjectPairs pairs = new ObjectPairs(asked.objectPairs(), budget);
    for (AttributeRef attribute : pairs.attributes()) {
      Long number = ordered.get(variables.value(attribute));
      if (number != null) {
        pairs.give(attribute, decoded(attribute, number));
      } else if (here.containsKey(attribute.id())) {
        pairs.give(attribute, here.get(attribute.id()).value());
      }
    }
    boolean settled = pairs.settled(this::mayBe);
    if (settled) {
      pairs.attributes().forEach(attribute -> keep(attribute, pairs.value(attribute)));
    }
    return settled;
  }

  private boolean mayBe(AttributeRef attribute, Object value) {
    return attribute.type().kind() != Kind.CODE
        || store.of(variables.value(attribute)).contains(number(attribute.type(), value));
  }

  private long number(ValueType type, Object code) {
    return type.isOpenCode() ? variables.code((String) code) : Encoded.of(type, code);
  }

  private Answer onSomeDay(Asked asked) {
    if (asked.attributes.stream().anyMatch(each -> offsets(asked, each).excludeAll(budget))) {
      return Answer.NO;
    }
    boolean alone = !asked.hasPartsOfAsOf();
    Days days =
        new Days(store.of(variables.asOf()), asked.ofDays(), asked.fixedDays(budget), alone);
    List<Answer> answers = new ArrayList<>();
    Optional<Answer> found =
        days.first(
            day -> {
              Answer answer = tried(asked, days, day);
              answers.add(answer);
              return Optional.of(answer).filter(Answer.YES::equals);
            },
            budget);
    boolean open = !alone || answers.contains(Answer.OPEN);
    return found.orElse(open ? Answer.OPEN : Answer.NO);
  }

  /** Leaves the store narrowed where the day will do. */
  private Answer tried(Asked asked, Days days, long day) {
    int mark = store.mark();
    Answer answer = narrowed(asked, days, day) ? onDay(asked, day) : Answer.NO;
    if (answer == Answer.YES) {
      asOf = day;
    } else {
      store.undo(mark);
    }
    return answer;
  }

  private static Offsets offsets(Asked asked, AttributeRef attribute) {
    Offsets offsets = new Offsets();
    asked
        .of(attribute)
        .forEach(
            (test, outcome) -> {
              if (test instanceof RelativeDate span) {
                offsets.add(span, outcome == 1);
              }
            });
    return offsets;
  }

  private boolean narrowed(Asked asked, Days days, long day) {
    for (Criterion test : asked.ofDays()) {
      Spans wanted = days.values(test, day, budget);
      Variable value = variables.value(test.refs().get(0));
      boolean holds = asked.outcomes.getOrDefault(test, 0L) == 1;
      if (!store.narrow(value, holds ? wanted : value.all.minus(wanted))) {
        return false;
      }
    }
    return true;
  }

  private Answer onDay(Asked asked, long day) {
    budget.spend(1 + asked.orders.size());
    Multiples multiples = new Multiples(asked.multiples(), variables, store, budget);
    if (!multiples.narrowed()) {
      return Answer.NO;
    }
    if (!asked.orders.isEmpty()) {
      Optional<Map<Variable, Long>> least = Orders.least(asked.orders, variables, store, budget);
      if (least.isEmpty()) {
        return Answer.NO;
      }
      ordered = least.get();
    }
    if (!fit(multiples)) {
      return Answer.OPEN;
    }
    return asked.isOfAsOf() ? makeObjects(asked, OptionalLong.of(day)) : Answer.YES;
  }

  /** Whether values are found for what is compared with multiples, beside those of an order. */
  private boolean fit(Multiples multiples) {
    for (Map.Entry<Variable, Long> each : ordered.entrySet()) {
      if (!store.narrow(each.getKey(), Spans.of(each.getValue()))) {
        return false;
      }
    }
    return multiples.settled();
  }

  /** Makes texts, sets and lists: those that depend on the as-of date where one is given. */
  private Answer makeObjects(Asked asked, OptionalLong day) {
    boolean open = false;
    for (AttributeRef attribute : asked.attributes) {
      store.given(attribute).ifPresent(object -> keep(attribute, object));
      Map<Criterion, Long> tests = asked.of(attribute);
      boolean dated = tests.keySet().stream().anyMatch(Asked::isPartsOfAsOf);
      if (!tests.isEmpty() && dated == day.isPresent() && isMade(attribute)) {
        Answer answer = makeObject(attribute, tests, day);
        if (answer == Answer.NO) {
          return answer;
        }
        open |= answer == Answer.OPEN;
      }
    }
    return open ? Answer.OPEN : Answer.YES;
  }

  private boolean isMade(AttributeRef attribute) {
    return !Asked.isDay(attribute) && store.given(attribute).isEmpty();
  }

  private Answer makeObject(AttributeRef attribute, Map<Criterion, Long> tests, OptionalLong day) {
    List<Object> found = new ArrayList<>();
    Answer answer =
        switch (attribute.type().kind()) {
          case TEXT -> makeText(tests, found);
          case CODE_SET -> makeSet(attribute.type(), tests, found);
          case ELEMENTS -> makeParts(tests, day, found);
          case CODE, INTEGER, DECIMAL, MONEY, REAL, YES_NO, DATE, INSTANT ->
              throw new IllegalArgumentException(attribute.id() + " has a number");
        };
    found.forEach(value -> keep(attribute, value));
    return answer;
  }

  private Answer makeText(Map<Criterion, Long> tests, List<Object> found) {
    Map<TextTest, Boolean> wanted = new LinkedHashMap<>();
    tests.forEach((test, outcome) -> wanted.put((TextTest) test, outcome == 1));
    List<String> texts = new ArrayList<>();
    Answer answer = new TextMaker(wanted, budget).make(texts);
    found.addAll(texts);
    return answer;
  }

  private Answer makeSet(ValueType type, Map<Criterion, Long> tests, List<Object> found) {
    Map<Criterion, Boolean> wanted = new LinkedHashMap<>();
    tests.forEach((test, outcome) -> wanted.put(test, outcome == 1));
    List<SortedSet<String>> sets = new ArrayList<>();
    Answer answer = new SetMaker(type, tests.keySet(), budget).make(wanted, sets);
    found.addAll(sets);
    return answer;
  }

  private Answer makeParts(Map<Criterion, Long> tests, OptionalLong day, List<Object> found) {
    Map<ElementTest, Set<Truth>> wanted = new LinkedHashMap<>();
    tests.keySet().forEach(test -> wanted.put((ElementTest) test, truths(test)));
    List<List<Model>> lists = new ArrayList<>();
    Answer answer = new PartsMaker(budget).make(wanted, day, lists);
    found.addAll(lists);
    return answer;
  }

  private Set<Truth> truths(Criterion test) {
    Spans left = store.of(variables.of(new Variable.Outcome(test)));
    Set<Truth> truths = new TreeSet<>();
    for (Truth truth : Truth.values()) {
      if (left.contains(truth.ordinal())) {
        truths.add(truth);
      }
    }
    return truths;
  }

  private void keep(AttributeRef attribute, Object value) {
    int age = (int) store.of(variables.age(attribute)).nearest(0);
    here.put(attribute.id(), new Held(attribute, value, age));
  }

  private void keepScalars(Asked asked) {
    for (AttributeRef attribute : asked.attributes) {
      Variable variable = variables.value(attribute);
      Spans left = store.of(variable);
      Spans known = left.minus(Variable.ABSENT);
      Long least = ordered.get(variable);
      if (least != null) {
        keep(attribute, decoded(attribute, least));
      } else if (known.isEmpty() || asked.lacking.contains(attribute)) {
        keep(attribute, Variable.reason(left.least()));
      } else if (!here.containsKey(attribute.id())) {
        keep(attribute, decoded(attribute, known.nearest(usual(attribute))));
      }
    }
  }

  /** What is near what people have: nothing, or the day itself. */
  private long usual(AttributeRef attribute) {
    return switch (attribute.type().kind()) {
      case DATE -> asOf;
      case INSTANT -> asOf * MICROS_A_DAY;
      default -> 0;
    };
  }

  private Object decoded(AttributeRef attribute, long number) {
    if (Encoded.isScalar(attribute.type())) {
      return Encoded.decode(attribute.type(), number);
    }
    return switch (attribute.type().kind()) {
      case CODE -> variables.codeAt(number);
      case TEXT -> "another";
      case CODE_SET -> new TreeSet<String>();
      case ELEMENTS -> List.of();
      case INTEGER, DECIMAL, MONEY, REAL, YES_NO, DATE, INSTANT ->
          throw new IllegalArgumentException(attribute.id() + " is held by its number");
    };
  }
}
