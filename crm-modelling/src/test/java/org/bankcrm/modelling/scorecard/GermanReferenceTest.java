package org.bankcrm.modelling.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.validation.EmptyBins;
import org.bankcrm.modelling.validation.PopulationStability;
import org.bankcrm.modelling.validation.ValidationReport;
import org.bankcrm.publicdata.PublicData;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringKinds;
import org.junit.jupiter.api.Test;

/** From the German credit data to the reference's card, digit by digit. */
class GermanReferenceTest {

  private static final Offset<Double> PRINTED = within(5e-10);

  private static double number(Map<String, String> row, String name) {
    return Double.parseDouble(row.get(name));
  }

  private static BinnedData all() {
    return BinnedData.of(German.data(), German.bins(), Smoothing.none());
  }

  private static BinnedData train() {
    Map<String, Bins> bins = German.bins();
    bins.keySet().retainAll(German.CARD);
    return BinnedData.of(German.data().where(i -> i % 10 < 7), bins, Smoothing.none());
  }

  private static LogisticFit fit(BinnedData train) {
    return train.fit(LogisticRegression.plain(), German.CARD).orElseThrow();
  }

  private static FittedCard card() {
    BinnedData train = train();
    return new FittedCard(train, fit(train).model(), Scaling.of(600, 19, 50));
  }

  @Test
  void woeAndIv_ofAllBins_areThoseOfTheReference() {
    BinnedData data = all();
    Map<String, Integer> next = new LinkedHashMap<>();
    for (Map<String, String> row :
        PublicData.table("german-credit", "reference_woe_binning_A.csv")) {
      int place = next.merge(row.get("variable"), 1, Integer::sum) - 1;
      BinTable.Row bin = data.table(row.get("variable")).rows().get(place);
      assertThat(bin.good()).isEqualTo(number(row, "good"));
      assertThat(bin.bad()).isEqualTo(number(row, "bad"));
      assertThat(bin.badRate()).isCloseTo(number(row, "bad_rate"), PRINTED);
      assertThat(bin.woe()).isCloseTo(number(row, "woe_ln_bad_over_good"), PRINTED);
      assertThat(bin.iv()).isCloseTo(number(row, "iv_part"), PRINTED);
    }
    assertThat(next).hasSize(20);
    for (Map<String, String> row :
        PublicData.table("german-credit", "reference_iv_binning_A.csv")) {
      assertThat(data.table(row.get("variable")).informationValue())
          .isCloseTo(number(row, "iv"), PRINTED);
    }
  }

  @Test
  void regression_onWeights_isThatOfTheReference() {
    LogisticFit fit = fit(train());
    assertThat(fit.logLikelihood()).isCloseTo(-310.6317653343, PRINTED);
    assertThat(fit.model().intercept()).isCloseTo(-0.8700999065347164, within(1e-9));
    assertThat(fit.model().coefficient("installment_rate")).isCloseTo(3.1043243986, within(1e-9));
    assertThat(fit.model().coefficient("other_debtors")).isCloseTo(0.1717416584, within(1e-9));
    assertThat(fit.estimates().get(0).standardError()).isCloseTo(0.10288069082232888, within(1e-9));
    assertThat(fit.estimates().get(1).standardError()).isCloseTo(0.130698634029467, within(1e-9));
  }

