package org.bankcrm.customer.ladder;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.customer.holding.ProductFamily;
import org.bankcrm.customer.holding.ProductKind;

/** The form of plans as documents. */
final class LadderDocuments {

  private static final int MOST = 60;

  private static final DataKey<String> CODE =
      DataKey.code("code", "档次代码，表格以此为列名", "the code by which tables know the rung");

  private static final DataKey<LocalizedText> NAME =
      DataKey.localized("name", "档次名称", "the name of the rung");

  private static final DataKey<Integer> DAYS =
      DataKey.whole("days", 1, 36_525, "截至基准日后多少天，含当日", "its last day, so many days after as-of");

  private static final DataKey<Integer> MONTHS =
      DataKey.whole(
          "months",
          1,
          1_200,
          "截至基准日后多少个月，含当日；月末不足时取该月最后一天",
          "its last day, so many months after as-of, or the last day of a month that is too short");

  private static final DataKey<List<DataReader>> RUNGS =
      DataKey.objects(
          "rungs",
          DataForm.of().needed(CODE).needed(NAME).maybe(DAYS).maybe(MONTHS),
          1,
          MOST,
          "期限档次，由近及远；每档自上一档次日起，days 与 months 取其一，最后一档两者皆无",
          "the rungs from the nearest on, each from the day after the one before; days or months,"
              + " and neither for the last");

  private static final DataKey<DayCount> DAY_COUNT =
      DataKey.word(
          "dayCount",
          List.of(DayCount.values()),
          LadderDocuments::word,
          "计息天数规则",
          "how the days between two dates become parts of a year");

  private static final DataKey<PaymentDayRule> PAYMENT_DAYS =
      DataKey.word(
          "paymentDays",
          List.of(PaymentDayRule.values()),
          LadderDocuments::word,
          "到期日为非营业日时何时收付",
          "when is paid what falls due on a day that is not worked");

  private static final DataKey<ProductKind> DEPOSIT = kinds(ProductFamily.DEPOSIT);
  private static final DataKey<ProductKind> LOAN = kinds(ProductFamily.LOAN);

  private static final DataKey<BigDecimal> PERCENT =
      percent("percent", "到期后续存的百分比", "how many per cent are left for another term");

  private static final DataKey<BigDecimal> MONTHLY =
      percent("percentMonthly", "每月提前归还剩余本金的百分比", "how many per cent of what is owed, monthly");

  private static final DataKey<Integer> TERM =
      DataKey.whole("months", 1, 120, "续存期限（月）", "how many months the other term has");

  private static final DataKey<List<DataReader>> ROLLOVERS =
      DataKey.objects(
          "rollovers",
          DataForm.of().needed(DEPOSIT).needed(PERCENT).needed(TERM),
          0,
          MOST,
          "续存假设，每类存款一条；空列表表示不作假设",
          "which deposits are left for another term, once; one for a kind, none if empty");

  private static final DataKey<List<DataReader>> EARLY =
      DataKey.objects(
          "earlyRepayments",
          DataForm.of().needed(LOAN).needed(MONTHLY),
          0,
          MOST,
          "提前还款假设，每类贷款一条；空列表表示不作假设",
          "which loans with instalments are paid back early; one for a kind, none if empty");

  static final RuleDocument KIND =
      RuleDocument.of(
          "ladder",
          DataForm.of()
              .needed(RUNGS)
              .needed(DAY_COUNT)
              .needed(PAYMENT_DAYS)
              .needed(ROLLOVERS)
              .needed(EARLY),
          LocalizedText.of(
              "现金流阶梯的期限档次、计息、顺延与行为假设。",
              "How a cash-flow ladder is drawn: rungs, interest days, days not worked, assumptions."));

  private LadderDocuments() {}

  private static DataKey<ProductKind> kinds(ProductFamily family) {
    List<ProductKind> kinds =
        List.of(ProductKind.values()).stream().filter(each -> each.family() == family).toList();
    return DataKey.word("kind", kinds, LadderDocuments::word, "产品类别", "the kind of product");
  }

