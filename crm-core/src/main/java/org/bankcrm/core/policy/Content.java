package org.bankcrm.core.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.Absent;
import org.bankcrm.core.condition.Anniversary;
import org.bankcrm.core.condition.AsOf;
import org.bankcrm.core.condition.AttributeComparison;
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

/**
 * What a criterion holds that documents limit.
 *
 * @param listed whether the values stand in a list, the members of which count
 * @param values the values among which texts can be
 * @param ofParts what is asked of a customer's parts
 * @param work how many tests of a number it stands for, where parts are counted
 */
record Content(boolean listed, Collection<?> values, Optional<Condition> ofParts, int work) {

  /** How many tests of a number one of a text stands for. */
  private static final int TEXT = 10;

  private static final Content NOTHING = new Content(false, List.of(), Optional.empty(), 1);

  static final Criterion.Visitor<Content> OF =
      new Criterion.Visitor<>() {
        @Override
        public Content constant(Constant constant) {
          return NOTHING;
        }

        @Override
        public Content asOf(AsOf asOf) {
          return NOTHING;
        }

        @Override
        public Content comparison(Comparison comparison) {
          return NOTHING;
        }

        @Override
        public Content oneOf(OneOf oneOf) {
          return new Content(true, oneOf.members(), Optional.empty(), 1);
        }

        @Override
        public Content codeSetTest(CodeSetTest test) {
          return new Content(true, test.codes(), Optional.empty(), 1);
        }

        @Override
        public Content codeSetSize(CodeSetSize size) {
          return NOTHING;
        }

        @Override
        public Content textTest(TextTest test) {
          return new Content(false, List.of(test.literal()), Optional.empty(), TEXT);
        }

        @Override
        public Content codeSetComparison(CodeSetComparison comparison) {
          return NOTHING;
        }

        @Override
        public Content textOneOf(TextOneOf oneOf) {
          return new Content(true, oneOf.literals(), Optional.empty(), TEXT);
        }

        @Override
        public Content textComparison(TextComparison comparison) {
          return new Content(false, List.of(), Optional.empty(), TEXT);
        }

        @Override
        public Content scaledComparison(ScaledComparison comparison) {
          return NOTHING;
        }

        @Override
        public Content presence(Presence presence) {
          return NOTHING;
        }

        @Override
        public Content absent(Absent absent) {
          return NOTHING;
        }

        @Override
        public Content relativeDate(RelativeDate date) {
          return NOTHING;
        }

        @Override
        public Content anniversary(Anniversary anniversary) {
          return NOTHING;
        }

        @Override
        public Content attributeComparison(AttributeComparison comparison) {
          return NOTHING;
        }

        @Override
        public Content elementTest(ElementTest test) {
          return new Content(false, List.of(), Optional.of(test.where()), 1);
        }
      };
}