  @Test
  void regression_onNumbersAsTheyAre_isThatOfTheReference() {
    LogisticFit fit = LogisticRegression.plain().fit(German.data(), German.NUMBERS).orElseThrow();
    assertThat(fit.logLikelihood()).isCloseTo(-579.2240468176, PRINTED);
    // 300 ln 0.3 + 700 ln 0.7; the reference's is that of a fit, which stopped 2e-8 before
    assertThat(fit.nullLogLikelihood()).isCloseTo(-610.8643020549, PRINTED);
    assertThat(fit.nullLogLikelihood()).isCloseTo(-610.8643020774, within(5e-8));
    assertThat(fit.mcFadden()).isCloseTo(0.0517958819, PRINTED);
    assertThat(fit.aic()).isCloseTo(1174.4480936, within(5e-8));
    List<Map<String, String>> rows =
        PublicData.table("german-credit", "reference_logit_numeric.csv");
    for (int i = 0; i < rows.size(); i++) {
      var estimate = fit.estimates().get(i);
      assertThat(estimate.name()).isEqualTo(rows.get(i).get("term"));
      Percentage exact = Percentage.withPercentage(1e-6);
      assertThat(estimate.value()).isCloseTo(number(rows.get(i), "coef"), exact);
      assertThat(estimate.standardError()).isCloseTo(number(rows.get(i), "se"), exact);
      assertThat(estimate.z()).isCloseTo(number(rows.get(i), "z"), exact);
      assertThat(estimate.pValue()).isCloseTo(number(rows.get(i), "p"), exact);
    }
  }

