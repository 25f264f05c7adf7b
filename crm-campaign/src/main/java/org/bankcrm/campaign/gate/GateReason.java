package org.bankcrm.campaign.gate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.customer.activity.Channel;

/**
 * A rule of a gate that does not let a customer through.
 *
 * @param gate the gate
 * @param channel the only channel that it shuts, if one
 * @param code what the rule goes by: the author's code, or {@code period}, {@code control}, {@code
 *     risk}, {@code assessment}, {@code seller}, {@code consent}, {@code contact}, {@code budget};
 *     where the contact policy tells what holds the contact back, the kind of that clause, such as
 *     {@code wished-hours}
 * @param rule what it asks of the customer, for people; of an exclusion, whom it keeps out
 * @param excludes whether it keeps out those of whom the rule is true
 * @param verdict {@link Verdict#FAIL} or {@link Verdict#UNKNOWN}; {@link Verdict#WITHHELD} of a
 *     rule that asks about something protected and stands at a gate that is not known to be passed:
 *     whether it is met is told to nobody
 * @param passesFrom the first instant at which it lets the customer through, all else staying as it
 *     is, where time alone mends it
 * @param missing of one that is UNKNOWN the attributes that are missing, in the order of the rule;
 *     none otherwise
 */
public record GateReason(
    CampaignGate gate,
    Optional<Channel> channel,
    String code,
    LocalizedText rule,
    boolean excludes,
    Verdict verdict,
    Optional<Instant> passesFrom,
    List<Attribute<?>> missing) {

  /** How many of what is missing the text names; of more it tells how many. */
  private static final int MOST_NAMED = 5;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the rule lets the customer through
   */
  public GateReason {
    requireNonNull(gate, "gate");
    requireNonNull(channel, "channel");
    requireNonNull(code, "code");
    requireNonNull(rule, "rule");
    requireNonNull(passesFrom, "passesFrom");
    missing = List.copyOf(missing);
    if (requireNonNull(verdict, "verdict") == Verdict.PASS) {
      throw new IllegalArgumentException("a reason must be a rule that is not met");
    }
  }

  /**
   * The reason in words: {@code not met: at least 18 years old}, {@code not known for want of data
   * (Age): at least 18 years old}, {@code excluded: staff of the bank}, {@code not met: consent is
   * given: Marketing (Phone)}.
   */
  public LocalizedText text() {
    LocalizedText text =
        verdict == Verdict.WITHHELD
            ? rule.precededBy("受保护信息，不予说明：", "not told, to protect: ")
            : toldRule();
    return channel
        .map(Channel::label)
        .map(way -> LocalizedText.joined("%s（%s）", "%s (%s)", text, way))
        .orElse(text);
  }

  private LocalizedText toldRule() {
    if (verdict == Verdict.FAIL) {
      return excludes
          ? rule.precededBy("属于排除对象：", "excluded: ")
          : rule.precededBy("不满足：", "not met: ");
    }
    return rule.precededBy(
        "资料缺失" + wantedZh() + (excludes ? "，无法判断是否排除：" : "，无法判断："),
        "not known for want of data" + wantedEn() + (excludes ? " whether excluded: " : ": "));
  }

  private String wantedZh() {
    String more = missing.size() > MOST_NAMED ? "等" + missing.size() + "项" : "";
    return missing.isEmpty() ? "" : "（" + names("、", LocalizedText::zh) + more + "）";
  }

  private String wantedEn() {
    int left = missing.size() - MOST_NAMED;
    String more = left > 0 ? " and " + left + " more" : "";
    return missing.isEmpty() ? "" : " (" + names(", ", LocalizedText::en) + more + ")";
  }

  private String names(String between, Function<LocalizedText, String> language) {
    return missing.stream()
        .limit(MOST_NAMED)
        .map(each -> language.apply(each.info().name()))
        .collect(Collectors.joining(between));
  }

  /** The same in the language of the reader. */
  public String text(Locale locale) {
    return text().in(locale);
  }

  /** Of what tells most reasons apart: they are counted by the million. */
  @Override
  public int hashCode() {
    return (code.hashCode() * 31 + gate.ordinal()) * 31 + verdict.ordinal() + channel.hashCode();
  }

  /** The gate, and nothing of the customer. */
  @Override
  public String toString() {
    return "GateReason at " + gate;
  }
}
