package org.bankcrm.campaign.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.consent.Purpose;

/** The codes of the customer model that authors write, as the reference lists them. */
public final class KnownCodes {

  /** Over which a customer can be contacted. */
  public static final List<Channel> CHANNELS =
      List.of(
          Channel.BRANCH,
          Channel.PHONE,
          Channel.SMS,
          Channel.EMAIL,
          Channel.MOBILE,
          Channel.WEB,
          Channel.CHAT,
          Channel.SOCIAL,
          Channel.ATM);

  /** What the customer's data may be used for. */
  public static final List<Purpose> PURPOSES =
      List.of(
          Purpose.MARKETING,
          Purpose.SERVICE,
          Purpose.CARE,
          Purpose.PROFILING,
          Purpose.CREDIT_CHECK,
          Purpose.DATA_SHARING);

  /** What came of a contact. */
  public static final List<InteractionOutcome> OUTCOMES =
      List.of(
          InteractionOutcome.REACHED,
          InteractionOutcome.NOT_REACHED,
          InteractionOutcome.BOUNCED,
          InteractionOutcome.ACCEPTED,
          InteractionOutcome.DECLINED,
          InteractionOutcome.OPTED_OUT,
          InteractionOutcome.RESOLVED,
          InteractionOutcome.OPEN);

  private KnownCodes() {}

  /** Channels with what people call them, in both languages. */
  public static LocalizedText channels() {
    return LocalizedText.of(
        named(CHANNELS, Channel::code, Locale.CHINESE, "、", "（", "）"),
        named(CHANNELS, Channel::code, Locale.ENGLISH, ", ", " (", ")"));
  }

  /** Purposes with what people call them, in both languages. */
  public static LocalizedText purposes() {
    return LocalizedText.of(
        named(PURPOSES, Purpose::code, Locale.CHINESE, "、", "（", "）"),
        named(PURPOSES, Purpose::code, Locale.ENGLISH, ", ", " (", ")"));
  }

  /** The outcomes of contacts. */
  public static LocalizedText outcomes() {
    List<String> codes = OUTCOMES.stream().map(each -> "`" + each.code() + "`").toList();
    return LocalizedText.of(String.join("、", codes), String.join(", ", codes));
  }

  private static <T extends Labelled> String named(
      List<T> all,
      Function<T, String> code,
      Locale locale,
      String between,
      String open,
      String close) {
    return all.stream()
        .map(each -> "`" + code.apply(each) + "`" + open + each.label().in(locale) + close)
        .collect(Collectors.joining(between));
  }
}
