package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way in which records are brought together to be compared (分块): all whose keys are equal, or
 * that stand near each other when they are sorted by them. What no pass brings together is never
 * compared; so a policy has several, each by other fields.
 *
 * <p>A record with several values of a field is in the block of each of them. A record that lacks
 * one of the keys is in no block of the pass. A block of more records than {@code most} is left out
 * and reported ({@link BlockingReport}), as its key says nothing; records that are equal in every
 * field are compared all the same, each with the next. Made by a {@link MatchPolicy}, which checks
 * it; immutable and thread-safe.
 *
 * @param id a code, such as {@code birth-and-initial}
 * @param keys what has to be equal, one at least
 * @param neighbours 0 for equal keys; else records are sorted by their keys and each is compared
 *     with so many after it
 * @param most the largest block that is compared, 2 to 100,000
 */
public record BlockingPass(String id, List<Key> keys, int neighbours, int most) {

  /** The largest block, unless a pass says another. */
  public static final int USUAL_MOST = 500;

  /** Copies the list. */
  public BlockingPass {
    keys = List.copyOf(keys);
  }

  /** What of a field is a key. */
  public enum Part {
    /** The whole cleaned value. */
    WHOLE,
    /** Its first characters. */
    FIRST,
    /** Its last characters. */
    LAST,
    /** How it sounds ({@link MatchField#sounding}). */
    SOUND,
    /** Its first digits: the number of a house. */
    NUMBER
  }

  /**
   * A key.
   *
   * @param field the id of a field of the policy
   * @param part what of it
   * @param length how many characters of FIRST and LAST, 1 to 32; else 0
   */
  public record Key(String field, Part part, int length) {}

  /** Begins a pass. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Says what a pass is; checked when the policy is built. For one thread. */
  public static final class Builder {
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final List<Object> keys = new ArrayList<>();

    private Builder(String id) {
      tree.put("id", id);
    }

    /** The field as a whole. */
    public Builder whole(String field) {
      keys.add(Map.of("field", field));
      return this;
    }

    /**
     * The first characters of the field.
     *
     * @param field the id of a field of the policy
     * @param length 1 to 32 characters
     */
    public Builder first(String field, int length) {
      keys.add(Map.of("field", field, "part", "first", "length", length));
      return this;
    }

    /**
     * The last characters of the field.
     *
     * @param field the id of a field of the policy
     * @param length 1 to 32 characters
     */
    public Builder last(String field, int length) {
      keys.add(Map.of("field", field, "part", "last", "length", length));
      return this;
    }

    /** How the field sounds. */
    public Builder sound(String field) {
      keys.add(Map.of("field", field, "part", "sound"));
      return this;
    }

    /** The first digits in the field. */
    public Builder number(String field) {
      keys.add(Map.of("field", field, "part", "number"));
      return this;
    }

    /** Compares each record with so many after it in the order of the keys, 1 to 1,000. */
    public Builder neighbours(int count) {
      tree.put("neighbours", count);
      return this;
    }

    /**
     * The largest block that is compared, 2 to 100,000. Larger blocks are left out and told ({@link
     * BlockingReport}): they cost much and find little.
     */
    public Builder most(int records) {
      tree.put("most", records);
      return this;
    }

    Map<String, Object> tree() {
      Map<String, Object> all = new LinkedHashMap<>(tree);
      all.put("keys", List.copyOf(keys));
      return all;
    }
  }
}
