package org.bankcrm.examples.runner;

import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/** What people call the channels and purposes that the library knows. */
final class Names {

  private static final Map<Channel, LocalizedText> CHANNELS =
      Map.of(
          Channel.BRANCH, LocalizedText.of("网点", "Branch"),
          Channel.PHONE, LocalizedText.of("电话", "Phone"),
          Channel.WEB, LocalizedText.of("网上银行", "Online banking"),
          Channel.MOBILE, LocalizedText.of("手机银行", "Mobile banking"),
          Channel.SOCIAL, LocalizedText.of("社交媒体", "Social media"),
          Channel.CHAT, LocalizedText.of("在线客服", "Chat"),
          Channel.ATM, LocalizedText.of("自助设备", "Machine"),
          Channel.SMS, LocalizedText.of("短信", "Text message"),
          Channel.EMAIL, LocalizedText.of("电子邮件", "E-mail"));

  private static final Map<Purpose, LocalizedText> PURPOSES =
      Map.of(
          Purpose.MARKETING,
          LocalizedText.of("营销", "Marketing"),
          Purpose.PROFILING,
          LocalizedText.of("画像", "Profiling"),
          Purpose.CREDIT_CHECK,
          LocalizedText.of("征信查询", "Credit check"),
          Purpose.DATA_SHARING,
          LocalizedText.of("信息共享", "Data sharing"),
          Purpose.SERVICE,
          LocalizedText.of("服务", "Service"),
          Purpose.of("care"),
          LocalizedText.of("关怀", "Care"));

  private Names() {}

  static Optional<LocalizedText> of(Channel channel) {
    return Optional.ofNullable(CHANNELS.get(channel));
  }

  static Optional<LocalizedText> of(Purpose purpose) {
    return Optional.ofNullable(PURPOSES.get(purpose));
  }
}
