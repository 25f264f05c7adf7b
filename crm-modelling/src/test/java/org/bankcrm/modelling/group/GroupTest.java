package org.bankcrm.modelling.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.publicdata.PublicData;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;

class GroupTest {

  private static final IntegerAttribute RECENCY = Attributes.integer("rfm.r", named("最近", "R"));
  private static final IntegerAttribute FREQUENCY = Attributes.integer("rfm.f", named("次数", "F"));
  private static final DecimalAttribute MONETARY = Attributes.decimal("rfm.m", 2, named("金额", "M"));

  private static AttributeInfo named(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  /** The 4,500 accounts by ascending id. */
  private static List<Map<String, String>> accounts() {
    return PublicData.table("berka", "accounts_full_log_aggregates.csv.gz").stream()
        .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get("account_id"))))
        .toList();
  }

  private static double[] column(
      List<Map<String, String>> rows, ToDoubleFunction<Map<String, String>> figure) {
    return rows.stream().mapToDouble(figure).toArray();
  }

  private static double days(Map<String, String> row) {
    return ChronoUnit.DAYS.between(
        LocalDate.parse(row.get("date_max")), LocalDate.of(1998, 12, 31));
  }

  private static double count(Map<String, String> row) {
    return StrictMath.rint(
        Double.parseDouble(row.get("amount_sum")) / Double.parseDouble(row.get("amount_mean")));
  }

  private static double credits(Map<String, String> row) {
    return Double.parseDouble(row.get("type_PRIJEM_sum"));
  }

  private static Map<String, Integer> reference(String rule) {
    Map<String, Integer> cells = new TreeMap<>();
    for (Map<String, String> row : PublicData.table("berka", "reference_rfm_cells.csv")) {
      int accounts = Integer.parseInt(row.get("accounts_" + rule + "_rule"));
      if (accounts > 0) {
        cells.put(row.get("RFM_cell"), accounts);
      }
    }
    assertThat(cells).isNotEmpty();
    return cells;
  }

  @Test
  void rfm_ofTheBerkaAccounts_byQuantiles_isThatOfTheReference() {
    List<Map<String, String>> rows = accounts();
    double[] r = column(rows, GroupTest::days);
    double[] f = column(rows, GroupTest::count);
    double[] m = column(rows, GroupTest::credits);
    Rfm rfm = Rfm.quantiles(r, f, m, 5);
    assertThat(rfm.recency().cuts()).containsExactly(0.0, 0.0, 0.0, 0.0);
    assertThat(rfm.frequency().cuts()).containsExactly(118.0, 176.0, 254.0, 353.0);
    assertThat(rfm.monetary().cuts().get(0)).isCloseTo(191927.8, within(1e-6));
    assertThat(rfm.monetary().cuts().get(3)).isCloseTo(1183569.4, within(1e-6));
    assertThat(rfm.recency().counts(r)).containsExactly(0, 184, 0, 0, 0, 4316);
    assertThat(rfm.frequency().counts(f)).containsExactly(0, 906, 902, 902, 892, 898);
    Map<String, Integer> cells = new TreeMap<>();
    for (int i = 0; i < r.length; i++) {
      cells.merge(Integer.toString(rfm.cell(r[i], f[i], m[i])), 1, Integer::sum);
    }
    assertThat(cells).isEqualTo(reference("quantile"));
    checkPolicy(rfm, r, f, m);
  }

  /** Tomorrow's single customer gets the same cell from the card as from the cuts. */
  private static void checkPolicy(Rfm rfm, double[] r, double[] f, double[] m) {
    Scorecard card = rfm.card("rfm", 1, RECENCY, FREQUENCY, MONETARY).name("RFM", "RFM").build();
    AttributeCatalog catalog = AttributeCatalog.of(RECENCY, FREQUENCY, MONETARY);
    PolicyBook book = PolicyBook.of("rfm", 1, catalog, card);
    var engine = book.compile();
    for (int i = 0; i < r.length; i += 3) {
      var facts = book.facts(Instant.EPOCH, ZoneOffset.UTC);
      facts.put(RECENCY, (long) r[i]).put(FREQUENCY, (long) f[i]);
      facts.put(MONETARY, new BigDecimal(m[i]));
      assertThat(engine.decide(facts.build()).result(card).points().orElseThrow().intValue())
          .isEqualTo(rfm.cell(r[i], f[i], m[i]));
    }
    var unknown = book.facts(Instant.EPOCH, ZoneOffset.UTC).put(FREQUENCY, 1_000L).build();
    assertThat(engine.decide(unknown).result(card).points().orElseThrow().intValue())
        .isEqualTo(50)
        .isEqualTo(rfm.cell(Double.NaN, 1_000, Double.NaN));
  }

  @Test
  void rfm_ofTheBerkaAccounts_byEqualCounts_isThatOfTheReference() {
    List<Map<String, String>> rows = accounts();
    int[] r = Ranks.ntiles(column(rows, GroupTest::days), 5, false);
    int[] f = Ranks.ntiles(column(rows, GroupTest::count), 5, true);
    int[] m = Ranks.ntiles(column(rows, GroupTest::credits), 5, true);
    Map<String, Integer> cells = new TreeMap<>();
    for (int i = 0; i < r.length; i++) {
      cells.merge("" + r[i] + f[i] + m[i], 1, Integer::sum);
    }
    assertThat(cells).isEqualTo(reference("ntile"));
    assertThat(Arrays.stream(r).filter(code -> code == 3).count()).isEqualTo(900);
  }

  @Property(tries = 200)
  void conditions_ofAnyCuts_areTheCodes(@ForAll Random random) {
    List<Double> list = new ArrayList<>();
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      list.add(random.nextInt(12) - 4 + (random.nextBoolean() ? 0 : .5));
    }
    list.sort(null);
    RankCuts cuts = new RankCuts(list, random.nextBoolean());
    PolicyBook.Builder book =
        PolicyBook.builder(
            PolicyRef.of("b", 1), LocalizedText.of("册", "Book"), AttributeCatalog.of(RECENCY));
    Map<Integer, Segment> segments = new TreeMap<>();
    for (int code = 1; code <= cuts.codes(); code++) {
      int each = code;
      cuts.has(RECENCY, code)
          .ifPresent(
              when ->
                  segments.put(
                      each,
                      Segment.builder("s" + each, 1).name("段", "Segment").when(when).build()));
    }
    segments.values().forEach(book::add);
    PolicyBook built = book.build();
    var engine = built.compile();
    for (long value = -6; value <= 10; value++) {
      var decision =
          engine.decide(built.facts(Instant.EPOCH, ZoneOffset.UTC).put(RECENCY, value).build());
      int code = cuts.code(value);
      segments.forEach(
          (each, segment) -> assertThat(decision.result(segment).isIn()).isEqualTo(each == code));
      assertThat(segments).containsKey(code);
    }
  }

  @Test
  void ranks_withTiesAndGaps_keepTheirRules() {
    double[] values = {5, Double.NaN, 1, 5, 3};
    assertThat(Ranks.ntiles(values, 2, true)).containsExactly(2, 0, 1, 2, 1);
    assertThat(Ranks.ntiles(values, 2, false)).containsExactly(1, 0, 2, 1, 2);
    double[] percentiles = Ranks.percentiles(values);
    assertThat(percentiles[0]).isEqualTo(.75);
    assertThat(percentiles[1]).isNaN();
    assertThat(percentiles[2]).isEqualTo(.125);
    boolean[] top =
        Ranks.topWithin(
            new double[] {9, 8, 8, 1, 7, Double.NaN}, List.of("A", "A", "A", "A", "B", "B"), .5);
    assertThat(top).containsExactly(true, true, true, false, true, false);
    double[] twenty = new double[20];
    Arrays.setAll(twenty, i -> i);
    boolean[] one = Ranks.topWithin(twenty, Collections.nCopies(20, "A"), .05);
    assertThat(one[19]).isTrue();
    assertThat(one[18]).isFalse();
    assertThatThrownBy(() -> RankCuts.quantiles(new double[] {Double.NaN}, 5, true))
        .isInstanceOfSatisfying(
            ModellingException.class,
            e -> assertThat(e.reason()).isEqualTo(FitProblem.ALL_MISSING));
    assertThatThrownBy(() -> new RankCuts(List.of(2.0, 1.0), true))
        .isInstanceOf(ModellingException.class);
  }

  private static List<double[]> blobs(Random random, int each, double... centres) {
    int n = each * centres.length;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      double centre = centres[i % centres.length];
      x[i] = centre + random.nextGaussian();
      y[i] = 1_000 * (centre * centre / 10 + random.nextGaussian());
    }
    return List.of(x, y);
  }

  @Test
  void kMeans_ofClearGroups_findsThem() {
    List<double[]> columns = blobs(new Random(1), 300, -8, 0, 8.5);
    Clusters clusters = KMeans.of(3, 5).fit(List.of("x", "y"), columns).orElseThrow();
    assertThat(clusters.sizes()).containsExactly(300L, 300L, 300L);
    for (int i = 0; i < 900; i++) {
      assertThat(clusters.assigned().get(i)).isEqualTo(clusters.assigned().get(i % 3));
      assertThat(clusters.nearest(columns.get(0)[i], columns.get(1)[i]))
          .isEqualTo(clusters.assigned().get(i));
    }
    double three = clusters.silhouette(columns, 500, 1);
    assertThat(three).isGreaterThan(.6);
    for (int k : new int[] {2, 5}) {
      Clusters other = KMeans.of(k, 5).fit(List.of("x", "y"), columns).orElseThrow();
      assertThat(other.silhouette(columns, 500, 1)).isLessThan(three);
    }
    assertThat(KMeans.of(3, 5).fit(List.of("x", "y"), columns).orElseThrow()).isEqualTo(clusters);
  }

  @Test
  void rules_ofClearGroups_areSegmentsThatSayTheSame() {
    List<double[]> columns = blobs(new Random(2), 200, -8, 0, 8.5);
    Clusters clusters = KMeans.of(3, 5).fit(List.of("x", "y"), columns).orElseThrow();
    ClusterRules rules = ClusterRules.of(clusters, columns, 4);
    assertThat(rules.agreement()).isGreaterThan(.97);
    RealAttribute x = Attributes.real("x", named("甲", "X"));
    RealAttribute y = Attributes.real("y", named("乙", "Y"));
    Map<String, Attribute<?>> attributes = new LinkedHashMap<>(Map.of("x", x, "y", y));
    List<Segment> segments = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      segments.add(
          rules.segment(c, "c" + c, 1, attributes).orElseThrow().name("群", "Cluster").build());
    }
    PolicyBook book =
        PolicyBook.of("b", 1, AttributeCatalog.of(x, y), segments.toArray(Segment[]::new));
    var engine = book.compile();
    int same = 0;
    for (int i = 0; i < 600; i++) {
      var facts = book.facts(Instant.EPOCH, ZoneOffset.UTC);
      facts.put(x, columns.get(0)[i]).put(y, columns.get(1)[i]);
      var decision = engine.decide(facts.build());
      assertThat(segments.stream().filter(s -> decision.result(s).isIn()).count()).isOne();
      int cluster = clusters.assigned().get(i);
      same += decision.result(segments.get(cluster)).isIn() ? 1 : 0;
    }
    assertThat(same / 600.0).isEqualTo(rules.agreement());
  }

  @Test
  void kMeans_ofUselessData_saysWhy() {
    double nan = Double.NaN;
    double[] some = {1, 2, 3, 4};
    assertThat(KMeans.of(2, 1).fit(List.of("x"), List.of(new double[] {3, 3, 3})).problem())
        .contains(FitProblem.CONSTANT);
    assertThat(
            KMeans.of(2, 1)
                .fit(List.of("x", "y"), List.of(some, new double[] {nan, nan, nan, 1}))
                .problem())
        .contains(FitProblem.ALL_MISSING);
    assertThat(KMeans.of(3, 1).fit(List.of("x"), List.of(new double[] {1, 1, 2, 2})).problem())
        .contains(FitProblem.TOO_FEW);
    assertThat(KMeans.of(2, 1).fit(List.of("x", "y"), List.of(some, new double[3])).problem())
        .contains(FitProblem.LENGTHS_DIFFER);
    double[] hundred = new Random(1).doubles(100).toArray();
    assertThat(new KMeans(5, 1, 1, 1).fit(List.of("x"), List.of(hundred)).problem())
        .contains(FitProblem.NOT_CONVERGED);
    Clusters gap =
        KMeans.of(2, 1).fit(List.of("x"), List.of(new double[] {0, 0, 10, 10, nan})).orElseThrow();
    assertThat(gap.sizes()).containsExactly(3L, 2L);
  }
}
