package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateStop;
import org.bankcrm.campaign.gate.GateVerdict;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.customer.activity.Channel;

/**
 * Where the customers of a population drop out of a campaign, gate by gate, and mostly why.
 *
 * <p>It adds up exactly: a gate is reached by those who passed the one before it, the first by
 * everybody whom the campaign is about; of those who reach it some pass, some fail, of some it is
 * not known; and the reasons of a gate, the others included, are as many as the customers whom it
 * stopped, since each counts once: with the first reason, and where that shuts one channel with
 * those of the other channels.
 *
 * @param campaign the campaign
 * @param audience the number of customers
 * @param notApplicable how many of them are not of the campaign's population, so that no gate was
 *     asked
 * @param undecided of how many of them it cannot be told whether they are
 * @param gates the gates in order
 */
public record DropOff(
    PolicyRef campaign, long audience, long notApplicable, long undecided, List<GateDrop> gates) {

  /**
   * Who drops out at one gate.
   *
   * @param gate the gate
   * @param reached how many passed all gates before it
   * @param passed how many of them pass it
   * @param failed how many of them fail
   * @param unknown of how many of them data is missing that would decide
   * @param top the reasons that stopped most of them, the most frequent first
   * @param others how many were stopped for other reasons
   */
  public record GateDrop(
      CampaignGate gate,
      long reached,
      long passed,
      long failed,
      long unknown,
      List<ReasonCount> top,
      long others) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the numbers do not add up
     */
    public GateDrop {
      requireNonNull(gate, "gate");
      top = List.copyOf(top);
      long reasons = others + top.stream().mapToLong(ReasonCount::count).sum();
      if (reached != passed + failed + unknown || reasons != failed + unknown) {
        throw new IllegalArgumentException("the customers of a gate must add up");
      }
    }
  }

  /**
   * How many customers were stopped for a reason. Where rules are asked channel by channel, such as
   * consent, it takes all channels to stop a customer: then it counts those who were stopped by
   * just these reasons, one of each channel that was still open.
   *
   * @param reason the reason, without an instant and without what is missing
   * @param further the reasons of the other channels, in the order of the campaign; none where the
   *     reason shuts no single channel
   * @param count how many
   */
  public record ReasonCount(GateReason reason, List<GateReason> further, long count) {
    /**
     * Copies the list and refuses null.
     *
     * @throws NullPointerException if a part is null
     */
    public ReasonCount {
      requireNonNull(reason, "reason");
      further = List.copyOf(further);
    }

    /**
     * The reason in words, with every channel that it shuts: {@code not met: consent is given:
     * Marketing (Mobile banking, Text message)}; reasons that differ from channel to channel one
     * after the other. It names no customer, and no value of one.
     */
    public LocalizedText text() {
      Map<GateReason, List<LocalizedText>> ways = new LinkedHashMap<>();
      Stream.concat(Stream.of(reason), further.stream())
          .forEach(
              each -> {
                List<LocalizedText> of =
                    ways.computeIfAbsent(wherever(each), k -> new ArrayList<>());
                each.channel().map(Channel::label).ifPresent(of::add);
              });
      List<LocalizedText> told = new ArrayList<>();
      ways.forEach((rule, channels) -> told.add(withChannels(rule.text(), channels)));
      return joined(told, "；", "; ");
    }

    private static LocalizedText withChannels(LocalizedText rule, List<LocalizedText> channels) {
      return channels.isEmpty()
          ? rule
          : LocalizedText.joined("%s（%s）", "%s (%s)", rule, joined(channels, "、", ", "));
    }

    private static LocalizedText joined(List<LocalizedText> texts, String zh, String en) {
      return texts.stream()
          .reduce((a, b) -> LocalizedText.joined("%s" + zh + "%s", "%s" + en + "%s", a, b))
          .orElseThrow();
    }

    private static GateReason wherever(GateReason reason) {
      return ofAnybody(reason, Optional.empty());
    }

    /** The rule and the count, of many customers. */
    @Override
    public String toString() {
      return "ReasonCount[" + reason.gate() + " " + reason.code() + ": " + count + "]";
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no gate, or the first is not reached by all whom
   *     the campaign is about
   */
  public DropOff {
    requireNonNull(campaign, "campaign");
    gates = List.copyOf(gates);
    if (gates.isEmpty() || gates.get(0).reached() != audience - notApplicable - undecided) {
      throw new IllegalArgumentException("the customers of the first gate must add up");
    }
  }

  /**
   * Counts the drop-off of a population. The numbers come from the columns; reasons are made once
   * for all customers who are stopped alike.
   *
   * @param mostReasons how many reasons are told of each gate, 0 or more
   * @throws IllegalArgumentException if the campaign is not in the book
   */
  public static DropOff of(Decisions decisions, Campaign campaign, int mostReasons) {
    checkReasons(mostReasons);
    Counter counter = new Counter(campaign);
    counter.add(decisions);
    return counter.count(mostReasons);
  }

  private static void checkReasons(int mostReasons) {
    if (mostReasons < 0) {
      throw new IllegalArgumentException("mostReasons must be 0 or more but was " + mostReasons);
    }
  }

  private static List<GateDrop> drops(
      long asked, Map<CampaignGate, Tally> tallies, int mostReasons) {
    List<GateDrop> drops = new ArrayList<>();
    long reached = asked;
    for (Map.Entry<CampaignGate, Tally> each : tallies.entrySet()) {
      GateDrop drop = each.getValue().drop(each.getKey(), reached, mostReasons);
      drops.add(drop);
      reached = drop.passed();
    }
    return drops;
  }

  /**
   * How many customers pass all gates. The same as how many passed the last gate; they add up with
   * those who dropped out to all whom the campaign is about.
   */
  public long eligible() {
    return gates.get(gates.size() - 1).passed();
  }

  /**
   * Counts the drop-off of one campaign customer by customer, for who decides them one at a time.
   * It keeps counts alone, nothing of a customer. Not thread-safe. Counted so, a population of any
   * size comes to the same numbers as by {@link DropOff#of}, whatever the order.
   */
  public static final class Counter {
    private final Campaign campaign;
    private final Map<CampaignGate, Tally> tallies = new EnumMap<>(CampaignGate.class);
    private long audience;
    private long notApplicable;
    private long undecided;

    /** Begins to count with nobody. */
    public Counter(Campaign campaign) {
      this.campaign = requireNonNull(campaign, "campaign");
      for (CampaignGate gate : CampaignGate.values()) {
        tallies.put(gate, new Tally());
      }
    }

    /**
     * Counts a customer. Whom the campaign is not about is counted in no gate.
     *
     * @param eligibility of one customer, each once
     * @throws IllegalArgumentException if the decision is on another campaign
     */
    public void add(Eligibility eligibility) {
      if (!eligibility.campaign().equals(campaign.ref())) {
        throw new IllegalArgumentException(
            "expected a decision on " + campaign.ref() + " but was on " + eligibility.campaign());
      }
      audience++;
      if (!eligibility.applies()) {
        addOutside(eligibility.verdict() == Verdict.NOT_APPLICABLE, 1);
      } else {
        eligibility.stop().flatMap(DropOff::ofAnybody).ifPresent(stop -> add(stop, 1));
      }
    }

    /**
     * Counts all customers of a population, or of a portion of one: as {@link #add(Eligibility)}
     * does one by one.
     *
     * @throws IllegalArgumentException if the campaign is not in the book
     */
    public void add(Decisions decisions) {
      add(decisions, decisions.column(campaign, EligibilityFields.STOP));
    }

    /** The same for who has the column {@link EligibilityFields#STOP} of it at hand. */
    public void add(Decisions decisions, ResultColumn<GateStop> stops) {
      add(decisions, stops, row -> 1);
    }

    private void add(Decisions decisions, ResultColumn<GateStop> stops, IntToLongFunction times) {
      byte[] applies = new byte[decisions.size()];
      decisions.applies(campaign, applies);
      long[] counts = new long[stops.dictionary().size()];
      for (int row = 0; row < applies.length; row++) {
        audience += times.applyAsLong(row);
        if (applies[row] != Truth.TRUE.ordinal()) {
          addOutside(applies[row] == Truth.FALSE.ordinal(), times.applyAsLong(row));
        } else if (stops.place(row) >= 0) {
          counts[stops.place(row)] += times.applyAsLong(row);
        }
      }
      for (int place = 0; place < counts.length; place++) {
        if (counts[place] > 0) {
          add(stops.dictionary().get(place), counts[place]);
        }
      }
    }

    /**
     * Counts customers of whom each stands for so many who are decided alike, such as the first of
     * each sort that was kept of an earlier count.
     *
     * @param times for how many customers each stands, by row; 0 for none
     * @throws IllegalArgumentException if the campaign is not in the book, there are not as many
     *     numbers as customers, or one is negative
     */
    public void add(Decisions decisions, long[] times) {
      if (times.length != decisions.size() || Arrays.stream(times).anyMatch(each -> each < 0)) {
        throw new IllegalArgumentException(
            "times must be 0 or more for each of " + decisions.size() + " customers");
      }
      add(decisions, decisions.column(campaign, EligibilityFields.STOP), row -> times[row]);
    }

    private void addOutside(boolean told, long times) {
      if (told) {
        notApplicable += times;
      } else {
        undecided += times;
      }
    }

    private void add(GateStop stop, long customers) {
      requireNonNull(tallies.get(stop.gate())).add(stop, customers);
    }

    /**
     * The drop-off of all who were counted so far. The counter can go on afterwards.
     *
     * @param mostReasons how many reasons are told of each gate, 0 or more
     */
    public DropOff count(int mostReasons) {
      checkReasons(mostReasons);
      long asked = audience - notApplicable - undecided;
      return new DropOff(
          campaign.ref(), audience, notApplicable, undecided, drops(asked, tallies, mostReasons));
    }
  }

  /** What a gate says of all who are stopped alike; empty if it stops nobody. */
  static Optional<GateStop> ofAnybody(GateVerdict stop) {
    return stop.verdict() == Verdict.PASS
        ? Optional.empty()
        : Optional.of(new GateStop(stop.gate(), stop.verdict(), stopping(stop.reasons())));
  }

  /** The first reason, and if it shuts one channel the first of each other. */
  private static List<GateReason> stopping(List<GateReason> reasons) {
    List<GateReason> stopping = new ArrayList<>();
    Set<Optional<Channel>> shut = new HashSet<>();
    for (GateReason each : reasons) {
      boolean first = stopping.isEmpty();
      boolean other = !first && reasons.get(0).channel().isPresent() && each.channel().isPresent();
      if ((first || other) && shut.add(each.channel())) {
        stopping.add(ofAnybody(each, each.channel()));
      }
    }
    return stopping;
  }

  /** The same reason for any customer: without the instant and without what is missing. */
  private static GateReason ofAnybody(GateReason reason, Optional<Channel> channel) {
    return new GateReason(
        reason.gate(),
        channel,
        reason.code(),
        reason.rule(),
        reason.excludes(),
        reason.verdict(),
        Optional.empty(),
        List.of());
  }

  /** Counts the customers whom one gate stops. */
  private static final class Tally {
    private static final Comparator<ReasonCount> MOST_FIRST =
        Comparator.comparingLong(ReasonCount::count)
            .reversed()
            .thenComparing(each -> each.reason().code())
            .thenComparing(each -> each.reason().channel().map(c -> c.code()).orElse(""))
            .thenComparing(each -> each.reason().verdict())
            .thenComparing(each -> keyOf(each.further()));

    private static String keyOf(List<GateReason> further) {
      return further.stream()
          .map(
              each ->
                  each.code()
                      + ' '
                      + each.channel().map(Channel::code).orElse("")
                      + ' '
                      + each.verdict())
          .collect(Collectors.joining(","));
    }

    private long failed;
    private long unknown;
    private final Map<List<GateReason>, Long> reasons = new HashMap<>();

    void add(GateStop stop, long customers) {
      if (stop.verdict() == Verdict.FAIL) {
        failed += customers;
      } else {
        unknown += customers;
      }
      reasons.merge(stop.reasons(), customers, Long::sum);
    }

    private static ReasonCount counted(List<GateReason> stopping, long count) {
      return new ReasonCount(stopping.get(0), stopping.subList(1, stopping.size()), count);
    }

    GateDrop drop(CampaignGate gate, long reached, int mostReasons) {
      List<ReasonCount> all =
          reasons.entrySet().stream()
              .map(each -> counted(each.getKey(), each.getValue()))
              .sorted(MOST_FIRST)
              .toList();
      int told = Math.min(mostReasons, all.size());
      long others = all.stream().skip(told).mapToLong(ReasonCount::count).sum();
      long stopped = failed + unknown;
      return new GateDrop(
          gate, reached, reached - stopped, failed, unknown, all.subList(0, told), others);
    }
  }
}
