package org.bankcrm.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.internal.Codes;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.customer.consent.Purpose;

/** The parts of a campaign while it is made, and what must hold of them together. */
final class CampaignParts {

  /** Takes a problem: the key in the document, and the words. */
  @FunctionalInterface
  interface Sink {
    void problem(String key, String code, String message, String advice);
  }

  Optional<PolicyHead> head = Optional.empty();
  Purpose purpose = Purpose.MARKETING;
  Optional<DateRange> period = Optional.empty();
  Optional<Offer> offer = Optional.empty();
  final List<CampaignChannel> channels = new ArrayList<>();
  ConsentRule consent = ConsentRule.GRANTED;
  Optional<String> contactPolicy = Optional.empty();
  Optional<String> group = Optional.empty();
  Optional<String> budget = Optional.empty();
  final List<CampaignRule> eligibility = new ArrayList<>();
  final List<CampaignRule> applicability = new ArrayList<>();
  final List<CampaignRule> exclusions = new ArrayList<>();

  void check(Sink sink) {
    boolean service = purpose.equals(Purpose.SERVICE);
    if (consent == ConsentRule.NOT_NEEDED && !service) {
      sink.problem(
          "consent",
          "consent-needed",
          "a campaign for '" + purpose + "' needs the customer's consent.",
          "Only messages of the purpose 'service' need none.");
    }
    if (contactPolicy.isEmpty() && !service) {
      sink.problem(
          "contact",
          "missing-key",
          "there is no contact policy.",
          "Only messages of the purpose 'service' need none.");
    }
    if (!Codes.isCode(purpose.code())) {
      sink.problem("purpose", "wrong-value", "the purpose must have " + Codes.RULE + ".", "");
    } else {
      checkLanes(sink);
    }
    period
        .filter(days -> days.start().isEmpty() || days.end().isEmpty())
        .ifPresent(
            days ->
                sink.problem(
                    "period", "wrong-value", "the period must have a first and a last day.", ""));
    period
        .filter(days -> days.start().isPresent() && days.end().isPresent())
        .ifPresent(days -> checkMeant(days, sink));
    checkChannels(sink);
    checkRules("eligibility", eligibility, sink);
    checkRules("applicability", applicability, sink);
    checkRules("exclusions", exclusions, sink);
  }

  private static void checkMeant(DateRange period, Sink sink) {
    try {
      BankDates.check("from", period.fromInclusive());
      BankDates.checkEnd("before", period.toExclusive());
    } catch (IllegalArgumentException e) {
      sink.problem("period", "wrong-value", e.getMessage() + ".", "");
    }
  }

  private void checkLanes(Sink sink) {
    try {
      contactPolicy.ifPresent(
          policy ->
              channels.forEach(each -> ContactLane.of(policy, purpose, each.channel(), group)));
    } catch (IllegalArgumentException e) {
      sink.problem("contact", "invalid-value", e.getMessage() + ".", "");
    }
  }

  private void checkChannels(Sink sink) {
    Set<String> seen = new HashSet<>();
    for (CampaignChannel each : channels) {
      if (!seen.add(each.channel().code())) {
        sink.problem(
            "channels",
            "duplicate-code",
            "channel '" + each.channel() + "' is listed twice.",
            "List it once.");
      }
    }
    if (channels.isEmpty() || channels.size() > CampaignChannel.MOST) {
      sink.problem(
          "channels",
          "wrong-size",
          "a campaign has 1 to " + CampaignChannel.MOST + " channels, not " + channels.size() + ".",
          "");
    }
  }

  private static void checkRules(String key, List<CampaignRule> rules, Sink sink) {
    Set<String> seen = new HashSet<>();
    for (CampaignRule rule : rules) {
      if (!seen.add(rule.code())) {
        sink.problem(
            key,
            "duplicate-code",
            "rule '" + rule.code() + "' is listed twice.",
            "Give each rule a code of its own.");
      }
    }
    boolean needed = key.equals("eligibility");
    if (rules.size() > CampaignRule.MOST || (needed && rules.isEmpty())) {
      sink.problem(
          key,
          "wrong-size",
          "there are " + rules.size() + " rules.",
          "Write " + (needed ? "1" : "0") + " to " + CampaignRule.MOST + " of them.");
    }
  }
}
