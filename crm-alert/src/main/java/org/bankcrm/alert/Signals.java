package org.bankcrm.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
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
  private final Map<String, List<Counted>> counted = new ConcurrentHashMap<>();

  private Signals(
      PolicyBook book,
      List<AlertPolicy> policies,
      List<Indicator> indicators,
      AttributeCatalog payload) {
    this.decisions = book.compile();
    this.indicators = indicators;
    this.payload = payload;
    this.yields = yields(policies);
    this.catalog = book.catalog().with(yields);
    this.nothing = Facts.builder(payload, Instant.EPOCH, ZoneOffset.UTC).build();
    for (int i = 0; i < payload.size(); i++) {
      payloadPlaces.put(payload.attributes().get(i).id(), i);
    }
    this.places = new int[catalog.size()];
    Arrays.fill(places, NONE);
    for (int i = 0; i < indicators.size(); i++) {
      places[catalog.positionOf(indicators.get(i).attribute(payload))] = i;
    }
  }

  /**
   * @throws IllegalArgumentException if two policies tell different things by one id
   */
  static Signals of(PolicyBook book, List<AlertPolicy> policies) {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    Map<String, Attribute<?>> payload = new LinkedHashMap<>();
    for (AlertPolicy policy : policies) {
      policy
          .indicators()
          .forEach(each -> same(indicators.putIfAbsent(each.id(), each), each, each.id()));
      for (Attribute<?> each : policy.payload().attributes()) {
        same(payload.putIfAbsent(each.id(), each), each, each.id());
      }
    }
    return new Signals(
        book, policies, List.copyOf(indicators.values()), AttributeCatalog.of(payload.values()));
  }

  private static <T> void same(@org.jspecify.annotations.Nullable T before, T now, String id) {
    if (before != null && !before.equals(now)) {
      throw new IllegalArgumentException(
          "two alert policies tell different things by '" + id + "'");
    }
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
    payload.attributes().forEach(each -> carry(carried, event, each));
    return carried.build();
  }

  private static <T> void carry(Facts.Builder carried, StageEvent event, Attribute<T> attribute) {
    event.get(attribute).ifPresent(value -> carried.put(attribute, value));
  }

  AttributeCatalog catalog() {
    return catalog;
  }

  int[] places() {
    return places;
  }

  EventValues eventValues(Moment now) {
    return new EventValues(nothing, payloadPlaces, now);
  }

  /** The indicators to which events of a type are something, in their order. */
  List<Counted> countedOf(String type) {
    List<Counted> known = counted.get(type);
    if (known == null) {
      known = new ArrayList<>();
      for (int i = 0; i < indicators.size(); i++) {
        Indicator each = indicators.get(i);
        if (each.isOver(type) || !each.how().asks().isEmpty()) {
          known.add(Counted.of(i, each, payload, each.isOver(type)));
        }
      }
      counted.put(type, known);
    }
    return known;
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
    } else if (how instanceof Reckoning.Sum sum) {
      return SumFigure.sum(sum.within(), of);
    } else if (how instanceof Reckoning.Largest largest) {
      return new ExtremeFigure(ExtremeFigure.Of.LARGEST, largest.within(), of);
    } else if (how instanceof Reckoning.Smallest smallest) {
      return new ExtremeFigure(ExtremeFigure.Of.SMALLEST, smallest.within(), of);
    } else if (how instanceof Reckoning.Latest latest) {
      return new ExtremeFigure(ExtremeFigure.Of.LATEST, latest.within(), of);
    } else if (how instanceof Reckoning.Distinct distinct) {
      return MetFigure.distinct(distinct.within(), of);
    } else if (how instanceof Reckoning.IsNew isNew) {
      return MetFigure.isNew(isNew.within(), of);
    } else if (how instanceof Reckoning.Pairs pairs) {
      return new PairFigure(pairs, of);
    } else if (how instanceof Reckoning.Gap gap) {
      return LastFigure.gap(gap.unit());
    } else if (how instanceof Reckoning.Since since) {
      return LastFigure.since(since.unit());
    }
    return how instanceof Reckoning.PastDue ? new PastDueFigure(of) : new ValueFigure(of);
  }
}
