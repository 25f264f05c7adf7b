package org.bankcrm.campaign.offer;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.offer.ArbitratedOffer.WeightedChannel;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.customer.activity.Channel;

/** The choice of the next best offer as the engine holds it, and how it is read of a customer. */
final class OfferArbitrationPlan {

  /** An offer that may be made, before it has a rank. */
  private record Candidate(
      PlannedOffer planned,
      List<Channel> open,
      Channel best,
      BigDecimal priority,
      List<FactorValue> factors) {

    ArbitratedOffer offer() {
      return planned.offer();
    }

    /** The product is told where every factor is. */
    Optional<BigDecimal> toldPriority() {
      boolean told = factors.stream().allMatch(factor -> factor.value().isPresent());
      return told ? Optional.of(priority) : Optional.empty();
    }
  }

  private final OfferArbitration policy;
  private final List<PlannedOffer> offers = new ArrayList<>();

  OfferArbitrationPlan(OfferArbitration policy, Planner planner) {
    this.policy = policy;
    List<Condition> open = new ArrayList<>();
    for (ArbitratedOffer offer : policy.offers()) {
      PlannedOffer planned = PlannedOffer.of(policy, offer, planner, "/offers/" + offers.size());
      offers.add(planned);
      open.add(
          Condition.all(
              planned.gates().get(planned.gates().size() - 1).condition(),
              Condition.any(
                  planned.channels().stream().map(Gate::condition).toArray(Condition[]::new)),
              planned.hasPriority().condition()));
    }
    Condition any = Condition.any(open.toArray(Condition[]::new));
    planner.yield(policy.attribute(), planner.gate(any, ""));
  }

  FieldReaders<NextBestOffer> fields() {
    List<String> campaigns = policy.offers().stream().map(ArbitratedOffer::campaign).toList();
    List<Channel> channels =
        policy.offers().stream()
            .flatMap(offer -> offer.channels().stream().map(WeightedChannel::channel))
            .distinct()
            .toList();
    return new FieldReaders<NextBestOffer>()
        .several(
            OfferFields.RANKED,
            campaigns,
            (reading, sink) ->
                ranked(reading)
                    .forEach(each -> sink.accept(campaigns.indexOf(each.offer().campaign()))))
        .gathered(
            OfferFields.PRIORITY,
            reading ->
                best(open(reading), reading).stream()
                    .limit(1)
                    .flatMap(each -> each.toldPriority().stream())
                    .toList())
        .several(
            OfferFields.CHANNELS,
            channels,
            (reading, sink) ->
                ranked(reading)
                    .forEach(each -> sink.accept(channels.indexOf(best(each, reading).channel()))))
        .gathered(OfferFields.OPEN, this::notClosed)
        .gathered(
            OfferFields.GROUP_TAKEN,
            reading ->
                open(reading).size() < 2
                    ? List.of()
                    : OfferFields.GROUP_TAKEN.values(read(reading)));
  }

  /** The offers that have priorities; of most customers there is none, or one. */
  private List<PlannedOffer> open(Reading reading) {
    List<PlannedOffer> open = new ArrayList<>();
    if (reading.applies() == Truth.TRUE) {
      for (PlannedOffer planned : offers) {
        if (planned.isOpen(reading)) {
          open.add(planned);
        }
      }
    }
    return open;
  }

  /** Those of them that are ranked, best first: what they weigh is asked where there are two. */
  private List<PlannedOffer> ranked(Reading reading) {
    List<PlannedOffer> open = open(reading);
    return open.size() < 2 ? open : best(open, reading).stream().map(Candidate::planned).toList();
  }

