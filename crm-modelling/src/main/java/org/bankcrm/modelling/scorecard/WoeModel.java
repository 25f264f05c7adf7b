package org.bankcrm.modelling.scorecard;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.scoring.Scorecard;

/**
 * A logistic regression on weights of evidence, to be made a scorecard.
 *
 * <pre>{@code
 * Scorecard card =
 *     WoeModel.of(Modelled.BAD, -0.87)
 *         .characteristic(WoeCharacteristic.of("duration", DURATION, 0.74) …)
 *         .scorecard("credit", 1, Scaling.of(600, 19, 50))
 *         .name("信用评分", "Credit score")
 *         .reason("DURATION", "贷款期限较长", "Length of the loan")
 *         .build();
 * }</pre>
 *
 * <p>The base points are {@code offset ± factor × intercept}, those of a bin {@code ± factor ×
 * coefficient × weight}: minus for a regression of bad, plus for one of good. Each is rounded by
 * itself, so the card's score may differ from the model's by half a last digit for each line. For
 * one thread.
 */
public final class WoeModel {

  private final Modelled modelled;
  private final double intercept;
  private final List<WoeCharacteristic> characteristics = new ArrayList<>();

  private WoeModel(Modelled modelled, double intercept) {
    this.modelled = requireNonNull(modelled, "modelled");
    this.intercept = intercept;
    if (!Double.isFinite(intercept)) {
      throw new IllegalArgumentException("intercept must be finite but was " + intercept);
    }
  }

  /**
   * Starts a model.
   *
   * @param modelled whose probability the regression gives
   * @param intercept what its sum begins with
   * @throws IllegalArgumentException if the intercept is not finite
   */
  public static WoeModel of(Modelled modelled, double intercept) {
    return new WoeModel(modelled, intercept);
  }

  /** Adds a characteristic. */
  public WoeModel characteristic(WoeCharacteristic characteristic) {
    characteristics.add(characteristic);
    return this;
  }

  /**
   * The card in points, to which name, reasons and bands are still to be given.
   *
   * @param id the card's id
   * @param version the card's version
   * @param scaling what points mean
   */
  public Scorecard.Builder scorecard(String id, int version, Scaling scaling) {
    double base = scaling.offset() + modelled.points(scaling.factor(), intercept);
    Scorecard.Builder builder =
        Scorecard.builder(id, version).scale(scaling.digits()).base(scaling.round(base));
    characteristics.forEach(each -> builder.characteristic(each.scaled(scaling, modelled)));
    return builder;
  }
}
