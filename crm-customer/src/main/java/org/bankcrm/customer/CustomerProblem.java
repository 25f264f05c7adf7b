package org.bankcrm.customer;

import static java.util.Objects.requireNonNull;

import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;

/**
 * One reason why the parts of a customer do not fit together.
 *
 * <p>Immutable and thread-safe. Holds no personal data.
 *
 * @param code what is wrong
 * @param location where, as a path from the record with places counted from zero in the order given
 *     to the builder, such as {@code /transactions/3/holding}
 */
public record CustomerProblem(Code code, String location) {
  /** Checks that both parts are there. */
  public CustomerProblem {
    requireNonNull(code, "code");
    requireNonNull(location, "location");
  }

  /** The location and what is wrong there, in English. */
  @Override
  public String toString() {
    return location + ": " + code.label().en();
  }

  /** What can be wrong. */
  public enum Code implements Labelled {
    /** Two entries have one key. */
    DUPLICATE_ID("编号重复", "repeats an id"),

    /** A key names nothing in the record. */
    UNKNOWN_REFERENCE("引用的对象不存在", "refers to something that is not in the record"),

    /** A fact is dated later than the record. */
    AFTER_AS_OF("日期晚于数据时点", "is dated after the record's as-of"),

    /** Two facts cannot both be true. */
    CONTRADICTION("与其他资料矛盾", "contradicts something else that the record says"),

    /** An entry does not concern the customer. */
    NOT_OF_CUSTOMER("与该客户无关", "does not concern this customer"),

    /** At most one is allowed at a time. */
    MORE_THAN_ONE("同一时点只能有一个", "is one of several where one is allowed at a time");

    private final String zh;
    private final String en;

    Code(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public LocalizedText label() {
      return LocalizedText.of(zh, en);
    }
  }
}
