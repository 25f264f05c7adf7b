package org.bankcrm.customer.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.bankcrm.core.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Why two records are one customer, two, or to be reviewed (判定说明): what each field says, in bits,
 * and what they make together with what one knows before.
 *
 * <pre>{@code
 * matches.explain(pair).lines(Language.of(Locale.CHINESE)).forEach(System.out::println);
 * }</pre>
 *
 * <p>The bits of all fields and {@link #prior} add up to those of the pair. Immutable and
 * thread-safe; values are masked.
 *
 * @param pair the pair and its verdict
 * @param prior what one knows of any pair before it is compared, in bits
 * @param fields what each field says, in the order of the policy
 */
public record PairExplanation(MatchedPair pair, double prior, List<FieldEvidence> fields) {

  private static final int STARS = 3;

  /** Copies the list. */
  public PairExplanation {
    fields = List.copyOf(fields);
  }

  static PairExplanation of(MatchedPair pair, Prepared left, Prepared right, PairWeights weights) {
    long levels = weights.comparer().compare(left, right);
    List<FieldEvidence> fields = new ArrayList<>();
    for (int i = 0; i < weights.policy().fields().size(); i++) {
      fields.add(evidence(left, right, levels, i, weights));
    }
    return new PairExplanation(pair, weights.prior(), fields);
  }

  private static FieldEvidence evidence(
      Prepared left, Prepared right, long levels, int field, PairWeights weights) {
    LevelComparer comparer = weights.comparer();
    MatchField definition = weights.policy().fields().get(field);
    boolean crossed = comparer.isCrossed(left, right, levels, field);
    Term all = left.terms[field];
    Term others = right.terms[crossed ? comparer.partner(field).orElse(field) : field];
    BestPair best = all == null || others == null ? null : weights.best(all, others, field);
    Term mine = best == null ? first(all) : best.left();
    Term theirs = best == null ? first(others) : best.right();
    int level = LevelComparer.level(levels, field);
    boolean known = level >= 0 && mine != null && theirs != null;
    double likeness = mine != null && theirs != null ? comparer.likeness(field, mine, theirs) : 0;
    return new FieldEvidence(
        definition,
        known
            ? agreement(level == definition.worst(), mine == theirs)
            : FieldEvidence.Agreement.MISSING,
        level < 0 ? OptionalInt.empty() : OptionalInt.of(level),
        known ? OptionalDouble.of(likeness) : OptionalDouble.empty(),
        weights.bits(left, right, levels, field),
        crossed,
        masked(mine),
        masked(theirs),
        known && all != null && others != null ? BestPair.pairs(all, others) : 1);
  }

  private static FieldEvidence.Agreement agreement(boolean worst, boolean same) {
    if (worst) {
      return FieldEvidence.Agreement.DIFFERENT;
    }
    return same ? FieldEvidence.Agreement.EQUAL : FieldEvidence.Agreement.ALIKE;
  }

  private static @Nullable Term first(@Nullable Term term) {
    return term == null ? null : term.values[0];
  }

  /** The first character; the stars do not tell how many there are. */
  private static Optional<String> masked(@Nullable Term term) {
    if (term == null) {
      return Optional.empty();
    }
    int first = term.text.offsetByCodePoints(0, 1);
    return Optional.of(term.text.substring(0, first) + "*".repeat(STARS));
  }

  /**
   * The explanation in lines: the verdict, then a line a field, then what one knew before. Values
   * are masked.
   *
   * @param language of whoever reviews the pair
   */
  public List<String> lines(Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict(language));
    fields.forEach(field -> lines.add(line(language, field)));
    lines.add(language.say(MatchSaying.PRIOR, Map.of("bits", signed(prior))));
    return lines;
  }

  private String verdict(Language language) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("left", pair.left());
    values.put("right", pair.right());
    values.put("verdict", pair.verdict());
    values.put("reason", pair.veto().isPresent() ? pair.veto().get().name() : pair.reason());
    values.put("bits", signed(pair.bits()));
    values.put("probability", rounded(pair.probability() * 100, 2));
    return language.say(MatchSaying.VERDICT, values);
  }

  private static String line(Language language, FieldEvidence field) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("field", language.text(field.field().name()));
    values.put("agreement", field.agreement());
    values.put("bits", signed(field.bits()));
    values.put("left", field.left().orElse("–"));
    values.put("right", field.right().orElse("–"));
    String line = language.say(MatchSaying.FIELD, values);
    if (field.pairs() > 1) {
      line =
          language.remark(line, language.say(MatchSaying.SEVERAL, Map.of("pairs", field.pairs())));
    }
    return field.swapped() ? language.remark(line, language.say(MatchSaying.SWAPPED)) : line;
  }

  private static String signed(double bits) {
    return (bits < 0 ? "" : "+") + rounded(bits, 1);
  }

  private static String rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * The explanation as a tree for programs: numbers as they are, values masked. Its weights are in
   * bits: one bit more makes a match twice as probable against no match.
   */
  public Map<String, Object> toDocument() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("left", pair.left());
    tree.put("right", pair.right());
    tree.put("verdict", pair.verdict().name());
    tree.put("reason", pair.reason().name());
    pair.veto().ifPresent(veto -> tree.put("veto", veto.id()));
    tree.put("probability", pair.probability());
    tree.put("bits", pair.bits());
    tree.put("prior", prior);
    tree.put("fields", fields.stream().map(PairExplanation::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(FieldEvidence field) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("field", field.field().id());
    tree.put("agreement", field.agreement().name());
    field.level().ifPresent(level -> tree.put("level", (long) level));
    field.likeness().ifPresent(likeness -> tree.put("likeness", likeness));
    tree.put("bits", field.bits());
    if (field.swapped()) {
      tree.put("swapped", true);
    }
    if (field.pairs() > 1) {
      tree.put("pairs", (long) field.pairs());
    }
    return tree;
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "PairExplanation";
  }
}
