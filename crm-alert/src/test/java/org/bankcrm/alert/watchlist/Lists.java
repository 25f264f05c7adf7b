package org.bankcrm.alert.watchlist;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.alert.AlertKinds;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.policy.BookCalendar;
import org.bankcrm.core.policy.PolicyBook;

/** A watch list over two answers. */
final class Lists {

  static final YesNoAttribute SIGNS =
      Attributes.yesNo("signs", AttributeInfo.named("有流失迹象", "Signs"));
  static final YesNoAttribute WELL = Attributes.yesNo("well", AttributeInfo.named("良好", "Well"));

  private Lists() {}

  private static Map<String, Object> name(String zh, String en) {
    return Map.of("zh", zh, "en", en);
  }

  static Map<String, Object> policy() {
    Map<String, Object> policy = new HashMap<>();
    policy.put("kind", "watch-list");
    policy.put("id", "leaving");
    policy.put("version", 1);
    policy.put("name", name("流失观察", "Leaving"));
    policy.put("enter", Map.of("attribute", "signs", "is", true));
    policy.put("alerts", List.of(Map.of("policy", "mule", "levels", List.of("CRITICAL"))));
    policy.put("exit", Map.of("attribute", "well", "is", true));
    policy.put("probationDays", 10);
    policy.put("owner", "RM");
    policy.put("reviewEvery", Map.of("days", 30));
    policy.put("reviewWithin", Map.of("days", 5));
    policy.put("escalate", List.of(Map.of("after", Map.of("days", 2), "tell", "HEAD")));
    policy.put("reenterAfter", Map.of("days", 20));
    policy.put(
        "retention",
        Map.of(
            "action", "CALL",
            "effect", "keeps the salary account",
            "withinDays", 3,
            "heldBack", "50%",
            "salt", "s",
            "horizonDays", 90));
    return policy;
  }

  /** A book with the list and a calendar of this id. */
  static PolicyBook counting(Map<String, Object> policy, BusinessCalendar days) {
    PolicyBook plain = book(policy);
    return PolicyBook.builder(plain.ref(), plain.name(), plain.catalog())
        .calendar(BookCalendar.of("bank", days))
        .addAll(plain.policies())
        .build();
  }

  static PolicyBook book(Map<String, Object> policy) {
    return book(List.of(policy));
  }

  static PolicyBook book(List<Map<String, Object>> policies) {
    List<Object> attributes = new ArrayList<>();
    for (YesNoAttribute each : List.of(SIGNS, WELL)) {
      attributes.add(
          Map.of(
              "id",
              each.id(),
              "type",
              "yesNo",
              "name",
              name(each.info().name().zh(), each.info().name().en())));
    }
    return PolicyBook.parse(
        Map.of(
            "book",
            "lists",
            "version",
            1,
            "name",
            name("名单", "Lists"),
            "attributes",
            attributes,
            "policies",
            policies),
        AlertKinds.all());
  }

  static WatchListEngine engine(Map<String, Object> policy) {
    return WatchListEngine.of(book(policy), "leaving");
  }

  static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }

  static Facts facts(
      WatchListEngine engine,
      Instant at,
      ZoneId zone,
      Optional<Boolean> signs,
      Optional<Boolean> well) {
    Facts.Builder facts = Facts.builder(engine.catalog(), at, zone);
    signs.ifPresent(each -> facts.put(SIGNS, each));
    well.ifPresent(each -> facts.put(WELL, each));
    return facts.build();
  }
}
