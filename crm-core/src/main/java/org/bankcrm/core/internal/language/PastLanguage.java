package org.bankcrm.core.internal.language;

import java.util.List;
import org.bankcrm.core.LocalizedText;

/** What conditions may read of what the policies of a book gave in the run before. */
final class PastLanguage {

  /**
   * An attribute that comes by itself.
   *
   * @param id how it is written of the result {@code tier.value}
   * @param type its type
   * @param says what it is
   */
  record Told(String id, LocalizedText type, LocalizedText says) {
    static Told of(String id, String typeZh, String typeEn, String zh, String en) {
      return new Told(id, LocalizedText.of(typeZh, typeEn), LocalizedText.of(zh, en));
    }
  }

  static final List<Told> ALL =
      List.of(
          Told.of(
              "before.tier.value",
              "与该结果相同",
              "that of the result",
              "上一次运行给出的结果",
              "what the run before gave"),
          Told.of(
              "since.tier.value",
              "日期",
              "a day",
              "最早给出上期结果、其间未给出其他结果的那次运行的日期",
              "the day of the first run that gave what the run before gave, with none in between that"
                  + " gave something else"),
          Told.of(
              "rank.tier.value",
              "整数",
              "a whole number",
              "本次结果的级次，最低为 1；限等级、评级与阶段",
              "the place of what is given now, 1 for the lowest; of rungs, grades and stages"),
          Told.of(
              "rank.before.tier.value",
              "整数",
              "a whole number",
              "上期结果的级次",
              "the place of what the run before gave"),
          Told.of(
              "change.tier.value",
              "整数",
              "a whole number",
              "较上期升了几级；下降为负",
              "by how many places it rose since then; below zero where it fell"),
          Told.of(
              "change.score.example",
              "与该结果相同",
              "that of the result",
              "分数等数值较上期的增减；下降为负，任一期没有结果时未知",
              "by how much points or another number rose since then; below zero where it fell, not"
                  + " known unless both runs gave one"));

  static final List<String> EXAMPLES =
      List.of(
          "{\"attribute\": \"before.segment.example\", \"is\": false}",
          "{\"attribute\": \"since.segment.example\", \"within\": {\"to\": {\"anchor\": \"asOf\","
              + " \"months\": -6}}}");

  private PastLanguage() {}
}
