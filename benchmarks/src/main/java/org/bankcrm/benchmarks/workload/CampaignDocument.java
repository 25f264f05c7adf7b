package org.bankcrm.benchmarks.workload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes conditions as a campaign document of the library, one rule of eligibility for each. */
public final class CampaignDocument {
  private CampaignDocument() {}

  /** The document of a campaign of service messages, which need a consent but no contact policy. */
  public static Map<String, Object> of(String id, List<Rule> conditions) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", "campaign");
    document.put("id", id);
    document.put("version", 1);
    document.put("name", words(id));
    document.put("purpose", "service");
    document.put("period", Map.of("from", "2026-01-01", "before", "2027-01-01"));
    document.put("offer", Map.of("name", words(id)));
    document.put("channels", List.of(Map.of("channel", "mobile")));
    document.put("consent", "granted");
    document.put(
        "eligibility",
        IntStream.range(0, conditions.size()).mapToObj(i -> rule(i, conditions.get(i))).toList());
    return document;
  }

  /** The attributes of a book that its campaigns read beside those of their rules. */
  public static List<Map<String, Object>> attributes() {
    return List.of(consents("consent.granted"), consents("consent.refused"));
  }

  private static Map<String, Object> consents(String id) {
    return Map.of("id", id, "name", words(id), "type", "codeSet", "open", true);
  }

  private static Map<String, Object> rule(int number, Rule condition) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("code", "rule-" + number);
    rule.put("name", words("rule " + number));
    rule.put("when", ConditionDocument.of(condition));
    return rule;
  }

  private static Map<String, Object> words(String text) {
    return Map.of("zh", text, "en", text);
  }
}
