package org.bankcrm.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageEvent;

/** The indicators of an engine's policies, and what else their conditions read. Thread-safe. */
final class Signals {

  private static final int NONE = -1;

  private final DecisionEngine decisions;
  private final List<Attribute<?>> yields;
  private final AttributeCatalog catalog;
  private final AttributeCatalog payload;
  private final Facts nothing;
  private final Map<String, Integer> payloadPlaces = new HashMap<>();
  private final List<Indicator> indicators;
  private final int[] places;
  private final CountedEvents counted;

  /** Adds what is told under an id; the id to the others if something else is told under it. */
  private static <T> void put(String id, T each, Map<String, T> known, Set<String> different) {
    if (!each.equals(known.computeIfAbsent(id, none -> each))) {
      different.add(id);
    }
  }

  private Signals(
      PolicyBook book,
      List<AlertPolicy> policies,
      List<Indicator> indicators,
      AttributeCatalog payload) {
    this.decisions = book.compile();
    this.indicators = indicators;
    this.payload = payload;
    this.yields = yields(policies);
    checkYields(book);
    this.catalog = book.catalog().with(yields);
    this.nothing = Facts.builder(payload, Instant.EPOCH, ZoneOffset.UTC).build();
    for (int i = 0; i < payload.size(); i++) {
      payloadPlaces.put(payload.attributes().get(i).id(), i);
    }
    this.counted = new CountedEvents(indicators, payload);
    this.places = places(catalog, indicators, payload);
  }

  private static int[] places(
      AttributeCatalog catalog, List<Indicator> indicators, AttributeCatalog payload) {
    int[] places = new int[catalog.size()];
    Arrays.fill(places, NONE);
    for (int i = 0; i < indicators.size(); i++) {
      places[catalog.positionOf(indicators.get(i).attribute(payload))] = i;
    }
    return places;
  }

  /**
   * @throws IllegalArgumentException if policies tell different things by the same ids, all of
   *     which it names
   */
  static Signals of(PolicyBook book, List<AlertPolicy> policies) {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    Map<String, Attribute<?>> payload = new LinkedHashMap<>();
    Set<String> different = new TreeSet<>();
    for (AlertPolicy policy : policies) {
      policy.indicators().forEach(each -> put(each.id(), each, indicators, different));
      policy.payload().attributes().forEach(each -> put(each.id(), each, payload, different));
    }
    Checks.require(
        different.isEmpty(),
        String.join(", ", different),
        "must tell the same in all alert policies of the subject");
    return new Signals(
        book, policies, List.copyOf(indicators.values()), AttributeCatalog.of(payload.values()));
  }

  /** What the conditions read that other policies of the book yield. */
  private List<Attribute<?>> yields(List<AlertPolicy> policies) {
    Set<String> read = new TreeSet<>();
    for (AlertPolicy policy : policies) {
      read.addAll(policy.head().population().attributeIds());
      for (AlertLevel level : policy.levels()) {
        read.addAll(level.raise().attributeIds());
        level.clear().ifPresent(clear -> read.addAll(clear.attributeIds()));
      }
    }
    List<Attribute<?>> yielded = new ArrayList<>();
    for (Attribute<?> each : decisions.yieldedAttributes().attributes()) {
      if (read.contains(each.id())) {
        yielded.add(each);
      }
    }
    return yielded;
  }

  /** What other policies make of indicators nobody tells them: facts alone are told. */
  private void checkYields(PolicyBook book) {
    Set<String> ids = new HashSet<>(ids());
    Set<String> blind = new TreeSet<>();
    for (Policy<?> each : book.policies()) {
      List<String> read =
          decisions.yieldedAttributes(each).stream()
              .filter(yields::contains)
              .<String>map(Attribute::id)
              .toList();
      if (!read.isEmpty()
          && decisions.attributesBehind(each).stream().anyMatch(one -> ids.contains(one.id()))) {
        blind.addAll(read);
      }
    }
    Checks.require(
        blind.isEmpty(),
        String.join(", ", blind),
        "rests on indicators, which other policies are not told: read the indicators instead");
  }

  /** The facts with what the book decides by them. */
  Facts known(Facts facts) {
    if (yields.isEmpty()) {
      return facts;
    }
    Decision decision = decisions.decide(facts);
    Facts.Builder known = Facts.builder(catalog, facts.asOf(), facts.zone());
    for (Attribute<?> each : facts.catalog().attributes()) {
      if (facts.catalog().derivation(each).isEmpty()) {
        copy(known, facts, each);
      }
    }
    yields.forEach(each -> put(known, decision, each));
    return known.build();
  }

  private static <T> void copy(Facts.Builder known, Facts facts, Attribute<T> attribute) {
    int position = facts.catalog().positionOf(attribute);
    Optional<T> value = facts.value(attribute);
    if (value.isPresent()) {
      known.put(attribute, value.get(), LocalDate.ofEpochDay(facts.observedDay(position)));
    } else {
      known.absent(attribute, facts.absence(position));
    }
  }

  private static <T> void put(Facts.Builder known, Decision decision, Attribute<T> attribute) {
    decision.value(attribute).ifPresent(value -> known.put(attribute, value));
  }

  List<String> ids() {
    return indicators.stream().map(Indicator::id).toList();
  }

  AttributeCatalog payload() {
    return payload;
  }

  Facts carried(StageEvent event, ZoneId zone) {
    Facts.Builder carried = Facts.builder(payload, event.at(), zone);
    event.forEachValue(
        (attribute, value, code) -> {
          Integer position = payloadPlaces.get(attribute.id());
          if (position != null
              && payload.attributes().get(position).ref().equals(attribute.ref())) {
            carry(carried, payload.attributes().get(position), value);
          }
        });
    return carried.build();
  }

  @SuppressWarnings("unchecked") // both are of one type
  private static <T> void carry(Facts.Builder carried, Attribute<T> attribute, Object value) {
    carried.put(attribute, (T) value);
  }

  AttributeCatalog catalog() {
    return catalog;
  }

  int[] places() {
    return places;
  }

  EventValues eventValues(Moment now) {
    return new EventValues(nothing, payloadPlaces, counted.conditions(), now);
  }

  CountedEvents counted() {
    return counted;
  }

  /** A memory of nothing for each indicator. */
  Figure[] figures() {
    return indicators.stream().map(this::figure).toArray(Figure[]::new);
  }

  private Figure figure(Indicator indicator) {
    Reckoning how = indicator.how();
    int of = how.measured().map(payloadPlaces::get).orElse(NONE);
    if (how instanceof Reckoning.Count count) {
      return SumFigure.count(count.within());
    } else if (how instanceof Reckoning.Measured measured) {
      return figure(measured, of);
    } else if (how instanceof Reckoning.Pairs pairs) {
      return new PairFigure(pairs, of);
    } else if (how instanceof Reckoning.Elapsed elapsed) {
      return new LastFigure(elapsed);
    }
    return how instanceof Reckoning.PastDue ? new PastDueFigure(of) : new ValueFigure(of);
  }

  private static Figure figure(Reckoning.Measured how, int of) {
    return switch (how.what()) {
      case SUM -> SumFigure.sum(how.within(), of);
      case LARGEST, SMALLEST, LATEST -> new ExtremeFigure(how, of);
      case DISTINCT, IS_NEW -> new MetFigure(how, of);
    };
  }
}
