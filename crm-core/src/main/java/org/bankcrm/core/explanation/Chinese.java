package org.bankcrm.core.explanation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Operand.Role;

/** Chinese words around phrases and values. */
final class Chinese extends Language {

  private final ChinesePhrases phrases;

  Chinese(ZoneId zone) {
    super(Locale.SIMPLIFIED_CHINESE, new ChineseFormats(zone));
    this.phrases = new ChinesePhrases(formats);
  }

  @Override
  Language in(ZoneId zone) {
    return new Chinese(zone);
  }

  @Override
  Phrase phrase(Clause clause, boolean negated) {
    return phrases.of(clause, negated);
  }

  @Override
  Phrase heading(Clause clause, int parts, boolean negated) {
    return switch (clause.operator()) {
      case ALL ->
          negated ? new Phrase("以下条件不得全部成立", "以下条件并非全部成立") : new Phrase("以下条件须全部满足", "以下条件全部成立");
      case ANY ->
          negated ? new Phrase("以下条件均不得成立", "以下条件均不成立") : new Phrase("以下条件须至少满足一项", "以下条件至少一项成立");
      case AT_LEAST -> atLeast(clause.operand(Role.LEAST), parts, negated);
      default -> elements(clause, negated);
    };
  }

  private static Phrase atLeast(Optional<Object> least, int parts, boolean negated) {
    if (least.isEmpty()) {
      return negated
          ? new Phrase("以下条件不得达到规定的项数", "以下条件未达到规定的项数")
          : new Phrase("以下条件须达到规定的项数", "以下条件达到规定的项数");
    }
    int count = (Integer) least.get();
    String which = "以下 " + parts + " 项条件";
    return negated
        ? new Phrase(which + "至多可有 " + (count - 1) + " 项成立", which + "至多 " + (count - 1) + " 项成立")
        : new Phrase(which + "须至少满足 " + count + " 项", which + "至少 " + count + " 项成立");
  }

  private static Phrase elements(Clause clause, boolean negated) {
    return switch (clause.operator()) {
      case SOME -> negated ? none() : some();
      case NONE -> negated ? some() : none();
      case EVERY ->
          negated
              ? new Phrase("不得每一项都符合以下条件", "并非每一项都符合以下条件")
              : new Phrase("每一项都须符合以下条件", "每一项都符合以下条件");
      default -> counted(clause, negated);
    };
  }

  private static Phrase some() {
    return new Phrase("须至少有一项符合以下条件", "至少有一项符合以下条件");
  }

  private static Phrase none() {
    return new Phrase("不得有任何一项符合以下条件", "没有任何一项符合以下条件");
  }

  private static Phrase counted(Clause clause, boolean negated) {
    if (clause.isMasked()) {
      return new Phrase("须有若干项符合以下条件", "有若干项符合以下条件");
    }
    return ChinesePhrases.number("符合以下条件的项数", clause, negated);
  }

  @Override
  String stated(String name, String statement) {
    return name + statement;
  }

  @Override
  String found(String name, String actual, boolean yesNo) {
    return name + (yesNo ? '：' : ' ') + actual;
  }

  @Override
  String against(String found, String asked) {
    return found + '，' + asked;
  }

  @Override
  String colon() {
    return "：";
  }

  @Override
  String outcome(Truth truth, boolean demanded) {
    String word =
        switch (truth) {
          case TRUE -> demanded ? "满足" : "成立";
          case FALSE -> demanded ? "不满足" : "不成立";
          case UNKNOWN -> "无法判断";
        };
    return " —— " + word;
  }

  @Override
  String missing() {
    return "缺失";
  }

  @Override
  String notAsked(Truth applies) {
    return applies == Truth.FALSE ? "不适用于该客户，未作评估" : "无法判断是否适用于该客户，未作评估";
  }

  @Override
  String population() {
    return "适用对象";
  }

  @Override
  String open() {
    return "无法判断";
  }

  @Override
  String stale(Optional<LocalDate> observedOn) {
    return "缺失（已过时" + observedOn.map(day -> "，最近记录于 " + formats.date(day)).orElse("") + '）';
  }

  @Override
  String bracketed(String words) {
    return '（' + words + '）';
  }

  @Override
  String see(String policy) {
    return "（见 " + policy + "）";
  }

  @Override
  String counts(PartTruths parts) {
    String met = parts.met() + " 项成立，" + parts.notMet() + " 项不成立";
    String unknown = parts.unknown() == 0 ? "" : "，" + parts.unknown() + " 项无法判断";
    return parts.total() == 0 ? "共 0 项" : "共 " + parts.total() + " 项：" + met + unknown;
  }

  @Override
  String partNumber(int number) {
    return "第 " + number + " 项";
  }

  @Override
  String notExplained(int parts) {
    return "另有 " + parts + " 项";
  }

  @Override
  String policy(String name, String ref, LocalDate asOf, ZoneId zone) {
    return policy(name, ref) + "，截至 " + formats.date(asOf) + '（' + zone.getId() + '）';
  }

  @Override
  String policy(String name, String ref) {
    return name + '（' + ref + '）';
  }

  @Override
  String bin(String path, Optional<String> points) {
    return "分箱 " + path + colon() + points.map(each -> each + " 分").orElse(open());
  }

  @Override
  String condition(Optional<String> code, String path) {
    return code.map(c -> c + "：条件 ").orElse("条件 ") + path;
  }

  @Override
  String missingValues(List<String> names) {
    String first = names.size() < MissingAttribute.MOST_TOLD ? "" : "（仅列最先提到的）";
    return "尚缺的信息" + first + "：" + String.join("、", names);
  }

  @Override
  String notShown() {
    return "***";
  }
}
