package org.bankcrm.customer.matching;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.data.RuleDocument;

/**
 * How duplicates are found, as data (查重规则): the fields that are compared, the passes that bring
 * records together, what speaks against a match, and from which probability on two records are one.
 *
 * <pre>{@code
 * MatchPolicy policy = MatchPolicies.chinesePersons();
 * MatchPolicy read = MatchPolicy.parse(policy.toDocument()); // equal to policy
 * }</pre>
 *
 * <p>Two records are compared by Fellegi and Sunter's rule: each field adds the logarithm to the
 * base 2 of how much more probable its level of agreement is among matches than among other pairs,
 * its bits; with what one knows before, they give the probability of a match. Weights are given
 * with the fields, or learned from records without labels by {@link MatchPopulation#learn}.
 *
 * <p>A policy in Java and one from a document are checked alike: every problem is told at once,
 * with its place. Immutable and thread-safe; equal by value. Holds no personal data, unless a bank
 * writes some into its dummies.
 */
public final class MatchPolicy {

  /** The number under {@code format} in documents. */
  public static final long FORMAT = 1;

  private final Parts parts;

  /**
   * What a policy consists of.
   *
   * @param swaps pairs of fields whose values are entered into each other's place at times
   */
  record Parts(
      String id,
      LocalizedText name,
      List<MatchField> fields,
      List<List<String>> swaps,
      List<BlockingPass> passes,
      List<Veto> vetoes,
      double duplicates,
      double matchFrom,
      double reviewFrom,
      int largestCluster) {}

  MatchPolicy(Parts parts) {
    this.parts = parts;
  }

  /** What may stand in their documents, for editors and people. */
  public static RuleDocument language() {
    return MatchForms.KIND;
  }

  /**
   * Reads a document, as {@link #toDocument} writes it.
   *
   * @param tree what a JSON or YAML reader made of the text
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem found
   */
  public static MatchPolicy parse(Object tree) {
    return MatchPolicyReader.read(requireNonNull(tree, "tree"));
  }

  /** Begins a policy. */
  public static Builder builder(String id, String zh, String en) {
    return new Builder(id, LocalizedText.of(zh, en));
  }

  /** The policy as a document, which is read again by {@link #parse} as an equal one. */
  public Map<String, Object> toDocument() {
    return MatchPolicyWriter.write(parts);
  }

  /** Its id, a code. Told with every result, so that a decision on a pair can be traced. */
  public String id() {
    return parts.id;
  }

  /** What people call it. */
  public LocalizedText name() {
    return parts.name;
  }

  /** The fields, in their order; 1 to 15. Each has an id of its own. */
  public List<MatchField> fields() {
    return parts.fields;
  }

  /**
   * Pairs of fields whose values are entered into each other's place at times, such as given name
   * and surname. Where both differ, and agree crosswise, they count as they agree crosswise. Each
   * of two ids of fields.
   */
  public List<List<String>> swaps() {
    return parts.swaps;
  }

  /**
   * The passes that bring records together, in their order; 1 to 32. A pair is compared once,
   * however many of them bring it together.
   */
  public List<BlockingPass> passes() {
    return parts.passes;
  }

  /**
   * What speaks against a match, in the order in which it is told. A pair with one is never a
   * match.
   */
  public List<Veto> vetoes() {
    return parts.vetoes;
  }

  /**
   * How many duplicates there are to a record, as far as one knows before: 0.1 if of 1,000 records
   * 100 pairs are of one customer. Above 0, at most 10.
   */
  public double duplicates() {
    return parts.duplicates;
  }

  /** From which probability on, inclusive, a pair is a match; at most 1. */
  public double matchFrom() {
    return parts.matchFrom;
  }

  /** From which probability on, inclusive, a pair is to be reviewed; at most that of a match. */
  public double reviewFrom() {
    return parts.reviewFrom;
  }

  /** The most records that become one cluster; pairs beyond it are reviewed. 2 to 10,000. */
  public int largestCluster() {
    return parts.largestCluster;
  }

  /** The place of a field in the order of fields, or -1. */
  int field(String id) {
    for (int i = 0; i < parts.fields.size(); i++) {
      if (parts.fields.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The same policy with other weights, by field, and another share of duplicates. */
  MatchPolicy withWeights(double[][] matches, double[][] others, double duplicates) {
    List<MatchField> fields = new ArrayList<>();
    for (int i = 0; i < matches.length; i++) {
      MatchField field = parts.fields.get(i);
      fields.add(field.withWeights(boxed(matches[i]), boxed(others[i])));
    }
    return new MatchPolicy(
        new Parts(
            parts.id,
            parts.name,
            List.copyOf(fields),
            parts.swaps,
            parts.passes,
            parts.vetoes,
            duplicates,
            parts.matchFrom,
            parts.reviewFrom,
            parts.largestCluster));
  }

  private static List<Double> boxed(double[] numbers) {
    List<Double> boxed = new ArrayList<>();
    for (double number : numbers) {
      boxed.add(number);
    }
    return boxed;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof MatchPolicy other && parts.equals(other.parts);
  }

  @Override
  public int hashCode() {
    return parts.hashCode();
  }

  /** The type and the id. */
  @Override
  public String toString() {
    return "MatchPolicy[" + parts.id + "]";
  }

  /** Says what a policy is. For one thread. */
  public static final class Builder {
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Map<String, List<Object>> lists = new LinkedHashMap<>();

    private Builder(String id, LocalizedText name) {
      tree.put("format", FORMAT);
      tree.put("id", id);
      tree.putAll(DataWriter.object().localized("name", name).tree());
    }

    /** Adds a field. */
    public Builder field(MatchField.Builder field) {
      return add("fields", field.tree());
    }

    /**
     * Says that the values of two fields, cleaned and compared alike, are swapped at times.
     *
     * @param field its id
     * @param other another field's id
     */
    public Builder swap(String field, String other) {
      return add("swaps", Map.of("field", field, "with", other));
    }

    /** Adds a pass. */
    public Builder pass(BlockingPass.Builder pass) {
      return add("passes", pass.tree());
    }

    /** Adds a veto. */
    public Builder veto(Veto.Builder veto) {
      return add("vetoes", veto.tree());
    }

    /**
     * How many duplicates there are to a record; 0.1 if not said.
     *
     * @param share above 0, at most 10
     */
    public Builder duplicates(double share) {
      tree.put("duplicates", share);
      return this;
    }

    /**
     * From which probability on a pair is a match; 0.9 if not said.
     *
     * @param probability not below that of {@link #reviewFrom}, at most 1
     */
    public Builder matchFrom(double probability) {
      tree.put("match-from", probability);
      return this;
    }

    /**
     * From which probability on a pair is to be reviewed; 0.1 if not said.
     *
     * @param probability above it pairs are looked at by people; the lower it is, the more there
     *     are
     */
    public Builder reviewFrom(double probability) {
      tree.put("review-from", probability);
      return this;
    }

    /**
     * The most records of one cluster; 50 if not said. It keeps a chain of doubtful pairs from
     * making one customer of many.
     *
     * @param records 2 to 10,000
     */
    public Builder largestCluster(int records) {
      tree.put("largest-cluster", records);
      return this;
    }

    private Builder add(String key, Object member) {
      lists.computeIfAbsent(key, k -> new ArrayList<>()).add(member);
      return this;
    }

    /**
     * The policy.
     *
     * @throws org.bankcrm.core.document.InvalidDocumentException with every problem found
     */
    public MatchPolicy build() {
      Map<String, Object> all = new LinkedHashMap<>(tree);
      all.putAll(lists);
      return parse(all);
    }
  }
}
