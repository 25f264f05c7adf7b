package org.bankcrm.modelling.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.junit.jupiter.api.Test;

class GroupCutsTest {

  private static final DecimalAttribute ASSETS =
      Attributes.decimal("assets", 1, AttributeInfo.named("资产", "Assets"));
  private static final CodeAttribute BRANCH =
      Attributes.openCode("branch", AttributeInfo.named("网点", "Branch"));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(ASSETS, BRANCH);

  /** Few different figures, many of them zero, some missing. */
  private static double[] figures(Random random, int count) {
    double[] values = new double[count];
    Arrays.setAll(
        values,
        i ->
            switch (random.nextInt(6)) {
              case 0 -> Double.NaN;
              case 1, 2 -> 0;
              default -> random.nextInt(60) / 2.0 - 5;
            });
    return values;
  }

  private static List<String> groups(Random random, int count) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      groups.add("B" + random.nextInt(3));
    }
    return groups;
  }

  private static Decision decided(
      PolicyBook book, DecisionEngine engine, double value, String group) {
    var facts = book.facts(Instant.EPOCH, ZoneOffset.UTC).put(BRANCH, group);
    if (!Double.isNaN(value)) {
      facts.put(ASSETS, BigDecimal.valueOf(value));
    }
    return engine.decide(facts.build());
  }

  /** The segment of the best takes whom the ranks of the whole population take. */
  @Property(tries = 60)
  void top_asASegment_takesWhomTheRanksTake(@ForAll Random random) {
    double[] values = figures(random, 40);
    values[0] = 1;
    List<String> groups = groups(random, 40);
    double share = (1 + random.nextInt(20)) / 20.0;
    GroupCuts cuts = GroupCuts.top(values, groups, share);
    Segment top =
        Segment.builder("top", 1)
            .name("前列", "Top")
            .when(cuts.between(ASSETS, BRANCH, 2, 2).orElseThrow())
            .build();
    PolicyBook book = PolicyBook.of("b", 1, CATALOG, top);
    DecisionEngine engine = book.compile();
    boolean[] best = Ranks.topWithin(values, groups, share);
    for (int i = 0; i < 40; i++) {
      assertThat(cuts.code(values[i], groups.get(i)) == 2).isEqualTo(best[i]);
      boolean in = decided(book, engine, values[i], groups.get(i)).result(top).isIn();
      assertThat(in).isEqualTo(best[i]);
    }
    assertThat(decided(book, engine, 1e6, "elsewhere").result(top).isIn()).isFalse();
  }

  /**
   * Each group by itself has the codes that its members alone would have, and so has the ladder.
   */
  @Property(tries = 60)
  void quantiles_areThoseOfEachGroupAlone(@ForAll Random random) {
    double[] values = figures(random, 40);
    List<String> groups = groups(random, 40);
    values[0] = 1;
    boolean more = random.nextBoolean();
    GroupCuts cuts = GroupCuts.quantiles(values, groups, 4, more);
    TierLadder ladder = cuts.ladder("quarter", 1, ASSETS, BRANCH).name("四分位", "Quarter").build();
    PolicyBook book = PolicyBook.of("b", 1, CATALOG, ladder);
    DecisionEngine engine = book.compile();
    for (int i = 0; i < 40; i++) {
      String own = groups.get(i);
      double[] members = new double[40];
      for (int k = 0; k < 40; k++) {
        members[k] = groups.get(k).equals(own) ? values[k] : Double.NaN;
      }
      boolean known = Arrays.stream(members).anyMatch(v -> !Double.isNaN(v));
      int code = known ? RankCuts.quantiles(members, 4, more).code(values[i]) : 0;
      assertThat(cuts.code(values[i], own)).isEqualTo(code);
      assertThat(decided(book, engine, values[i], own).result(ladder).code())
          .isEqualTo(code == 0 ? "UNRANKED" : "R" + code);
    }
    assertThat(decided(book, engine, 5, "elsewhere").result(ladder).code()).isEqualTo("UNRANKED");
  }

  /** The share of the own group with less, equals counting half, by counting. */
  @Property(tries = 60)
  void percentiles_areCountedWithinTheGroup(@ForAll Random random) {
    double[] values = figures(random, 30);
    List<String> groups = groups(random, 30);
    double[] told = Ranks.percentiles(values, groups);
    for (int i = 0; i < 30; i++) {
      double less = 0;
      double all = 0;
      for (int k = 0; k < 30; k++) {
        if (groups.get(k).equals(groups.get(i)) && !Double.isNaN(values[k])) {
          less += values[k] < values[i] ? 1 : values[k] == values[i] ? .5 : 0;
          all++;
        }
      }
      assertThat(told[i])
          .isEqualTo(Double.valueOf(Double.isNaN(values[i]) ? Double.NaN : less / all));
    }
  }

  /** Heavy zeros: the codes that nobody has are no rungs. */
  @Test
  void ladder_whereCutsCoincide_leavesTheEmptyRungsOut() {
    double[] values = {0, 0, 0, 0, 0, 0, 0, 1, 2, 3};
    RankCuts cuts = RankCuts.quantiles(values, 5, true);
    TierLadder ladder = cuts.ladder("fifth", 1, ASSETS).name("五等分", "Fifths").build();
    assertThat(ladder.tiers().stream().map(tier -> tier.code()))
        .containsExactly("R5", "R4", "R1", "UNRANKED");
    PolicyBook book = PolicyBook.of("b", 1, CATALOG, ladder);
    DecisionEngine engine = book.compile();
    for (double value : values) {
      assertThat(decided(book, engine, value, "B").result(ladder).code())
          .isEqualTo("R" + cuts.code(value));
    }
    assertThat(decided(book, engine, Double.NaN, "B").result(ladder).code()).isEqualTo("UNRANKED");
  }

  @Test
  void badData_isToldByName() {
    double nan = Double.NaN;
    assertThatThrownBy(() -> GroupCuts.top(new double[] {nan}, List.of("A"), .1))
        .isInstanceOfSatisfying(
            ModellingException.class,
            e -> assertThat(e.reason()).isEqualTo(FitProblem.ALL_MISSING));
    assertThatThrownBy(() -> GroupCuts.quantiles(new double[2], List.of("A"), 4, true))
        .isInstanceOfSatisfying(
            ModellingException.class,
            e -> assertThat(e.reason()).isEqualTo(FitProblem.LENGTHS_DIFFER));
    TreeMap<String, RankCuts> unlike = new TreeMap<>();
    unlike.put("A", new RankCuts(List.of(1.0), true));
    unlike.put("B", new RankCuts(List.of(1.0, 2.0), true));
    assertThatThrownBy(() -> new GroupCuts(unlike)).isInstanceOf(ModellingException.class);
  }
}
