package org.bankcrm.segmentation;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.segmentation.Attrs.AGE;
import static org.bankcrm.segmentation.Attrs.AUM;
import static org.bankcrm.segmentation.Attrs.CATALOG;
import static org.bankcrm.segmentation.Attrs.CITY;
import static org.bankcrm.segmentation.Attrs.PRODUCTS;
import static org.bankcrm.segmentation.Attrs.RATIO;
import static org.bankcrm.segmentation.Attrs.STAFF;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.All;
import org.bankcrm.core.condition.Any;
import org.bankcrm.core.condition.AtLeast;
import org.bankcrm.core.condition.Condition;

/** Random conditions and facts over few values, so that thresholds are met often. */
final class Conditions {

  private static final List<String> CITIES = List.of("beijing", "shanghai", "chengdu");

  private final Random random;
  private final boolean presence;

  Conditions(long seed) {
    this(seed, true);
  }

  /** With or without tests that see absence, for which a completion is another case. */
  Conditions(long seed, boolean presence) {
    this.random = new Random(seed);
    this.presence = presence;
  }

  Condition condition(int depth) {
    int form = depth == 0 ? 0 : random.nextInt(7);
    return switch (form) {
      case 4 -> new All(parts(depth));
      case 5 -> new Any(parts(depth));
      case 6 -> random.nextBoolean() ? condition(depth - 1).not() : atLeast(depth);
      default -> atom();
    };
  }

  /** Comparisons that must all hold: a condition with a single route. */
  Condition comparisons() {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      parts.add(comparison());
    }
    return new All(parts);
  }

  private Condition atLeast(int depth) {
    List<Condition> parts = parts(depth);
    return new AtLeast(1 + random.nextInt(parts.size()), parts);
  }

  private List<Condition> parts(int depth) {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      parts.add(condition(depth - 1));
    }
    return parts;
  }

  private Condition atom() {
    return switch (random.nextInt(6)) {
      case 0 -> STAFF.isTrue();
      case 1 -> CITY.isIn(CITIES.subList(0, 1 + random.nextInt(2)));
      case 2 -> presence && random.nextBoolean() ? AUM.isKnown() : PRODUCTS.is(random.nextInt(5));
      default -> comparison();
    };
  }

  private Condition comparison() {
    return switch (random.nextInt(8)) {
      case 0 -> AGE.atLeast(random.nextInt(5));
      case 1 -> AGE.between(1, 1 + random.nextInt(4));
      case 2 -> AUM.moreThan(yuan(random.nextInt(5)));
      case 3 -> AUM.atLeast(yuan(random.nextInt(5)));
      case 4 -> PRODUCTS.lessThan(1 + random.nextInt(5));
      case 5 -> PRODUCTS.moreThan(random.nextInt(5));
      case 6 -> RATIO.atMost(thousandths());
      default -> RATIO.lessThan(thousandths());
    };
  }

  /** Finer than the attribute, so that the nearest value has to be found. */
  private BigDecimal thousandths() {
    return BigDecimal.valueOf(random.nextInt(50), 3);
  }

  /** Facts of which every fifth value is missing. */
  Facts facts() {
    return fill(builder()).build();
  }

  /** Puts values of which every fifth is missing. */
  Facts.Builder fill(Facts.Builder facts) {
    maybe(() -> facts.put(AGE, random.nextInt(6)));
    maybe(() -> facts.put(AUM, yuan(random.nextInt(6))));
    maybe(() -> facts.put(PRODUCTS, random.nextInt(6)));
    maybe(() -> facts.put(RATIO, BigDecimal.valueOf(random.nextInt(6), 2)));
    maybe(() -> facts.put(STAFF, random.nextBoolean()));
    maybe(() -> facts.put(CITY, CITIES.get(random.nextInt(3))));
    return facts;
  }

  private void maybe(Runnable put) {
    if (random.nextInt(5) != 0) {
      put.run();
    }
  }

  /** The same with other random values where they are missing. */
  Facts completed(Facts facts) {
    Facts.Builder completed = Facts.builder(facts.catalog(), facts.asOf(), facts.zone());
    completed.put(AGE, random.nextInt(6));
    completed.put(AUM, yuan(random.nextInt(6)));
    completed.put(PRODUCTS, random.nextInt(6));
    completed.put(RATIO, BigDecimal.valueOf(random.nextInt(6), 2));
    completed.put(STAFF, random.nextBoolean());
    completed.put(CITY, CITIES.get(random.nextInt(3)));
    facts.catalog().attributes().forEach(attribute -> copy(facts, completed, attribute));
    return completed.build();
  }

  static Facts.Builder builder() {
    return Facts.builder(
        CATALOG, Instant.parse("2026-06-30T16:00:00Z"), ZoneId.of("Asia/Shanghai"));
  }

  static <T> void copy(Facts from, Facts.Builder to, Attribute<T> attribute) {
    to.put(attribute, from.get(attribute));
  }
}
