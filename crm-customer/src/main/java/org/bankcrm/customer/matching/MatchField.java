package org.bankcrm.customer.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataWriter;

/**
 * One field that records are compared by (比对字段): where its value comes from, how it is cleaned and
 * compared, and how much each level of agreement weighs.
 *
 * <pre>{@code
 * MatchField.builder("surname", "姓", "Surname")
 *     .cleaning(Cleaning.WIDTH, Cleaning.LOWER_CASE, Cleaning.DUMMIES)
 *     .measure(Measure.JARO_WINKLER, 1, 0.92, 0.8)
 *     .sounding(0.9, Cleaning.SOUNDEX)
 *     .rarity(1)
 * }</pre>
 *
 * <p>The levels are least likenesses, from the highest down; a pair is on the first that it
 * reaches, else on one more, below all of them: it differs. A field that is missing in one of both
 * records says nothing, unless {@link #missingDiffers}; so does one in Chinese characters beside
 * one in letters, where no sound makes them comparable. Made by a {@link MatchPolicy}, which checks
 * it; immutable and thread-safe.
 *
 * @param id a code, such as {@code surname}
 * @param name what people call it
 *     <p>A record may have several values of a field ({@link Several}): phones, addresses, a former
 *     name beside the present one. Their order is of no account, and one that stands twice counts
 *     once. Of two records the best pair of values counts: the one on the highest level, of equal
 *     values the rarest. As so many pairs have so many chances to agree by accident, what speaks
 *     for a match then counts the logarithm to the base 2 of the number of pairs less, though never
 *     for less than nothing; what speaks against one counts in full, as no pair agrees. A record
 *     with one value is compared as if there could be no more. Of more than {@value #MOST_VALUES}
 *     values the first in the order of their cleaned texts are taken.
 * @param several whether and how a record tells several values; empty where it has one
 * @param columns whose values, joined by blanks, are its value
 * @param cleaning the steps that make it comparable, in order
 * @param dummies more values that stand for none, as they are after cleaning
 * @param measure how two values are compared
 * @param levels the least likeness of each level, descending, above 0 and at most 1; 1 to 13
 * @param sounding what makes two values alike that sound alike
 * @param rarity how far a rare value counts more than a common one, from 0, not, to 1, fully
 * @param missingDiffers whether a missing value counts as a differing one
 * @param matches how probable each level is among matches, one more than levels, about 1 in all
 * @param others the same among other pairs
 */