  @Test
  void points_areThoseOfTheReference() {
    FittedCard card = card();
    assertThat(card.exactBase()).isCloseTo(450.3680653, within(5e-8));
    List<FittedCard.Line> lines =
        card.lines().stream().filter(line -> !line.bin().equals("missing")).toList();
    List<Map<String, String>> rows = PublicData.table("german-credit", "reference_scorecard_A.csv");
    assertThat(lines).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(lines.get(i).name()).isEqualTo(rows.get(i).get("variable"));
      assertThat(lines.get(i).exact()).isCloseTo(number(rows.get(i), "points_exact"), within(5e-8));
      assertThat(lines.get(i).points()).isEqualByComparingTo(rows.get(i).get("points_rounded"));
    }
  }

  @Test
  void scores_ofAllCustomers_areThoseOfTheReference() {
    FittedCard card = card();
    BinnedData all = card.data().with(German.data());
    double[] probabilities = all.probabilities(card.model());
    double[] scores = card.scores(all);
    List<Map<String, String>> rows = PublicData.table("german-credit", "reference_scores_A.csv");
    for (int i = 0; i < rows.size(); i++) {
      assertThat(probabilities[i]).isCloseTo(number(rows.get(i), "pd"), within(1e-9));
      assertThat(card.exactScore(all, i))
          .isCloseTo(number(rows.get(i), "score_exact"), within(1e-6));
      assertThat(scores[i]).isEqualTo(number(rows.get(i), "score_rounded"));
    }
    FittedCard.Loss loss = card.loss();
    assertThat(loss.aucExact()).isCloseTo(0.8394449371, PRINTED);
    assertThat(loss.aucRounded()).isCloseTo(0.8394790438, PRINTED);
    assertThat(loss.greatest()).isBetween(loss.mean(), 7.0);
  }

  @Test
  void validation_ofTrainAndTest_isThatOfTheReference() {
    FittedCard card = card();
    ValidationReport train = report(card, card.data(), true);
    BinnedData others = card.data().with(German.data().where(i -> i % 10 >= 7));
    ValidationReport test = report(card, others, false);
    assertThat(train.auc().auc()).isCloseTo(0.8394449371, PRINTED);
    assertThat(test.auc().auc()).isCloseTo(0.7876334192, PRINTED);
    assertThat(train.gini()).isCloseTo(0.6788898742, PRINTED);
    assertThat(train.ks().value()).isCloseTo(0.5487580273, PRINTED);
    assertThat(test.ks().value()).isCloseTo(0.5012881855, PRINTED);
    assertThat(train.brier()).isCloseTo(0.1449288903, PRINTED);
    assertThat(test.brier()).isCloseTo(0.1703923471, PRINTED);
    assertThat(train.logLoss()).isCloseTo(0.4437596648, PRINTED);
    assertThat(test.logLoss()).isCloseTo(0.5098082490, PRINTED);
    assertThat(train.hosmerLemeshow().degrees()).isEqualTo(train.groups().size() - 2);
    assertThat(test.hosmerLemeshow().degrees()).isEqualTo(test.groups().size());
    assertThat(test.bad()).isEqualTo(91);
    PopulationStability duration =
        Shift.byCharacteristic(card.data(), others, EmptyBins.refused()).get("duration");
    assertThat(duration.index()).isBetween(0.0, .1);
  }

  private static ValidationReport report(FittedCard card, BinnedData data, boolean own) {
    boolean[] bad = new boolean[data.data().rows()];
    for (int row = 0; row < bad.length; row++) {
      bad[row] = data.data().isBad(row);
    }
    return ValidationReport.of(data.probabilities(card.model()), bad, own);
  }

  @Test
  void selection_ofAllColumns_takesSignificantOnesThatPointToBad() {
    BinnedData all = all();
    Selection.Result result =
        Selection.usual().run(all, LogisticRegression.plain(), German.NAMES).orElseThrow();
    assertThat(result.fit().model().names()).contains("status", "duration", "credit_history");
    assertThat(result.fit().estimates().subList(1, result.fit().estimates().size()))
        .allMatch(e -> e.value() > 0 && e.pValue() <= .05);
    assertThat(result.steps().get(0)).matches(s -> s.entered() && s.name().equals("status"));
    assertThat(Selection.usual().run(all, LogisticRegression.plain(), German.NAMES).orElseThrow())
        .isEqualTo(result);
  }

  private static Attribute<?> attribute(String name) {
    AttributeInfo info = AttributeInfo.named(name, name);
    return German.NUMBERS.contains(name)
        ? Attributes.integer("loan." + name, info)
        : Attributes.openCode("loan." + name, info);
  }

  @Test
  void card_asAPolicy_decidesByTheReferencesPoints() {
    Map<String, Attribute<?>> attributes = new LinkedHashMap<>();
    German.CARD.forEach(name -> attributes.put(name, attribute(name)));
    Scorecard made = card().card("german", 1, attributes).name("德国信贷", "German credit").build();
    AttributeCatalog catalog = AttributeCatalog.of(attributes.values());
    PolicyBook book = PolicyBook.of("credit", 1, catalog, made);
    PolicyBook again = PolicyBook.parse(book.toDocument(), ScoringKinds.all());
    assertThat(again.hash()).isEqualTo(book.hash());
    var engine = again.compile();
    List<Map<String, String>> scores = PublicData.table("german-credit", "reference_scores_A.csv");
    List<String> lines = PublicData.lines("german-credit", "german.data");
    for (int i = 0; i < lines.size(); i++) {
      Facts.Builder facts = Facts.builder(catalog, Instant.EPOCH, ZoneOffset.UTC);
      String[] cells = lines.get(i).split(" ");
      for (String name : German.CARD) {
        put(facts, attributes.get(name), cells[German.NAMES.indexOf(name)]);
      }
      BigDecimal points =
          engine
              .decide(facts.build())
              .result((Scorecard) again.find("german").orElseThrow())
              .points()
              .orElseThrow();
      assertThat(points).isEqualByComparingTo(scores.get(i).get("score_rounded"));
    }
  }

  private static void put(Facts.Builder facts, Attribute<?> attribute, String text) {
    if (attribute instanceof IntegerAttribute number) {
      facts.put(number, Long.parseLong(text));
    } else {
      facts.put((CodeAttribute) attribute, text);
    }
  }

  @Test
  void binners_ofAllColumns_makeUsableBins() {
    TrainingData data = German.data();
    List<Binner> binners =
        List.of(Binner.chiMerge(6, .05), Binner.tree(5), Binner.monotonic(5), Binner.equalCount(5));
    for (Binner binner : binners) {
      Map<String, Bins> bins = new LinkedHashMap<>();
      List<String> varying = new ArrayList<>();
      for (String name : German.NAMES) {
        bins.put(name, binner.bins(data, name));
      }
      BinnedData binned = BinnedData.of(data, bins, Smoothing.half());
      German.NAMES.stream()
          .filter(name -> binned.table(name).bins().size() > 1)
          .forEach(varying::add);
      assertThat(binned.fit(LogisticRegression.plain(), varying).problem()).isEmpty();
      assertThat(binned.table("status").informationValue()).isGreaterThan(.5);
    }
  }
}
