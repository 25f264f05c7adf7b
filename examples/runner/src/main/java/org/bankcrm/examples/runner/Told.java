package org.bankcrm.examples.runner;

import java.util.Locale;
import org.bankcrm.core.LocalizedText;

/** The words in which one customer's results are told. */
enum Told {
  POINTS("%s 分", "%s points"),
  GRADE("等级 %s %s", "grade %s %s"),
  NO_GRADE("等级未定", "no grade yet"),
  BASE("基础分", "Base"),
  DECLINED("否决：%s", "Declined: %s"),
  MAYBE("资料缺失，可能否决：%s", "Might decline, data missing: %s"),
  LACKS("扣分原因 %s：%s（少 %s 分）", "Reason %s: %s (%s points short)"),
  MISSING("缺失：%s", "Missing: %s"),
  LOOK_AGAIN("下次查看：%s", "Look again on %s"),
  ELIGIBLE("可推荐，渠道：%s", "May be offered by: %s"),
  STOPPED("不可推荐，止于：%s", "May not be offered, stopped at: %s"),
  FROM("最早 %s", "from %s"),
  GAVE_WAY("让位于同组的“%s”", "gave way to “%s” of the same group"),
  NO_PRIORITY("无法排序：%s", "cannot be ranked: %s"),
  NO_CHANNEL("没有可用渠道", "no channel of the list is open");

  private final String zh;
  private final String en;

  Told(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String in(Locale locale) {
    return LocalizedText.of(zh, en).in(locale);
  }

  String with(Locale locale, Object... parts) {
    return String.format(Locale.ROOT, in(locale), parts);
  }
}
