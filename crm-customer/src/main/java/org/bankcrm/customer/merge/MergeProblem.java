package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.Labelled;
import org.bankcrm.customer.CustomerProblem;

/**
 * One reason why records cannot become one, or two again.
 *
 * <p>Immutable and thread-safe. Holds no personal data.
 *
 * @param code what is wrong
 * @param location where: the key of a record, or a path from the record that they would become,
 *     such as {@code /holdings/h-1}
 * @param detail what does not fit together in that record, if that is it
 */
public record MergeProblem(Code code, String location, Optional<CustomerProblem.Code> detail) {

  /** Refuses nulls. */
  public MergeProblem {
    requireNonNull(code, "code");
    requireNonNull(location, "location");
    requireNonNull(detail, "detail");
  }

  static MergeProblem of(Code code, String location) {
    return new MergeProblem(code, location, Optional.empty());
  }

  /** The location, what is wrong there and what mends it, in English. */
  @Override
  public String toString() {
    return location
        + ": "
        + code.label().en()
        + detail.map(each -> " (" + each.label().en() + ")").orElse("");
  }

  /** What can be wrong, with what mends it in its name for people. */
  public enum Code implements Labelled {
    /** There is one record, or none. */
    TOO_FEW,

    /** Two records that differ have one key. */
    SAME_KEY,

    /** The records are as of different instants or zones. */
    OTHER_AS_OF,

    /** A person and an organisation. */
    OTHER_KIND,

    /** The record that is to stay is none of them, or has to be given. */
    NO_SURVIVOR,

    /** Two records tell something of one key differently. */
    TOLD_DIFFERENTLY,

    /** Two contact points that differ have one key. */
    CONTACT_POINT_KEY,

    /** A state is held of which no part is handed in. */
    UNKNOWN_STATE,

    /** The states of a part cannot become one. */
    STATES_APART,

    /** The customer that they would become contradicts itself. */
    DOES_NOT_FIT,

    /** The record is not the one that the merge left. */
    OTHER_CUSTOMER,

    /** A choice names something that did not come later, or a record that was not merged. */
    USELESS_CHOICE
  }
}
