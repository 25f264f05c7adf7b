package org.bankcrm.core.port;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.IntFunction;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.policy.DecisionEngine;

/**
 * A policy of a book of its own as a model that is run elsewhere: for tests, and for a bank that
 * keeps models and policies apart. It tells the number that the policy yields, as a real.
 *
 * <p>Immutable and thread-safe.
 */
public final class DecidedModel implements OutsideModel {

  private final DecisionEngine engine;
  private final Attribute<? extends Number> yields;
  private final RealAttribute tells;
  private final TextAttribute toldBy;

  /**
   * The number that a book's policy yields.
   *
   * @param engine of the model's book
   * @param yields a whole number, decimal or real that the book yields
   * @param tells where the figure stands for other books
   * @param toldBy where the book's id, version and hash stand
   * @throws IllegalArgumentException if the book yields no such attribute
   */
  public DecidedModel(
      DecisionEngine engine,
      Attribute<? extends Number> yields,
      RealAttribute tells,
      TextAttribute toldBy) {
    this.engine = engine;
    this.yields = yields;
    this.tells = requireNonNull(tells, "tells");
    this.toldBy = requireNonNull(toldBy, "toldBy");
    engine.yieldedAttributes().positionOf(yields);
  }

  @Override
  public OutsideModelId id() {
    String version = Integer.toString(engine.book().ref().version());
    return new OutsideModelId(engine.book().ref().id(), version, engine.book().hash());
  }

  /** All that the book has handed in. */
  @Override
  public List<Attribute<?>> reads() {
    return engine.book().catalog().attributes();
  }

  @Override
  public RealAttribute tells() {
    return tells;
  }

  @Override
  public TextAttribute toldBy() {
    return toldBy;
  }

  @Override
  public double[] run(int count, IntFunction<? extends Row> customers) {
    double[] figures = new double[count];
    for (int place = 0; place < count; place++) {
      Facts facts = customers.apply(place).facts().onto(engine.book().catalog());
      figures[place] =
          engine.decide(facts).value(yields).map(Number::doubleValue).orElse(Double.NaN);
    }
    return figures;
  }
}