public record MatchField(
    String id,
    LocalizedText name,
    List<String> columns,
    Optional<Several> several,
    List<Cleaning> cleaning,
    List<String> dummies,
    Measure measure,
    List<Double> levels,
    Optional<Sounding> sounding,
    double rarity,
    boolean missingDiffers,
    List<Double> matches,
    List<Double> others) {

  /** The most values of one record that are compared. */
  public static final int MOST_VALUES = 16;

  /** Copies the lists. */
  public MatchField {
    columns = List.copyOf(columns);
    cleaning = List.copyOf(cleaning);
    dummies = List.copyOf(dummies);
    levels = List.copyOf(levels);
    matches = List.copyOf(matches);
    others = List.copyOf(others);
  }

  /**
   * Values that sound alike.
   *
   * @param likeness how alike two values are at least whose sounds are equal, above 0 and at most 1
   * @param cleaning the further steps from the cleaned value to its sound, in order
   */
  public record Sounding(double likeness, List<Cleaning> cleaning) {
    /** Copies the list. */
    public Sounding {
      cleaning = List.copyOf(cleaning);
    }
  }

  /**
   * How a record tells several values.
   *
   * @param columns whether each column is a value by itself, and they are not joined
   * @param separator what stands between two values in one column, taken as it is, 1 to 8 printable
   *     characters; empty for nothing
   */
  public record Several(boolean columns, String separator) {}

  /** Begins a field with the columns of its own id, compared for equality. */
  public static Builder builder(String id, String zh, String en) {
    return new Builder(id, LocalizedText.of(zh, en));
  }

  /** The same field with other probabilities. */
  MatchField withWeights(List<Double> newMatches, List<Double> newOthers) {
    return new MatchField(
        id,
        name,
        columns,
        several,
        cleaning,
        dummies,
        measure,
        levels,
        sounding,
        rarity,
        missingDiffers,
        newMatches,
        newOthers);
  }

  /** How many levels there are, with that of differing values. */
  int size() {
    return levels.size() + 1;
  }

  /** The level that differs. */
  int worst() {
    return levels.size();
  }

  /** Says what a field is; checked when the policy is built. For one thread. */
  public static final class Builder {
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private double[] levels = {1};
    private double[] matches = {};
    private double[] others = {};

    private Builder(String id, LocalizedText name) {
      tree.put("id", id);
      tree.putAll(DataWriter.object().localized("name", name).tree());
    }

    /**
     * The columns whose values, joined by blanks, are the field's; its id if not said.
     *
     * @param columns names of columns in the host's records, in the order in which they are joined
     */
    public Builder columns(String... columns) {
      return put("columns", List.of(columns));
    }

    /** That each column is a value by itself, such as a first and a second phone. */
    public Builder severalColumns() {
      return several("columns", true);
    }

    /**
     * That a column may hold several values.
     *
     * @param separator what stands between them, 1 to 8 printable characters, such as {@code |}
     */
    public Builder severalParted(String separator) {
      return several("separator", separator);
    }

    private Builder several(String key, Object value) {
      Map<String, Object> said = new LinkedHashMap<>();
      if (tree.get("several") instanceof Map<?, ?> before) {
        before.forEach((known, each) -> said.put(String.valueOf(known), each));
      }
      said.put(key, value);
      return put("several", said);
    }

    /**
     * The steps that make values comparable, in order.
     *
     * @param steps each is done on what the one before left
     */
    public Builder cleaning(Cleaning... steps) {
      return put("cleaning", words(steps));
    }

    /**
     * More values that stand for none, as they are after cleaning.
     *
     * @param values such as {@code 13800000000}, which clerks type where nothing is known
     */
    public Builder dummies(String... values) {
      return put("dummies", List.of(values));
    }

    /**
     * How values are compared, and the least likeness of each level, from the highest down.
     *
     * @param measure how alike two values are, from 0 to 1
     * @param levels descending, each above 0 and at most 1
     */
    public Builder measure(Measure measure, double... levels) {
      this.levels = levels.clone();
      return put("measure", measure.word());
    }

    /** How alike values are at least that sound alike after these further steps. */
    public Builder sounding(double likeness, Cleaning... steps) {
      return put("sounding", Map.of("likeness", likeness, "cleaning", words(steps)));
    }

    /**
     * How far a rare value counts more than a common one, from 0 to 1.
     *
     * @param rarity 0 treats all values alike, 1 lets a rare surname count for all that it tells
     */
    public Builder rarity(double rarity) {
      return put("rarity", rarity);
    }

    /** That a missing value counts as one that differs. */
    public Builder missingDiffers() {
      return put("missing-differs", true);
    }

    /**
     * How probable each level is among matches, from the highest to that of differing values.
     *
     * @param probabilities one for each level and one for values that differ, each above 0
     */
    public Builder matches(double... probabilities) {
      this.matches = probabilities.clone();
      return this;
    }

    /**
     * The same among other pairs.
     *
     * @param probabilities as for matches
     */
    public Builder others(double... probabilities) {
      this.others = probabilities.clone();
      return this;
    }

    private Builder put(String key, Object value) {
      tree.put(key, value);
      return this;
    }

    private static List<String> words(Cleaning... steps) {
      return Stream.of(steps).map(Cleaning::word).toList();
    }

    Map<String, Object> tree() {
      Map<String, Object> all = new LinkedHashMap<>(tree);
      List<Object> objects = new ArrayList<>();
      int size = Math.max(levels.length + 1, Math.max(matches.length, others.length));
      for (int i = 0; i < size; i++) {
        Map<String, Object> level = new LinkedHashMap<>();
        putAt(level, "from", levels, i);
        putAt(level, "matches", matches, i);
        putAt(level, "others", others, i);
        objects.add(level);
      }
      all.put("levels", objects);
      return all;
    }

    private static void putAt(Map<String, Object> tree, String key, double[] numbers, int at) {
      if (at < numbers.length) {
        tree.put(key, numbers[at]);
      }
    }
  }
}
