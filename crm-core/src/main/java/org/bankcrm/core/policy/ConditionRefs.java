package org.bankcrm.core.policy;

import java.util.List;
import java.util.function.BiConsumer;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.TextTest;
import org.bankcrm.core.internal.document.Place;

/** The attributes that a condition reads, and where; conditions on parts are told apart. */
final class ConditionRefs {

  private ConditionRefs() {}

  /** Gives each reference with its place; not those within conditions on parts. */
  static void each(Condition condition, Place place, BiConsumer<AttributeRef, Place> visitor) {
    List<Condition> parts = parts(condition);
    for (int i = 0; i < parts.size(); i++) {
      each(parts.get(i), step(place, condition, i), visitor);
    }
    if (parts.isEmpty()) {
      for (AttributeRef ref : refs(condition)) {
        visitor.accept(ref, place);
      }
    }
  }

  /** Gives each test on parts with its place. */
  static void eachElementTest(
      Condition condition, Place place, BiConsumer<ElementTest, Place> visitor) {
    List<Condition> parts = parts(condition);
    for (int i = 0; i < parts.size(); i++) {
      eachElementTest(parts.get(i), step(place, condition, i), visitor);
    }
    if (condition instanceof ElementTest test) {
      visitor.accept(test, place);
    }
  }

  private static List<Condition> parts(Condition condition) {
    if (condition instanceof All all) {
      return all.parts();
    } else if (condition instanceof Any any) {
      return any.parts();
    } else if (condition instanceof AtLeast atLeast) {
      return atLeast.parts();
    } else if (condition instanceof Not not) {
      return List.of(not.part());
    }
    return List.of();
  }

  private static Place step(Place place, Condition condition, int index) {
    if (condition instanceof All) {
      return place.key("all").index(index);
    } else if (condition instanceof Any) {
      return place.key("any").index(index);
    }
    return condition instanceof Not ? place.key("not") : place.key("of").index(index);
  }

  private static List<AttributeRef> refs(Condition condition) {
    if (condition instanceof Comparison c) {
      return List.of(c.attribute());
    } else if (condition instanceof Membership c) {
      return List.of(c.attribute());
    } else if (condition instanceof CodeSetTest c) {
      return List.of(c.attribute());
    } else if (condition instanceof CodeSetSize c) {
      return List.of(c.attribute());
    } else if (condition instanceof TextTest c) {
      return List.of(c.attribute());
    } else if (condition instanceof Presence c) {
      return List.of(c.attribute());
    } else if (condition instanceof Absent c) {
      return List.of(c.attribute());
    } else if (condition instanceof RelativeDate c) {
      return List.of(c.attribute());
    } else if (condition instanceof Anniversary c) {
      return List.of(c.attribute());
    } else if (condition instanceof ElementTest c) {
      return List.of(c.attribute());
    } else if (condition instanceof AttributeComparison c) {
      return List.of(c.left(), c.right());
    }
    return List.of();
  }
}
