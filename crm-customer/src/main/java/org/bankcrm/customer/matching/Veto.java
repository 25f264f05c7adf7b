package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataWriter;

/**
 * What speaks against a match whatever else agrees (否决规则): twins of one surname, birth date and
 * address with other given names; two valid ids that differ.
 *
 * <pre>{@code
 * Veto.builder("other-id", "有效证件号不同", "The valid ids differ").differs("resident-id", 1)
 * Veto.builder("twins", "疑似双胞胎", "May be twins")
 *     .agrees("birth-date", 0).agrees("address", 1).differs("given-name", 2).review().keepsApart()
 * }</pre>
 *
 * <p>It applies where all its tests hold. Made by a {@link MatchPolicy}, which checks it; immutable
 * and thread-safe.
 *
 * @param id a code
 * @param name what it says to people
 * @param tests what has to hold, one at least
 * @param toReview whether a match becomes one to be reviewed instead of none
 * @param keepsApart whether two records of which it speaks are not made one by way of a third
 *     either, as twins by a record without a name; so for each that is not to be reviewed
 */
public record Veto(
    String id, LocalizedText name, List<Test> tests, boolean toReview, boolean keepsApart) {

  /** Copies the list; one that forbids a match keeps apart always. */
  public Veto {
    tests = List.copyOf(tests);
    keepsApart |= !toReview;
  }

  /** How a field is tested. */
  public enum Kind {
    /** It agrees, on the level or a higher one. */
    AGREES,
    /** It is known in both and differs, on the level or a lower one. */
    DIFFERS,
    /** It does not agree so, as it differs more or is missing. */
    NOT_AGREES
  }

  /**
   * A test of the level of agreement of a field, where 0 is the highest.
   *
   * @param field the id of a field of the policy
   * @param kind how it is tested
   * @param level a level of the field, its last for values that differ
   */
  public record Test(String field, Kind kind, int level) {}

  /** Begins a veto. */
  public static Builder builder(String id, String zh, String en) {
    return new Builder(id, LocalizedText.of(zh, en));
  }

  /** Says what a veto is; checked when the policy is built. For one thread. */
  public static final class Builder {
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final List<Object> tests = new ArrayList<>();

    private Builder(String id, LocalizedText name) {
      tree.put("id", id);
      tree.putAll(DataWriter.object().localized("name", name).tree());
    }

    /** The field is on this level or a higher one. */
    public Builder agrees(String field, int level) {
      tests.add(Map.of("field", field, "agrees", level));
      return this;
    }

    /** The field is on this level or a lower one, and known in both. */
    public Builder differs(String field, int level) {
      tests.add(Map.of("field", field, "differs", level));
      return this;
    }

    /** The field is missing, or on a lower level than this one. */
    public Builder notAgrees(String field, int level) {
      tests.add(Map.of("field", field, "not-agrees", level));
      return this;
    }

    /** A match becomes one to be reviewed, and not none. */
    public Builder review() {
      tree.put("to-review", true);
      return this;
    }

    /** Two records of which it speaks are not made one by way of a third either. */
    public Builder keepsApart() {
      tree.put("keeps-apart", true);
      return this;
    }

    Map<String, Object> tree() {
      Map<String, Object> all = new LinkedHashMap<>(tree);
      all.put("tests", List.copyOf(tests));
      return all;
    }
  }
}