  /** The campaigns of whose offers {@link OfferFields#OPEN} tells. */
  private List<String> notClosed(Reading reading) {
    List<PlannedOffer> open = open(reading);
    if (reading.applies() != Truth.TRUE || open.size() > 1) {
      return OfferFields.OPEN.values(read(reading));
    }
    List<String> told = new ArrayList<>();
    open.forEach(each -> told.add(each.offer().campaign()));
    for (PlannedOffer planned : offers) {
      if (!open.contains(planned) && planned.isThrough(reading) && !planned.isWithheld(reading)) {
        told.add(planned.offer().campaign());
      }
    }
    return told;
  }

  private static WeightedChannel best(PlannedOffer planned, Reading reading) {
    return heaviest(open(planned, reading), reading);
  }

  private List<Candidate> best(List<PlannedOffer> open, Reading reading) {
    return best(open.stream().map(each -> candidate(each, reading)).toList(), (each, taken) -> {});
  }

  NextBestOffer read(Reading reading) {
    if (reading.applies() != Truth.TRUE) {
      return new NextBestOffer(policy.ref(), List.of(), reading.applies());
    }
    List<Candidate> candidates = new ArrayList<>();
    Map<String, OfferStanding> others = new HashMap<>();
    for (PlannedOffer planned : offers) {
      Optional<OfferStanding> shut = shut(planned, reading);
      shut.ifPresentOrElse(
          standing -> others.put(standing.campaign(), told(planned, standing, reading)),
          () -> candidates.add(candidate(planned, reading)));
    }
    List<OfferStanding> standings = new ArrayList<>(rank(candidates, others, reading));
    for (PlannedOffer planned : offers) {
      Optional.ofNullable(others.get(planned.offer().campaign())).ifPresent(standings::add);
    }
    return new NextBestOffer(policy.ref(), standings, Truth.TRUE);
  }

  private static OfferStanding told(PlannedOffer planned, OfferStanding standing, Reading reading) {
    return planned.isWithheld(reading) ? planned.withheld() : standing;
  }

  /** Why the offer may not be made, or has no priority. */
  private Optional<OfferStanding> shut(PlannedOffer planned, Reading reading) {
    ArbitratedOffer offer = planned.offer();
    for (CampaignGate gate : CampaignGate.values()) {
      Verdict verdict = Verdict.of(reading.truth(planned.gates().get(gate.ordinal())));
      if (verdict != Verdict.PASS) {
        Verdict told = planned.isForeign(reading) ? Verdict.NOT_APPLICABLE : verdict;
        return Optional.of(new OfferStanding.Closed(offer.campaign(), offer.name(), gate, told));
      }
    }
    if (open(planned, reading).isEmpty()) {
      return Optional.of(new OfferStanding.NoChannel(offer.campaign(), offer.name()));
    }
    return reading.truth(planned.hasPriority()) == Truth.TRUE
        ? Optional.empty()
        : withoutPriority(offer, reading);
  }

  private Optional<OfferStanding> withoutPriority(ArbitratedOffer offer, Reading reading) {
    for (FactorKind kind : FactorKind.values()) {
      Optional<BigDecimal> read = FactorReader.read(factor(offer, kind), reading);
      if (value(kind, read).isEmpty()) {
        return Optional.of(
            new OfferStanding.NoPriority(offer.campaign(), offer.name(), kind, read.isEmpty()));
      }
    }
    return Optional.empty();
  }

  private static Factor factor(ArbitratedOffer offer, FactorKind kind) {
    return requireNonNull(offer.factors().get(kind));
  }

  /** What is multiplied under the rule of the factor; empty if the offer is left out. */
  private Optional<BigDecimal> value(FactorKind kind, Optional<BigDecimal> read) {
    FactorRule rule = policy.rule(kind);
    if (read.isEmpty()) {
      return rule.missing();
    }
    return read.get().signum() > 0 ? read : rule.zero();
  }

  private static List<WeightedChannel> open(PlannedOffer planned, Reading reading) {
    List<WeightedChannel> open = new ArrayList<>();
    for (int i = 0; i < planned.channels().size(); i++) {
      if (Verdict.of(reading.truth(planned.channels().get(i))) == Verdict.PASS) {
        open.add(planned.offer().channels().get(i));
      }
    }
    return open;
  }

