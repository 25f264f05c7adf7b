package org.bankcrm.core.window;

import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetSize;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Comparison;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Constant;
import org.bankcrm.core.condition.Criterion;
import org.bankcrm.core.condition.ElementTest;
import org.bankcrm.core.condition.OneOf;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.condition.RelativeDate;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextOneOf;
import org.bankcrm.core.condition.TextTest;

/** What a condition on events may read: their own attributes, and nothing told from a date. */
final class Filters {

  /** Whether a criterion may be asked of an event. */
  private static final Criterion.Visitor<Boolean> FITS =
      new Criterion.Visitor<>() {
        @Override
        public Boolean constant(Constant constant) {
          return true;
        }

        @Override
        public Boolean asOf(AsOf asOf) {
          return false;
        }

        @Override
        public Boolean comparison(Comparison comparison) {
          return true;
        }

        @Override
        public Boolean oneOf(OneOf oneOf) {
          return true;
        }

        @Override
        public Boolean codeSetTest(CodeSetTest test) {
          return true;
        }

        @Override
        public Boolean codeSetSize(CodeSetSize size) {
          return true;
        }

        @Override
        public Boolean textTest(TextTest test) {
          return true;
        }

        @Override
        public Boolean codeSetComparison(CodeSetComparison comparison) {
          return true;
        }

        @Override
        public Boolean textOneOf(TextOneOf oneOf) {
          return true;
        }

        @Override
        public Boolean textComparison(TextComparison comparison) {
          return true;
        }

        @Override
        public Boolean scaledComparison(ScaledComparison comparison) {
          return true;
        }

        @Override
        public Boolean presence(Presence presence) {
          return true;
        }

        @Override
        public Boolean absent(Absent absent) {
          return true;
        }

        @Override
        public Boolean relativeDate(RelativeDate date) {
          return false;
        }

        @Override
        public Boolean anniversary(Anniversary anniversary) {
          return false;
        }

        @Override
        public Boolean attributeComparison(AttributeComparison comparison) {
          return true;
        }

        @Override
        public Boolean elementTest(ElementTest test) {
          return false;
        }
      };

  private Filters() {}

  static void check(EventType type, Condition condition) {
    for (Criterion criterion : condition.criteria()) {
      if (!criterion.accept(FITS)) {
        throw new IllegalArgumentException(
            "a condition on events must not be a "
                + criterion.getClass().getSimpleName()
                + ": relative days and lists of parts have no place there");
      }
      criterion.refs().forEach(ref -> check(type.attributes(), type, ref));
    }
  }

  /** The positions of the attributes that a condition reads, as {@link Event#missing} has them. */
  static long mask(EventType type, Condition condition) {
    AttributeCatalog attributes = type.attributes();
    long mask = 0;
    for (AttributeRef ref : condition.reads()) {
      mask |= Event.bit(attributes.find(ref.id()).map(attributes::positionOf).orElseThrow());
    }
    return mask;
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
}
