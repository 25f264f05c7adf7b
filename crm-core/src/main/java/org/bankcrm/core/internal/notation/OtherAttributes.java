package org.bankcrm.core.internal.notation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.AttributeComparison;
import org.bankcrm.core.condition.AttributeComparison.Operator;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.CodeSetComparison;
import org.bankcrm.core.condition.CodeSetTest;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.ScaledComparison;
import org.bankcrm.core.condition.TextComparison;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.internal.document.Fields;
import org.bankcrm.core.internal.document.Item;
import org.bankcrm.core.internal.document.ValueReader;
import org.bankcrm.core.internal.document.Words;
import org.jspecify.annotations.Nullable;

/** Reads tests of an attribute against another one, which stands there as an object. */
final class OtherAttributes {

  private static final String NUMBER = "([0-9]{1,18}(?:\\.[0-9]{1,18})?%?)";

  /** {@code 2.5 * income + 100}, as somebody writes it who knows no other way. */
  private static final Pattern SUM =
      Pattern.compile(
          "\\s*(?:"
              + NUMBER
              + "\\s*(?:[*×xX]|of\\s)?\\s*)?([\\p{L}_][\\p{L}\\p{N}_.-]*)(?:\\s*[*×]\\s*"
              + NUMBER
              + ")?(?:\\s*([+-])\\s*(?:[A-Z]{3}\\s*)?"
              + NUMBER
              + ")?\\s*");

  private static final int LONGEST = 200;

  private final ConditionReader reader;

  OtherAttributes(ConditionReader reader) {
    this.reader = reader;
  }

  /** The other attribute, or null with the problem reported; the keys of a multiple are left. */
  private @Nullable AttributeRef ref(Fields fields) {
    AttributeRef ref = reader.ref(fields, "attribute");
    fields.finish();
    return ref;
  }

  /** One value against another. */
  @Nullable Condition compared(AttributeRef left, Operator operator, Item value) {
    Fields fields = value.fields();
    if (fields == null) {
      return null;
    }
    boolean exact = left.type().kind().isExact();
    Item times = exact ? fields.get("times") : null;
    Item plus = exact ? fields.get("plus") : null;
    BigDecimal factor = times == null ? BigDecimal.ONE : ValueReader.exact(times);
    BigDecimal more = plus == null ? BigDecimal.ZERO : ValueReader.exact(plus);
    AttributeRef right = exact ? ref(fields) : plain(left, fields);
    if (right == null || factor == null || more == null || !fit(left, right, value)) {
      return null;
    }
    if (!exact) {
      return new AttributeComparison(left, operator, right);
    }
    Scaled scaled = value.made(CoreProblem.WRONG_VALUE, () -> new Scaled(right, factor, more));
    return scaled == null ? null : compared(left, operator, scaled);
  }

  private static Condition compared(AttributeRef left, Operator operator, Scaled right) {
    return right.isPlain() && left.type().equals(right.of().type())
        ? new AttributeComparison(left, operator, right.of())
        : new ScaledComparison(left, operator, right);
  }

  /** Of what is no exact number there are no multiples. */
  private @Nullable AttributeRef plain(AttributeRef left, Fields fields) {
    for (String key : List.of("times", "plus")) {
      if (fields.keys().contains(key)) {
        String message = Words.quoted(left.id()) + " is of type " + left.type();
        fields.problem(
            key,
            CoreProblem.MISPLACED_KEY,
            message + ", which has no multiples.",
            "Remove it: multiples are of whole numbers, decimals and amounts.");
        fields.skip(List.of(key));
      }
    }
    return ref(fields);
  }

  private static boolean fit(AttributeRef left, AttributeRef right, Item value) {
    ValueType one = left.type();
    ValueType other = right.type();
    boolean numbers = one.kind().isExact() && other.kind().isExact();
    boolean fit = numbers ? one.currency().equals(other.currency()) : one.equals(other);
    if (!fit) {
      mismatch(left, right, value);
    }
    return fit;
  }

  private static void mismatch(AttributeRef left, AttributeRef right, Item value) {
    String message = left.id() + " is of type " + left.type() + " but " + right.id();
    value.problem(
        CoreProblem.TYPE_MISMATCH, message + " of type " + right.type() + ".", within(left, right));
  }