  private Candidate candidate(PlannedOffer planned, Reading reading) {
    List<WeightedChannel> open = open(planned, reading);
    WeightedChannel best = best(planned, reading);
    List<FactorValue> factors = new ArrayList<>();
    BigDecimal priority = BigDecimal.ONE;
    for (FactorKind kind : FactorKind.values()) {
      Factor factor = factor(planned.offer(), kind);
      Optional<BigDecimal> read = FactorReader.read(factor, reading);
      BigDecimal value = value(kind, read).orElseThrow();
      priority = priority.multiply(value);
      factors.add(told(kind, factor, read, value, reading));
    }
    boolean all = planned.channels().stream().noneMatch(reading::isWithheld);
    List<Channel> channels =
        all ? open.stream().map(WeightedChannel::channel).toList() : List.of(best.channel());
    return new Candidate(planned, channels, best.channel(), priority, factors);
  }

  /** The first of those that weigh most. */
  private static WeightedChannel heaviest(List<WeightedChannel> open, Reading reading) {
    WeightedChannel best = open.get(0);
    for (WeightedChannel each : open) {
      if (weight(each, reading).compareTo(weight(best, reading)) > 0) {
        best = each;
      }
    }
    return best;
  }

  private static BigDecimal weight(WeightedChannel channel, Reading reading) {
    return FactorReader.read(channel.weight(), reading).orElse(BigDecimal.ZERO);
  }

  private static FactorValue told(
      FactorKind kind,
      Factor factor,
      Optional<BigDecimal> read,
      BigDecimal value,
      Reading reading) {
    if (!(factor instanceof Factor.OfAttribute of)) {
      return new FactorValue(kind, Optional.of(value), Optional.empty(), isStandIn(read));
    }
    boolean withheld = reading.isWithheld(of.attribute());
    return new FactorValue(
        kind,
        withheld ? Optional.empty() : Optional.of(value),
        Optional.of(of.attribute().id()),
        !withheld && isStandIn(read));
  }

  private static boolean isStandIn(Optional<BigDecimal> read) {
    return read.filter(found -> found.signum() > 0).isEmpty();
  }

  /** Ranks the best of each group; the others of a group are told by whom it is taken. */
  private static List<OfferStanding> rank(
      List<Candidate> candidates, Map<String, OfferStanding> others, Reading reading) {
    List<Candidate> best =
        best(
            candidates,
            (each, taken) ->
                others.put(each.offer().campaign(), told(each.planned, taken, reading)));
    List<OfferStanding> ranked = new ArrayList<>();
    best.forEach(each -> ranked.add(ranked(each, ranked.size() + 1)));
    return ranked;
  }

  private static List<Candidate> best(
      List<Candidate> candidates, BiConsumer<Candidate, OfferStanding> others) {
    List<Candidate> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparing(Candidate::priority).reversed()); // stable
    Map<String, String> takenBy = new HashMap<>();
    List<Candidate> best = new ArrayList<>();
    for (Candidate each : sorted) {
      taken(each.offer(), takenBy)
          .ifPresentOrElse(taken -> others.accept(each, taken), () -> best.add(each));
    }
    return best;
  }

  /** By whom the group of the offer is taken; if by nobody, by this offer from now on. */
  private static Optional<OfferStanding> taken(ArbitratedOffer offer, Map<String, String> takenBy) {
    String id = offer.campaign();
    return offer
        .group()
        .flatMap(
            group ->
                Optional.ofNullable(takenBy.putIfAbsent(group, id))
                    .map(by -> new OfferStanding.GroupTaken(id, offer.name(), group, by)));
  }

  private static OfferStanding ranked(Candidate each, int rank) {
    return new OfferStanding.Ranked(
        each.offer().campaign(),
        each.offer().name(),
        rank,
        each.best,
        each.open,
        each.toldPriority(),
        each.factors);
  }
}
