package org.bankcrm.core.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.condition.Condition;

/**
 * The codes of another policy as numbers, so that conditions can ask by how much they rose or fell.
 * No book lists it: it comes with the policy as soon as a condition asks for what it yields. The
 * numbers are the points of bins, so that the plan answers for them as for a scorecard's.
 *
 * @param head its name, and the population of the policy whose codes are told
 * @param yielded what it yields
 * @param terms the codes that are told, with their points
 */
record RankPolicy(PolicyHead head, IntegerAttribute yielded, List<Term> terms)
    implements Following {

  private static final String CHANGE = "change.";
  private static final String BEFORE = "rank.before.";

  /** Not for documents, which ask for the attribute alone. */
  private static final PolicyKind KIND =
      FormKind.of(
          "rank",
          RankPolicy.class,
          Form.<RankPolicy>ofPolicy(Checks.MAX_CODE_LENGTH)
              .makes(
                  draft ->
                      new RankPolicy(
                          draft.head(),
                          Attributes.integer("rank", AttributeInfo.named(draft.name())),
                          List.of())),
          draft -> List.of());

  /**
   * A code, and what each of its values counts.
   *
   * @param sign -1 where it is taken away
   */
  record Term(CodeAttribute code, List<String> lowestFirst, int sign) {}

  /** What can be asked of an order by its attributes alone. */
  static List<IntegerAttribute> yields(RankOrder order) {
    CodeAttribute code = order.attribute();
    List<IntegerAttribute> all = new ArrayList<>();
    if (Following.fits(CHANGE, code)) {
      all.add(Past.rank(code));
      all.add(Past.change(code));
    }
    if (Following.fits(BEFORE, code)) {
      all.add(Past.rankBefore(code));
    }
    return all;
  }

  /** All that can be asked of an order: its rank now and before, and by how much it changed. */
  static List<RankPolicy> of(Policy<?> policy, RankOrder order) {
    CodeAttribute code = order.attribute();
    List<RankPolicy> all = new ArrayList<>();
    if (Following.fits(CHANGE, code)) {
      Term now = new Term(code, order.lowestFirst(), 1);
      all.add(of(policy, Past.rank(code), policy.head().population(), List.of(now)));
      Term before = new Term(Past.before(code), order.lowestFirst(), -1);
      all.add(of(policy, Past.change(code), policy.head().population(), List.of(now, before)));
    }
    if (Following.fits(BEFORE, code)) {
      Term before = new Term(Past.before(code), order.lowestFirst(), 1);
      all.add(of(policy, Past.rankBefore(code), Condition.always(), List.of(before)));
    }
    return all;
  }

  private static RankPolicy of(
      Policy<?> policy, IntegerAttribute yielded, Condition population, List<Term> terms) {
    PolicyHead head = Following.head(policy, yielded, population);
    return new RankPolicy(head, yielded, terms);
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  @Override
  public Outcome<Optional<BigDecimal>> plan(Planner planner) {
    List<Bins> bins = new ArrayList<>();
    List<List<BigDecimal>> points = new ArrayList<>();
    for (Term term : terms) {
      List<Condition> conditions = new ArrayList<>();
      term.lowestFirst().forEach(code -> conditions.add(term.code().is(code)));
      if (conditions.size() > 1) {
        conditions.remove(conditions.size() - 1); // all others
      }
      bins.add(planner.bins(conditions, "/" + term.code().id()));
      points.add(points(term, conditions.size() + 1));
    }
    Sum sum = planner.sum(yielded, BigDecimal.ZERO, bins, points);
    return reading -> reading.sum(sum);
  }

  /** Of one code alone, the bin of all others has nobody in it. */
  private static List<BigDecimal> points(Term term, int bins) {
    List<BigDecimal> points = new ArrayList<>();
    for (int rank = 1; rank <= bins; rank++) {
      int told = Math.min(rank, term.lowestFirst().size());
      points.add(BigDecimal.valueOf((long) told * term.sign()));
    }
    return Collections.unmodifiableList(points);
  }
}
