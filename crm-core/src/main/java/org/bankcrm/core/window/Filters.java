package org.bankcrm.core.window;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Membership;
import org.bankcrm.core.condition.Not;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.TextTest;

/** What a condition on events may read: their own attributes, and nothing told from a date. */
final class Filters {

  private Filters() {}

  static void check(EventType type, Condition condition) {
    parts(condition).forEach(part -> check(type, part));
    refs(condition).forEach(ref -> check(type.attributes(), type, ref));
  }

  /** The positions of the attributes that a condition reads, as {@link Event#missing} has them. */
  static long mask(EventType type, Condition condition) {
    long mask = 0;
    for (Condition part : parts(condition)) {
      mask |= mask(type, part);
    }
    for (AttributeRef ref : refs(condition)) {
      mask |=
          Event.bit(
              type.attributes().find(ref.id()).map(type.attributes()::positionOf).orElseThrow());
    }
    return mask;
  }

  /** All attributes that a condition reads, in the order in which they are met. */
  static Stream<AttributeRef> read(Condition condition) {
    Stream<AttributeRef> within = parts(condition).stream().flatMap(Filters::read);
    return Stream.concat(within, refs(condition).stream());
  }

  private static void check(AttributeCatalog attributes, EventType type, AttributeRef ref) {
    boolean listed =
        attributes
            .find(ref.id())
            .map(Attribute::type)
            .filter(found -> found.equals(ref.type()))
            .isPresent();
    if (!listed) {
      throw new IllegalArgumentException(
          "an event of type " + type + " has no attribute " + ref.id() + " of type " + ref.type());
    }
    if (ref.freshDays().isPresent()) {
      throw new IllegalArgumentException(
          ref.id() + ": the age of a value does not count in a condition on events");
    }
  }

  private static List<Condition> parts(Condition condition) {
    if (condition instanceof Not not) {
      return List.of(not.part());
    } else if (condition instanceof All all) {
      return all.parts();
    } else if (condition instanceof Any any) {
      return any.parts();
    } else if (condition instanceof AtLeast atLeast) {
      return atLeast.parts();
    }
    return List.of();
  }

  private static List<AttributeRef> refs(Condition condition) {
    if (condition instanceof Comparison comparison) {
      return List.of(comparison.attribute());
    } else if (condition instanceof Membership membership) {
      return List.of(membership.attribute());
    } else if (condition instanceof Presence presence) {
      return List.of(presence.attribute());
    } else if (condition instanceof Absent absent) {
      return List.of(absent.attribute());
    } else if (condition instanceof CodeSetTest sets) {
      return List.of(sets.attribute());
    } else if (condition instanceof CodeSetSize size) {
      return List.of(size.attribute());
    } else if (condition instanceof TextTest text) {
      return List.of(text.attribute());
    } else if (condition instanceof AttributeComparison comparison) {
      return List.of(comparison.left(), comparison.right());
    } else if (condition instanceof Constant || !parts(condition).isEmpty()) {
      return List.of();
    }
    throw new IllegalArgumentException(
        "a condition on events must not be a "
            + condition.getClass().getSimpleName()
            + ": relative days and lists of parts have no place there");
  }
}
