package org.bankcrm.customer.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/** How the standard catalogue names things. */
final class BankNames {

  private BankNames() {}

  /** An enumeration's constants as codes. */
  static List<String> codes(Enum<?>... values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  /** The same with what people call the constants, which are the codes of the attribute. */
  static AttributeInfo labelled(AttributeInfo info, Labelled... constants) {
    Map<String, LocalizedText> labels = new HashMap<>();
    for (Labelled constant : constants) {
      labels.put(((Enum<?>) constant).name(), constant.label());
    }
    return info.withLabels(labels);
  }

  /** The same with what people call purposes, alone and over a channel, which are its codes. */
  static AttributeInfo consents(AttributeInfo info) {
    Map<String, LocalizedText> labels = new HashMap<>();
    for (Purpose purpose : Purpose.known()) {
      labels.put(purpose.code(), purpose.label());
      for (Channel channel : Channel.known()) {
        labels.put(
            purpose.code() + ':' + channel.code(),
            LocalizedText.joined("%s（%s）", "%s (%s)", purpose.label(), channel.label()));
      }
    }
    return info.withLabels(labels);
  }

  /** A constant as a part of an id: lower case with hyphens. */
  static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AttributeInfo normal(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  static AttributeInfo personal(String zh, String en) {
    return AttributeInfo.named(zh, en).withSensitivity(Sensitivity.PERSONAL);
  }

  static AttributeInfo sensitive(String zh, String en) {
    return AttributeInfo.named(zh, en).withSensitivity(Sensitivity.SENSITIVE);
  }
}
