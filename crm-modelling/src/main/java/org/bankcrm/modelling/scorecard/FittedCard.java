package org.bankcrm.modelling.scorecard;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.modelling.validation.ScoredSample;
import org.bankcrm.scoring.Scorecard;

/**
 * A regression on weights of evidence in points, and the scorecard of {@code crm-scoring} that
 * decides by them. Immutable and thread-safe.
 *
 * @param data the customers that it was made from, in their bins
 * @param model the regression of turning bad
 * @param scaling what points mean, and how they are rounded
 */
public record FittedCard(BinnedData data, LogisticModel model, Scaling scaling) {

  /** The code of the reason that is told where something is missing. */
  public static final String UNKNOWN = "UNKNOWN";

  /**
   * One line of the card.
   *
   * @param name the column
   * @param bin the bin as a text
   * @param woe its weight of evidence
   * @param coefficient what the regression multiplies it with
   * @param exact the points before rounding
   * @param points the points
   */
  public record Line(
      String name, String bin, double woe, double coefficient, double exact, BigDecimal points) {}

  /**
   * What rounding the points costs on the customers that the card was made from.
   *
   * @param greatest the greatest difference of a score, in points
   * @param mean the mean amount of the differences, in points
   * @param aucExact the area under the curve before
   * @param aucRounded the area under the curve after
   */
  public record Loss(double greatest, double mean, double aucExact, double aucRounded) {}

  /** Refuses null. */
  public FittedCard {
    requireNonNull(data, "data");
    requireNonNull(model, "model");
    requireNonNull(scaling, "scaling");
  }

  /**
   * The points that everybody has, before rounding. The points of a customer whose every weight of
   * evidence is zero.
   */
  public double exactBase() {
    return scaling.offset() - scaling.factor() * model.intercept();
  }

  /**
   * The lines of all characteristics, the bin of what is missing last in each. Characteristics in
   * the order of the regression.
   */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (String name : model.names()) {
      double coefficient = model.coefficient(name);
      for (BinTable.Row row : data.table(name).rows()) {
        double exact = -scaling.factor() * coefficient * row.woe() + 0.0;
        lines.add(new Line(name, row.label(), row.woe(), coefficient, exact, scaling.round(exact)));
      }
    }
    return lines;
  }

  /**
   * The score of a row of the data, before rounding.
   *
   * @param customers in the bins of this card
   * @param row from 0
   */
  public double exactScore(BinnedData customers, int row) {
    double sum = exactBase();
    for (String name : model.names()) {
      sum -= scaling.factor() * model.coefficient(name) * customers.woe(name, row);
    }
    return sum;
  }

  /**
   * The scores of all rows, each line of them rounded as on the card. What the policy made of the
   * card gives the same customers.
   *
   * @param customers in the bins of this card
   * @return by row
   */
  public double[] scores(BinnedData customers) {
    double[] scores = new double[customers.data().rows()];
    Arrays.fill(scores, scaling.round(exactBase()).doubleValue());
    Map<String, double[]> points = points();
    for (String name : model.names()) {
      double[] by = requireNonNull(points.get(name));
      for (int row = 0; row < scores.length; row++) {
        scores[row] += by[customers.place(name, row)];
      }
    }
    return scores;
  }

  private Map<String, double[]> points() {
    Map<String, List<Double>> lists = new LinkedHashMap<>();
    for (Line line : lines()) {
      lists
          .computeIfAbsent(line.name(), name -> new ArrayList<>())
          .add(line.points().doubleValue());
    }
    Map<String, double[]> points = new LinkedHashMap<>();
    lists.forEach(
        (name, list) -> points.put(name, list.stream().mapToDouble(Double::doubleValue).toArray()));
    return points;
  }

  /**
   * What rounding costs, on the customers that the card was made from. It is told so that a bank
   * can see whether whole points are fine enough.
   */
  public Loss loss() {
    double[] rounded = scores(data);
    double greatest = 0;
    double sum = 0;
    ScoredSample.Builder before = ScoredSample.whereMoreIsBetter();
    ScoredSample.Builder after = ScoredSample.whereMoreIsBetter();
    for (int row = 0; row < rounded.length; row++) {
      double exact = exactScore(data, row);
      double difference = StrictMath.abs(exact - rounded[row]);
      greatest = StrictMath.max(greatest, difference);
      sum += difference;
      before.add(exact, data.data().isBad(row));
      after.add(rounded[row], data.data().isBad(row));
    }
    return new Loss(greatest, sum / rounded.length, before.build().auc(), after.build().auc());
  }

  /**
   * The card as a policy, with a reason for each characteristic and one, {@link #UNKNOWN}, for what
   * is missing; name and bands are still to be given. A value that no bin takes has the points of
   * weight zero. Each cut becomes a value of the attribute's type that is not below it.
   *
   * @param id the card's id
   * @param version the card's version
   * @param attributes the attributes by the names of the columns
   * @throws IllegalArgumentException if an attribute lacks or does not fit its bins
   */
  public Scorecard.Builder card(String id, int version, Map<String, Attribute<?>> attributes) {
    WoeModel card = WoeModel.of(Modelled.BAD, model.intercept());
    for (String name : model.names()) {
      Attribute<?> attribute = attributes.get(name);
      if (attribute == null) {
        throw new IllegalArgumentException("there is no attribute for the column " + name);
      }
      card.characteristic(
          new CardLine(data.table(name), attribute, model.coefficient(name)).characteristic());
    }
    Scorecard.Builder builder = card.scorecard(id, version, scaling);
    for (String name : model.names()) {
      var text = requireNonNull(attributes.get(name)).info().name();
      builder.reason(CardLine.code(name), text.zh(), text.en());
    }
    return builder.reason(UNKNOWN, "资料不全", "Something is not known");
  }
}
