package org.bankcrm.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateVerdict;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.attribute.Attribute;

/**
 * What was found of each clause of a campaign for one customer, and what follows for its gates.
 *
 * @param order where the clauses of each gate stand
 * @param clauses the clauses, in the order of the gates
 * @param verdicts whether each lets the customer through, as far as that is told
 * @param from for each that does not, the first instant at which it will, where time mends it
 * @param missing for each of which it is not known, the attributes that are missing
 * @param outcome what the clauses come to where some of them are withheld; otherwise it follows
 */
record ClauseFindings(
    ClauseOrder order,
    List<Clause> clauses,
    List<Verdict> verdicts,
    List<Optional<Instant>> from,
    List<List<Attribute<?>>> missing,
    Optional<Outcome> outcome) {

  /**
   * What the campaign yields, told though it rests on what is withheld.
   *
   * @param through what the gates say up to each
   * @param channels what all gates say of each channel
   */
  record Outcome(Map<CampaignGate, Verdict> through, List<Verdict> channels) {}

  ClauseFindings {
    verdicts = List.copyOf(verdicts);
    from = List.copyOf(from);
    missing = List.copyOf(missing);
  }

  private boolean isOf(int place, int channel) {
    return clauses.get(place).channel() == channel;
  }

  /** What a gate says of one channel, or of the whole campaign. */
  Verdict own(CampaignGate gate, int channel) {
    Verdict all = Verdict.PASS;
    for (int i = order.first(gate); i < order.end(gate); i++) {
      all = isOf(i, channel) ? all.and(verdicts.get(i)) : all;
    }
    return all;
  }

  /**
   * The gates in order. Up to the first that stops the customer a channel counts as far as it has
   * come; after it each gate is told for itself, over the channels that may still be open, or over
   * all of them if none is.
   */
  List<GateVerdict> gates(Campaign campaign) {
    Verdict[] ways = ways(campaign);
    boolean stopped = false;
    List<GateVerdict> gates = new ArrayList<>();
    for (CampaignGate gate : CampaignGate.values()) {
      Verdict verdict = verdict(gate, ways, stopped);
      gates.add(told(gate, verdict, campaign, ways, stopped));
      stopped |= verdict != Verdict.PASS;
      pass(gate, ways);
    }
    return List.copyOf(gates);
  }

  /** The first of them that stops the customer, without a word on those before it. */
  Optional<GateVerdict> stop(Campaign campaign) {
    Verdict[] ways = ways(campaign);
    for (CampaignGate gate : CampaignGate.values()) {
      Verdict verdict = verdict(gate, ways, false);
      if (verdict != Verdict.PASS) {
        return Optional.of(told(gate, verdict, campaign, ways, false));
      }
      pass(gate, ways);
    }
    return Optional.empty();
  }

  private static Verdict[] ways(Campaign campaign) {
    Verdict[] ways = new Verdict[campaign.channels().size()];
    Arrays.fill(ways, Verdict.PASS);
    return ways;
  }

  private void pass(CampaignGate gate, Verdict[] ways) {
    for (int channel = 0; channel < ways.length; channel++) {
      ways[channel] = ways[channel].and(own(gate, channel));
    }
  }

  private Verdict verdict(CampaignGate gate, Verdict[] ways, boolean stopped) {
    Verdict over = Verdict.FAIL;
    for (int channel : candidates(ways)) {
      Verdict own = own(gate, channel);
      over = over.or(stopped ? own : ways[channel].and(own));
    }
    Verdict found = own(gate, Clause.WHOLE).and(over);
    return stopped ? found : through(gate).orElse(found);
  }

  private GateVerdict told(
      CampaignGate gate, Verdict verdict, Campaign campaign, Verdict[] ways, boolean stopped) {
    List<Integer> open = candidates(ways);
    List<Integer> mending = stopped ? open : of(ways, way -> way == Verdict.PASS);
    return new GateVerdict(
        gate,
        verdict,
        reasons(gate, verdict, open, campaign),
        verdict == Verdict.PASS ? Optional.empty() : passesFrom(gate, mending));
  }

  /** Up to the first gate that stops the customer, what the campaign yields. */
  private Optional<Verdict> through(CampaignGate gate) {
    return outcome.flatMap(yields -> Optional.ofNullable(yields.through().get(gate)));
  }

  /** What all gates say of a channel. */
  Verdict of(int channel) {
    if (outcome.isPresent()) {
      return outcome.get().channels().get(channel);
    }
    Verdict all = Verdict.PASS;
    for (CampaignGate gate : CampaignGate.values()) {
      all = all.and(own(gate, Clause.WHOLE)).and(own(gate, channel));
    }
    return all;
  }

  /** The channels that may still be open; all if none is. */
  private static List<Integer> candidates(Verdict[] ways) {
    List<Integer> open = of(ways, way -> way != Verdict.FAIL && way != Verdict.NOT_APPLICABLE);
    return open.isEmpty() ? of(ways, way -> true) : open;
  }

  private static List<Integer> of(Verdict[] ways, Predicate<Verdict> wanted) {
    List<Integer> channels = new ArrayList<>(ways.length);
    for (int channel = 0; channel < ways.length; channel++) {
      if (wanted.test(ways[channel])) {
        channels.add(channel);
      }
    }
    return channels;
  }

  private List<GateReason> reasons(
      CampaignGate gate, Verdict verdict, List<Integer> channels, Campaign campaign) {
    List<GateReason> reasons = new ArrayList<>();
    addReasons(reasons, gate, Clause.WHOLE, campaign);
    channels.forEach(channel -> addReasons(reasons, gate, channel, campaign));
    if (verdict == Verdict.PASS) {
      reasons.removeIf(reason -> reason.verdict() == Verdict.WITHHELD); // met, or of no matter
    }
    reasons.sort(Comparator.comparing(reason -> reason.verdict() != verdict)); // stable
    return reasons;
  }

  private void addReasons(
      List<GateReason> reasons, CampaignGate gate, int channel, Campaign campaign) {
    for (int i = order.first(gate); i < order.end(gate); i++) {
      if (isOf(i, channel) && verdicts.get(i) != Verdict.PASS) {
        reasons.add(reason(i, campaign));
      }
    }
  }

  private GateReason reason(int place, Campaign campaign) {
    Clause clause = clauses.get(place);
    return new GateReason(
        clause.gate(),
        clause.channel() == Clause.WHOLE
            ? Optional.empty()
            : Optional.of(campaign.channels().get(clause.channel()).channel()),
        clause.code(),
        clause.rule(),
        clause.excludes(),
        verdicts.get(place),
        from.get(place),
        missing.get(place));
  }

  /**
   * The first of the channels to open, but not before the rules of the whole campaign do. A channel
   * that an earlier gate left unknown is not among them: time does not tell what is missing.
   */
  private Optional<Instant> passesFrom(CampaignGate gate, List<Integer> channels) {
    Optional<Instant> whole = mended(gate, Clause.WHOLE);
    Optional<Instant> way =
        channels.stream()
            .flatMap(channel -> mended(gate, channel).stream())
            .min(Comparator.naturalOrder());
    return whole
        .flatMap(first -> way.map(second -> first.isAfter(second) ? first : second))
        .filter(instant -> instant.isAfter(Instant.MIN));
  }

  /** When all rules are met, {@code Instant.MIN} if they are; empty if time will not mend one. */
  private Optional<Instant> mended(CampaignGate gate, int channel) {
    Instant last = Instant.MIN;
    for (int place = order.first(gate); place < order.end(gate); place++) {
      if (isOf(place, channel) && verdicts.get(place) != Verdict.PASS) {
        Optional<Instant> own = from.get(place);
        if (own.isEmpty()) {
          return own;
        }
        last = own.get().isAfter(last) ? own.get() : last;
      }
    }
    return Optional.of(last);
  }
}
