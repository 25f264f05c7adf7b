package org.bankcrm.core.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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

/** The attributes that a condition reads, and where; conditions on parts are told apart. */
final class ConditionRefs {

  private ConditionRefs() {}

  /** Gives each reference with its place; not those within conditions on parts. */
  static void each(Condition condition, String path, BiConsumer<AttributeRef, String> visitor) {
    List<Condition> parts = parts(condition);
    if (!parts.isEmpty()) {
      for (int i = 0; i < parts.size(); i++) {
        each(parts.get(i), path + step(condition, i), visitor);
      }
    } else {
      refs(condition).forEach(ref -> visitor.accept(ref, path));
    }
  }

  /** Gives each test on parts with its place. */
  static void eachElementTest(
      Condition condition, String path, BiConsumer<ElementTest, String> visitor) {
    List<Condition> parts = parts(condition);
    for (int i = 0; i < parts.size(); i++) {
      eachElementTest(parts.get(i), path + step(condition, i), visitor);
    }
    if (condition instanceof ElementTest test) {
      visitor.accept(test, path);
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

  private static String step(Condition condition, int place) {
    if (condition instanceof All) {
      return "/all/" + place;
    } else if (condition instanceof Any) {
      return "/any/" + place;
    }
    return condition instanceof Not ? "/not" : "/of/" + place;
  }

  private static List<AttributeRef> refs(Condition condition) {
    List<AttributeRef> refs = new ArrayList<>();
    if (condition instanceof Comparison c) {
      refs.add(c.attribute());
    } else if (condition instanceof Membership c) {
      refs.add(c.attribute());
    } else if (condition instanceof CodeSetTest c) {
      refs.add(c.attribute());
    } else if (condition instanceof CodeSetSize c) {
      refs.add(c.attribute());
    } else if (condition instanceof TextTest c) {
      refs.add(c.attribute());
    } else if (condition instanceof Presence c) {
      refs.add(c.attribute());
    } else if (condition instanceof RelativeDate c) {
      refs.add(c.attribute());
    } else if (condition instanceof Anniversary c) {
      refs.add(c.attribute());
    } else if (condition instanceof ElementTest c) {
      refs.add(c.attribute());
    } else if (condition instanceof AttributeComparison c) {
      refs.add(c.left());
      refs.add(c.right());
    }
    return refs;
  }
}
