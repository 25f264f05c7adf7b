package org.bankcrm.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.port.OutsideModel;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OutsideModel} must do. Each test is named after the clause that it proves.
 *
 * <p>Extend it in a test of the adapter, which tells customers that suit its model.
 */
public abstract class OutsideModelContract {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = Instant.parse("2026-02-28T16:00:00Z");
  private static final IntegerAttribute OTHER =
      Attributes.integer("contract.other", AttributeInfo.named("其他", "Other"));

  /** For the subclass, which JUnit makes. */
  protected OutsideModelContract() {}

  /** The model. */
  protected abstract OutsideModel model();

  /**
   * Puts what the model reads of a customer, of whom it tells a figure: another one of each number,
   * at least of some.
   */
  protected abstract void put(Facts.Builder customer, int number);

  private static AttributeCatalog catalog(OutsideModel model) {
    List<Attribute<?>> all = new ArrayList<>(model.reads());
    all.addAll(List.of(model.tells(), model.toldBy(), OTHER));
    return AttributeCatalog.of(all);
  }

  private Facts customer(AttributeCatalog catalog, int number, long other) {
    Facts.Builder facts = Facts.builder(catalog, AS_OF, ZONE).put(OTHER, other);
    put(facts, number);
    return facts.build();
  }

  private List<Facts> customers(AttributeCatalog catalog, int count) {
    List<Facts> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(customer(catalog, i, 1));
    }
    return all;
  }

  private static double[] run(OutsideModel model, List<Facts> customers) {
    return model.run(customers.size(), customers::get);
  }

  /** Red where figures come in the order in which they were ready. */
  @Test
  final void clause1_figures_areInTheCustomersOrderAndFinite() {
    OutsideModel model = model();
    List<Facts> customers = customers(catalog(model), 30);
    double[] figures = run(model, customers);
    assertEquals(30, figures.length);
    for (int i = 0; i < figures.length; i++) {
      assertTrue(Double.isFinite(figures[i]));
      assertEquals(run(model, List.of(customers.get(i)))[0], figures[i]);
    }
  }

  /** Red where a column is taken by its place instead of by its attribute. */
  @Test
  final void clause2_figure_dependsOnWhatIsRead() {
    OutsideModel model = model();
    AttributeCatalog catalog = catalog(model);
    List<Attribute<?>> turned = new ArrayList<>(catalog.attributes());
    Collections.reverse(turned);
    AttributeCatalog other = AttributeCatalog.of(turned);
    for (int i = 0; i < 10; i++) {
      double figure = run(model, List.of(customer(catalog, i, 1)))[0];
      assertEquals(figure, run(model, List.of(customer(catalog, i, 2)))[0]);
      assertEquals(figure, run(model, List.of(customer(other, i, 1)))[0]);
    }
  }

  /** Red where something stays from the customer before. */
  @Test
  final void clause3_figure_isTheSameInAnyCompany() {
    OutsideModel model = model();
    List<Facts> customers = customers(catalog(model), 20);
    double[] figures = run(model, customers);
    assertArrayEquals(figures, run(model, customers));
    List<Facts> turned = new ArrayList<>(customers);
    Collections.reverse(turned);
    double[] back = run(model, turned);
    for (int i = 0; i < figures.length; i++) {
      assertEquals(figures[i], back[figures.length - 1 - i]);
    }
  }

  /** Red where a gap is read as the number that stands for it. */
  @Test
  final void clause4_missing_givesAFigureOrNoneAndThrowsNothing() {
    OutsideModel model = model();
    AttributeCatalog catalog = catalog(model);
    for (Attribute<?> missing : model.reads()) {
      List<Attribute<?>> rest = new ArrayList<>(catalog.attributes());
      rest.remove(missing);
      Facts without = customer(catalog, 1, 1).onto(AttributeCatalog.of(rest));
      assertFalse(Double.isInfinite(run(model, List.of(without))[0]));
    }
    Facts nothing = Facts.builder(catalog, AS_OF, ZONE).build();
    assertFalse(Double.isInfinite(run(model, List.of(nothing))[0]));
  }

  @Test
  final void clause5_nobody_isToldNothing() {
    assertEquals(0, run(model(), List.of()).length);
  }

  /** A record names the model by it. */
  @Test
  final void clause6_identity_stays() {
    OutsideModel model = model();
    String before = model.id().toString();
    run(model, customers(catalog(model), 3));
    assertEquals(before, model.id().toString());
  }

  /** One customer and a population get the same figure, and beside it which model told it. */
  @Test
  final void filling_ofOneAndOfAll_isTheSame() {
    OutsideModel model = model();
    AttributeCatalog catalog = catalog(model);
    var population = Population.builder(catalog, AS_OF, ZONE);
    for (int i = 0; i < 12; i++) {
      population.add(CustomerId.of("c-" + i), customer(catalog, i, 1));
    }
    population.add(CustomerId.of("d"), Facts.builder(catalog, AS_OF, ZONE).build());
    Population filled = model.filled(population.build());
    for (int i = 0; i < 12; i++) {
      Facts.Builder one = Facts.builder(catalog, AS_OF, ZONE).put(OTHER, 1);
      put(one, i);
      model.fill(one);
      assertEquals(one.build(), filled.facts(i));
      assertEquals(Optional.of(model.id().toString()), filled.facts(i).get(model.toldBy()));
    }
    double none = run(model, List.of(Facts.builder(catalog, AS_OF, ZONE).build()))[0];
    assertEquals(Double.isFinite(none), filled.facts(12).isKnown(model.tells()));
  }
}
