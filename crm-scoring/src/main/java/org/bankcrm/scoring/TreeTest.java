package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;

/**
 * A place where a tree parts customers in two.
 *
 * @param code of the place, unique in the tree
 * @param when the question
 * @param yes the code of the test or leaf where it is TRUE
 * @param no the code of the test or leaf where it is FALSE
 * @param missing the side for customers of whom anything that the question reads is missing,
 *     whatever the question says of the rest; empty where the question decides, and where it is
 *     UNKNOWN the customer stands before both sides
 */
public record TreeTest(String code, Condition when, String yes, String no, Optional<Side> missing) {

  /** A side of a test. */
  public enum Side {
    /** Where the question is TRUE. */
    YES("yes"),
    /** Where it is FALSE. */
    NO("no");

    private final String word;

    Side(String word) {
      this.word = word;
    }

    /** The word in documents. Never changes. */
    public String word() {
      return word;
    }
  }

  /**
   * Checks the codes.
   *
   * @throws IllegalArgumentException if one is no code
   */
  public TreeTest {
    Codes.check(code, "code");
    requireNonNull(when, "when");
    Codes.check(yes, "yes");
    Codes.check(no, "no");
    requireNonNull(missing, "missing");
  }

  @Override
  public String toString() {
    return "TreeTest " + code;
  }
}