  /** The test of a code and a set is another than that of two codes. */
  private static String within(AttributeRef left, AttributeRef right) {
    boolean set = left.type().kind() == Kind.CODE && right.type().kind() == Kind.CODE_SET;
    return set ? "Whether a code is in a set is asked by \"in\" or \"notIn\"." : "";
  }

  /** One text against another. */
  @Nullable Condition text(AttributeRef left, Item value, Folding folding) {
    Fields fields = value.fields();
    AttributeRef right = fields == null ? null : plain(left, fields);
    if (right == null || !isOf(Kind.TEXT, left, right, value)) {
      return null;
    }
    return new TextComparison(left, right, folding);
  }

  /** A set of codes against another one, or against a code. */
  @Nullable Condition codes(AttributeRef left, CodeSetTest.Test test, Item value) {
    Fields fields = value.fields();
    AttributeRef right = fields == null ? null : plain(left, fields);
    boolean code = right != null && right.type().kind() == Kind.CODE;
    if (right == null || !(code || isOf(Kind.CODE_SET, left, right, value))) {
      return null;
    }
    return meeting(left, test, right, value);
  }

  /** A code within a set. */
  @Nullable Condition member(AttributeRef left, Item value) {
    if (left.type().kind() != Kind.CODE) {
      String message = Words.quoted(left.id()) + " is of type " + left.type();
      value.problem(
          CoreProblem.OPERATOR_TYPE,
          message + ", and only a code can be in the set of another attribute.",
          "List the values, or compare with \"is\".");
      return null;
    }
    Fields fields = value.fields();
    AttributeRef right = fields == null ? null : plain(left, fields);
    if (right == null || !isOf(Kind.CODE_SET, left, right, value)) {
      return null;
    }
    return meeting(left, CodeSetTest.Test.ONLY, right, value);
  }

  private static boolean isOf(Kind kind, AttributeRef left, AttributeRef right, Item value) {
    boolean fits = right.type().kind() == kind;
    if (!fits) {
      mismatch(left, right, value);
    }
    return fits;
  }

  private static @Nullable Condition meeting(
      AttributeRef left, CodeSetTest.Test test, AttributeRef right, Item value) {
    if (!CodeSetComparison.canMeet(left.type(), right.type())) {
      value.problem(
          CoreProblem.TYPE_MISMATCH,
          Words.quoted(left.id()) + " and " + Words.quoted(right.id()) + " list no code in common.",
          "");
      return null;
    }
    return new CodeSetComparison(left, test, right);
  }

  /**
   * Whether the text of a value means another attribute, or a multiple of one; if so it is told how
   * to write that.
   */
  boolean isMeant(AttributeRef left, Item value) {
    String text = value.plainText();
    if (text == null || text.length() > LONGEST || isOwn(left.type(), text)) {
      return false;
    }
    Matcher sum = SUM.matcher(text);
    if (!sum.matches()) {
      return false;
    }
    Optional<Attribute<?>> other = reader.find(sum.group(2));
    other.ifPresent(
        each ->
            value.problem(
                CoreProblem.WRONG_TYPE,
                "another attribute stands as an object.",
                "Write " + written(each.id(), left, sum) + "."));
    return other.isPresent();
  }

  /** Whether the text may be a value itself. */
  private static boolean isOwn(ValueType type, String text) {
    return type.isOpenCode() || type.codes().contains(text);
  }

  private static String written(String id, AttributeRef left, Matcher sum) {
    String written = "\"attribute\": \"" + id + "\"";
    if (!left.type().kind().isExact()) {
      return "{" + written + "}";
    }
    BigDecimal times = factor(sum.group(1)).multiply(factor(sum.group(3)));
    written += times.compareTo(BigDecimal.ONE) == 0 ? "" : ", \"times\": " + plain(times);
    if (sum.group(5) != null) {
      BigDecimal plus = factor(sum.group(5));
      written += ", \"plus\": " + plain(sum.group(4).equals("-") ? plus.negate() : plus);
    }
    return "{" + written + "}";
  }

  private static BigDecimal factor(@Nullable String number) {
    if (number == null) {
      return BigDecimal.ONE;
    }
    boolean percent = number.endsWith("%");
    BigDecimal plain = new BigDecimal(percent ? number.substring(0, number.length() - 1) : number);
    return percent ? plain.movePointLeft(2) : plain;
  }

  private static String plain(BigDecimal number) {
    return Scaled.factor(number).toPlainString();
  }
}
