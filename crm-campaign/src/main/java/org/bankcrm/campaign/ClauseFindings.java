package org.bankcrm.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateVerdict;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.attribute.Attribute;

/**
 * What was found of each clause of a campaign for one customer, and what follows for its gates.
 *
 * @param clauses the clauses, in the order of the gates
 * @param verdicts whether each lets the customer through, as far as that is told
 * @param from for each that does not, the first instant at which it will, where time mends it
 * @param missing for each of which it is not known, the attributes that are missing
 * @param outcome what the clauses come to where some of them are withheld; otherwise it follows
 */
record ClauseFindings(
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

  private boolean isOf(int place, CampaignGate gate, int channel) {
    Clause clause = clauses.get(place);
    return clause.gate() == gate && clause.channel() == channel;
  }

  /** What a gate says of one channel, or of the whole campaign. */
  Verdict own(CampaignGate gate, int channel) {
    Verdict all = Verdict.PASS;
    for (int i = 0; i < verdicts.size(); i++) {
      all = isOf(i, gate, channel) ? all.and(verdicts.get(i)) : all;
    }
    return all;
  }

  /**
   * The gates in order. Up to the first that stops the customer a channel counts as far as it has
   * come; after it each gate is told for itself, over the channels that may still be open, or over
   * all of them if none is.
   *
   * @param toFirstStop whether to leave off at the first that stops the customer
   */
  List<GateVerdict> gates(Campaign campaign, boolean toFirstStop) {
    Verdict[] ways = new Verdict[campaign.channels().size()];
    Arrays.fill(ways, Verdict.PASS);
    boolean stopped = false;
    List<GateVerdict> gates = new ArrayList<>();
    for (CampaignGate gate : CampaignGate.values()) {
      gates.add(gate(gate, campaign, ways, stopped));
      stopped |= gates.get(gates.size() - 1).verdict() != Verdict.PASS;
      if (stopped && toFirstStop) {
        break;
      }
      Arrays.setAll(ways, channel -> ways[channel].and(own(gate, channel)));
    }
    return List.copyOf(gates);
  }

  private GateVerdict gate(CampaignGate gate, Campaign campaign, Verdict[] ways, boolean stopped) {
    List<Integer> open = candidates(ways);
    Verdict over = Verdict.FAIL;
    for (int channel : open) {
      Verdict own = own(gate, channel);
      over = over.or(stopped ? own : ways[channel].and(own));
    }
    Verdict found = own(gate, Clause.WHOLE).and(over);
    Verdict verdict = stopped ? found : through(gate).orElse(found);
    List<Integer> mending = stopped ? open : ofVerdict(ways, Verdict.PASS);
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

  private static List<Integer> candidates(Verdict[] ways) {
    List<Integer> open = new ArrayList<>(ofVerdict(ways, Verdict.PASS));
    open.addAll(ofVerdict(ways, Verdict.UNKNOWN));
    open.addAll(ofVerdict(ways, Verdict.WITHHELD));
    return (open.isEmpty() ? IntStream.range(0, ways.length).boxed() : open.stream())
        .sorted()
        .toList();
  }

  private static List<Integer> ofVerdict(Verdict[] ways, Verdict verdict) {
    return IntStream.range(0, ways.length).filter(i -> ways[i] == verdict).boxed().toList();
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
    for (int i = 0; i < verdicts.size(); i++) {
      if (isOf(i, gate, channel) && verdicts.get(i) != Verdict.PASS) {
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
    for (int place = 0; place < verdicts.size(); place++) {
      if (isOf(place, gate, channel) && verdicts.get(place) != Verdict.PASS) {
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
