package org.bankcrm.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Codes;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Part;

/**
 * A tree of questions, at whose leaves a customer gets a figure.
 *
 * <p>The first test is the root; every other test and every leaf stands on just one side of one
 * test. A customer before a question that is UNKNOWN is at no leaf yet; where all leaves that they
 * may come to are cut off by other questions but one, that is theirs. Immutable, thread-safe and
 * comparable by value.
 *
 * @param id unique among the trees of the model
 * @param name what people call it
 * @param usual what an average customer gets by it, with which a customer is compared
 * @param tests 1 to 99, the root first
 * @param leaves one more than tests
 */
public record DecisionTree(
    String id, LocalizedText name, BigDecimal usual, List<TreeTest> tests, List<TreeLeaf> leaves) {

  /**
   * Checks that tests and leaves are a tree.
   *
   * @throws IllegalArgumentException if a side leads nowhere, or a place is reached twice or never
   */
  public DecisionTree {
    Codes.check(id, "id");
    requireNonNull(name, "name");
    usual = Points.plain(usual);
    tests = List.copyOf(tests);
    leaves = List.copyOf(leaves);
    TreeCheck.of(tests, leaves)
        .check(
            (path, code, message, mend) -> {
              throw new IllegalArgumentException(message);
            });
  }

  /**
   * Starts a tree.
   *
   * @param id unique among the trees of the model
   * @param zh what people call it in Chinese
   * @param en the same in English
   */
  public static Builder builder(String id, String zh, String en) {
    return new Builder(new Entry().write(ModelForm.ID, id).write(Key.NAME, zh, en));
  }

  @Override
  public String toString() {
    return "DecisionTree " + id;
  }

  /** Gathers tests and leaves; for one thread. */
  public static final class Builder extends Part<DecisionTree> {

    private Builder(Entry entry) {
      super(entry);
    }

    /** What an average customer gets by it; zero unless it is said. */
    public Builder usual(BigDecimal usual) {
      entry.write(ModelForm.USUAL, usual);
      return this;
    }

    /**
     * Adds a test, the root first, that leaves open where a customer goes of whom it is UNKNOWN.
     *
     * @param code of the place
     * @param when the question
     * @param yes the code of the test or leaf where it is TRUE
     * @param no the code of the test or leaf where it is FALSE
     */
    public Builder test(String code, Condition when, String yes, String no) {
      return add(test(code, yes, no).put(ModelForm.WHEN, when));
    }

    /**
     * Adds a test that also says where a customer goes of whom anything is missing that it reads.
     *
     * @param missing the side
     */
    public Builder test(String code, Condition when, String yes, String no, TreeTest.Side missing) {
      return add(
          test(code, yes, no).put(ModelForm.WHEN, when).put(ModelForm.MISSING_SIDE, missing));
    }

    private static Entry test(String code, String yes, String no) {
      return new Entry().write(Key.CODE, code).write(ModelForm.YES, yes).write(ModelForm.NO, no);
    }

    private Builder add(Entry test) {
      entry.add(ModelForm.TESTS, test);
      return this;
    }

    /** Adds a leaf by its code, and what it adds. */
    public Builder leaf(String code, BigDecimal adds) {
      entry.add(ModelForm.LEAVES, leafEntry(code, adds));
      return this;
    }

    /** Adds a leaf that people call something. */
    public Builder leaf(String code, String zh, String en, BigDecimal adds) {
      entry.add(ModelForm.LEAVES, leafEntry(code, adds).write(Key.NAME, zh, en));
      return this;
    }

    private static Entry leafEntry(String code, BigDecimal adds) {
      return new Entry().write(Key.CODE, code).write(ModelForm.ADDS, adds);
    }
  }

  /** For each leaf the conditions under which a customer is there. */
  List<Condition> ways() {
    return TreeWays.of(this);
  }
}