  private static DataKey<BigDecimal> percent(String name, String zh, String en) {
    return DataKey.parsed(
        name,
        LocalizedText.of(
            "大于 0 至 100 的百分数，最多 4 位小数，如 \"2.5\"", "per cent, more than 0 to 100, such as \"2.5\""),
        "^[0-9]{1,3}([.][0-9]{1,4})?$",
        LadderDocuments::percent,
        zh,
        en);
  }

  private static BigDecimal percent(String text) {
    Checks.require(text.matches("[0-9]{1,3}([.][0-9]{1,4})?"), "percent", "must be one");
    return Rollover.percent(new BigDecimal(text));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static LadderPlan read(Object tree) {
    return KIND.read(tree, LadderDocuments::plan);
  }

  private static Optional<LadderPlan> plan(DataReader document) {
    List<Rung> rungs = document.each(RUNGS, LadderDocuments::rung);
    Optional<DayCount> dayCount = document.find(DAY_COUNT);
    Optional<PaymentDayRule> days = document.find(PAYMENT_DAYS);
    List<Rollover> rollovers = document.each(ROLLOVERS, LadderDocuments::rollover);
    List<EarlyRepayment> early = document.each(EARLY, LadderDocuments::early);
    return document.made(
        "rungs that end one after the other, the last alone without an end, and one assumption for"
            + " a kind",
        () -> new LadderPlan(rungs, dayCount.orElseThrow(), days.orElseThrow(), rollovers, early));
  }

  private static Optional<Rung> rung(DataReader line) {
    Optional<String> code = line.find(CODE);
    Optional<LocalizedText> name = line.find(NAME);
    Optional<CalendarSpan> days = optional(line, DAYS).map(CalendarSpan::days);
    Optional<CalendarSpan> months = optional(line, MONTHS).map(CalendarSpan::months);
    return line.made(
        "a rung with days or months, not both",
        () -> {
          Checks.require(days.isEmpty() || months.isEmpty(), "days", "must stand alone");
          return new Rung(code.orElseThrow(), name.orElseThrow(), days.or(() -> months));
        });
  }

  private static Optional<Integer> optional(DataReader line, DataKey<Integer> key) {
    return line.has(key.name()) ? line.find(key) : Optional.empty();
  }

  private static Optional<Rollover> rollover(DataReader line) {
    Optional<ProductKind> kind = line.find(DEPOSIT);
    Optional<BigDecimal> percent = line.find(PERCENT);
    Optional<Integer> term = line.find(TERM);
    return line.made(
        "a kind and what is left",
        () -> new Rollover(kind.orElseThrow(), percent.orElseThrow(), term.orElseThrow()));
  }

  private static Optional<EarlyRepayment> early(DataReader line) {
    Optional<ProductKind> kind = line.find(LOAN);
    Optional<BigDecimal> percent = line.find(MONTHLY);
    return line.made(
        "a kind and what is paid back",
        () -> new EarlyRepayment(kind.orElseThrow(), percent.orElseThrow()));
  }

  static Map<String, Object> write(LadderPlan plan) {
    return RuleDocument.writer()
        .objects("rungs", plan.rungs(), LadderDocuments::write)
        .text("dayCount", word(plan.dayCount()))
        .text("paymentDays", word(plan.paymentDays()))
        .objects("rollovers", plan.rollovers(), LadderDocuments::write)
        .objects("earlyRepayments", plan.earlyRepayments(), LadderDocuments::write)
        .tree();
  }

  private static DataWriter write(Rung rung) {
    DataWriter line = DataWriter.object().text("code", rung.code()).localized("name", rung.name());
    rung.until()
        .ifPresent(
            span ->
                line.integer(
                    span.unit() == CalendarSpan.Unit.DAYS ? "days" : "months", span.length()));
    return line;
  }

  private static DataWriter write(Rollover each) {
    return DataWriter.object()
        .text("kind", word(each.kind()))
        .text("percent", each.percent().toPlainString())
        .integer("months", each.months());
  }

  private static DataWriter write(EarlyRepayment each) {
    return DataWriter.object()
        .text("kind", word(each.kind()))
        .text("percentMonthly", each.percentMonthly().toPlainString());
  }
}
