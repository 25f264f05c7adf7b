package org.bankcrm.modelling.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.Scorecard;
import org.junit.jupiter.api.Test;

class BinnerTest {

  private static double iv(double g, double b, double allG, double allB) {
    return (b / allB - g / allG) * StrictMath.log(b / allB / (g / allG));
  }

  /** Tries all ways to join cells, and keeps the best whose rates only rise or only fall. */
  private static double naiveBest(double[] good, double[] bad, int most) {
    int n = good.length;
    double allG = IntStream.range(0, n).mapToDouble(i -> good[i]).sum();
    double allB = IntStream.range(0, n).mapToDouble(i -> bad[i]).sum();
    double best = 0;
    for (int mask = 0; mask < 1 << (n - 1); mask++) {
      List<double[]> bins = new ArrayList<>(List.of(new double[2]));
      for (int i = 0; i < n; i++) {
        bins.get(bins.size() - 1)[0] += good[i];
        bins.get(bins.size() - 1)[1] += bad[i];
        if (i < n - 1 && (mask >> i & 1) == 1) {
          bins.add(new double[2]);
        }
      }
      boolean up = true;
      boolean down = true;
      double sum = 0;
      boolean fits = bins.size() <= most;
      for (int i = 0; i < bins.size(); i++) {
        double[] bin = bins.get(i);
        fits &= bin[0] > 0 && bin[1] > 0;
        sum += fits ? iv(bin[0], bin[1], allG, allB) : 0;
        if (i > 0) {
          double[] before = bins.get(i - 1);
          double change = bin[1] / (bin[0] + bin[1]) - before[1] / (before[0] + before[1]);
          up &= change >= 0;
          down &= change <= 0;
        }
      }
      best = fits && (up || down) && sum > best ? sum : best;
    }
    return best;
  }

  @Property(tries = 150)
  void monotonic_ofAnyCells_isTheBestOfAllWays(@ForAll Random random) {
    int n = 2 + random.nextInt(8);
    double[] good = random.doubles(n, 0, 30).map(StrictMath::floor).toArray();
    double[] bad = random.doubles(n, 0, 10).map(StrictMath::floor).toArray();
    good[0]++;
    bad[0]++;
    int most = 1 + random.nextInt(5);
    List<Integer> starts = new ArrayList<>(new Coarse(good, bad, 0).monotonic(most));
    starts.add(0, 0);
    starts.add(n);
    double sum = 0;
    double allG = IntStream.range(0, n).mapToDouble(i -> good[i]).sum();
    double allB = IntStream.range(0, n).mapToDouble(i -> bad[i]).sum();
    for (int i = 0; i + 1 < starts.size(); i++) {
      int from = starts.get(i);
      int to = starts.get(i + 1);
      double g = IntStream.range(from, to).mapToDouble(k -> good[k]).sum();
      double b = IntStream.range(from, to).mapToDouble(k -> bad[k]).sum();
      sum += iv(g, b, allG, allB);
    }
    assertThat(sum).isCloseTo(naiveBest(good, bad, most), within(1e-9));
  }

  private static TrainingData stepped(Random random, int rows) {
    boolean[] bad = new boolean[rows];
    double[] x = new double[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = random.nextInt(5) == 0 ? 0 : random.nextInt(100);
      double rate = x[i] < 20 ? .4 : x[i] < 60 ? .15 : .05;
      if (random.nextInt(10) == 0) {
        x[i] = Double.NaN;
        rate = .3;
      } else if (random.nextInt(10) == 0) {
        x[i] = -9;
        rate = .6;
      }
      bad[i] = random.nextDouble() < rate;
    }
    return TrainingData.of(bad).number("x", x).build();
  }

  @Test
  void supervisedBinners_ofASteppedRate_cutAboutThere() {
    TrainingData data = stepped(new Random(5), 40_000);
    for (Binner binner : List.of(Binner.chiMerge(3, .001), Binner.tree(3), Binner.monotonic(3))) {
      Bins.Ranges bins = (Bins.Ranges) binner.specials(-9).bins(data, "x");
      assertThat(bins.cuts()).hasSize(2);
      assertThat(bins.cuts().get(0)).isBetween(16.0, 24.0);
      assertThat(bins.cuts().get(1)).isBetween(56.0, 64.0);
      assertThat(bins.specials()).containsExactly(-9.0);
      BinTable table = BinnedData.of(data, Map.of("x", bins), Smoothing.none()).table("x");
      assertThat(table.rows()).hasSize(5);
      assertThat(table.rows().get(3).badRate()).isCloseTo(.6, within(.03));
      assertThat(table.rows().get(4).badRate()).isCloseTo(.3, within(.03));
      assertThat(table.rows().get(4).label()).isEqualTo("missing");
    }
  }

  @Test
  void equalCount_withHeavyZeros_keepsThemTogether() {
    boolean[] bad = new boolean[100];
    double[] x = new double[100];
    for (int i = 90; i < 100; i++) {
      x[i] = i;
      bad[i] = i % 2 == 0;
    }
    TrainingData data = TrainingData.of(bad).number("x", x).build();
    Bins.Ranges bins = (Bins.Ranges) Binner.equalCount(4).bins(data, "x");
    assertThat(bins.cuts()).containsExactly(90.0);
    assertThat(bins.label(0)).isEqualTo("[-inf,90)");
  }

  @Test
  void smoothing_isAddedToBinsWithCustomersOnly() {
    boolean[] bad = {true, true, true, false, false, false};
    TrainingData data = TrainingData.of(bad).number("x", new double[] {1, 1, 1, 1, 9, 9}).build();
    BinTable table = BinnedData.of(data, Map.of("x", Bins.cuts(5, 8)), Smoothing.half()).table("x");
    assertThat(table.rows().get(0).woe())
        .isCloseTo(StrictMath.log(3.5 / 3 / (1.5 / 3)), within(1e-12));
    assertThat(table.rows().get(1).woe()).isZero();
    assertThat(table.rows().get(2).woe()).isCloseTo(StrictMath.log(.5 / 2.5), within(1e-12));
    assertThat(table.rows().get(3).woe()).isZero();
  }

  /** Special values part the range that they lie in, and the card still takes every value. */
  @Test
  void card_withSpecialAndMissingValues_decidesAsTheBinsDo() {
    TrainingData data = stepped(new Random(6), 5_000);
    Bins bins = Binner.tree(4).specials(-9).bins(data, "x");
    BinnedData binned = BinnedData.of(data, Map.of("x", bins), Smoothing.none());
    LogisticModel model =
        binned.fit(LogisticRegression.plain(), List.of("x")).orElseThrow().model();
    FittedCard fitted = new FittedCard(binned, model, Scaling.of(600, 19, 50));
    IntegerAttribute attribute = Attributes.integer("x", AttributeInfo.named("某数", "Some figure"));
    Map<String, Attribute<?>> attributes = new LinkedHashMap<>();
    attributes.put("x", attribute);
    Scorecard card = fitted.card("x", 1, attributes).name("卡", "Card").build();
    PolicyBook book = PolicyBook.of("b", 1, AttributeCatalog.of(attribute), card);
    var engine = book.compile();
    double[] scores = fitted.scores(binned);
    for (int row = 0; row < 500; row++) {
      var facts = book.facts(Instant.EPOCH, ZoneOffset.UTC);
      double value = data.numbers("x").values()[row];
      if (!Double.isNaN(value)) {
        facts.put(attribute, (long) value);
      }
      assertThat(engine.decide(facts.build()).result(card).points().orElseThrow().doubleValue())
          .isEqualTo(scores[row]);
    }
  }
}
