package org.bankcrm.customer.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a policy says, read by hand from its document: shares no code with the policy. */
final class AccessClerk {

  private static final List<String> LEVELS = List.of("NONE", "MASKED", "FULL");

  private final Map<String, Object> document;

  AccessClerk(Map<String, Object> document) {
    this.document = document;
  }

  String sees(String role, String purpose, boolean consent, String field) {
    if (field.equals("party.gender")
        || (field.equals("credit.score") && !purpose.equals("credit-check"))) {
      return "NONE";
    }
    int shown = 0;
    int limit = 2;
    for (Map<?, ?> rule : maps(document.get("rules"))) {
      boolean shows = rule.containsKey("show");
      boolean holds =
          has(rule, "roles", List.of(role), shows)
              && has(rule, "purposes", List.of(purpose), shows)
              && has(rule, "fields", names(field), shows)
              && (consent || !Boolean.TRUE.equals(rule.get("withConsent")));
      if (holds && shows) {
        shown = Math.max(shown, LEVELS.indexOf(rule.get("show")));
      } else if (holds) {
        limit = Math.min(limit, LEVELS.indexOf(rule.get("atMost")));
      }
    }
    return LEVELS.get(Math.min(shown, limit));
  }

  private List<String> names(String field) {
    List<String> names = new ArrayList<>(List.of(field));
    for (Map<?, ?> group : maps(document.get("groups"))) {
      if (((List<?>) group.get("fields")).contains(field)) {
        names.add((String) group.get("code"));
      }
    }
    return names;
  }

  private static boolean has(Map<?, ?> rule, String key, List<String> any, boolean shows) {
    Object listed = rule.get(key);
    return listed == null ? !shows : any.stream().anyMatch(((List<?>) listed)::contains);
  }

  private static List<Map<?, ?>> maps(Object list) {
    List<Map<?, ?>> maps = new ArrayList<>();
    ((List<?>) list).forEach(each -> maps.add((Map<?, ?>) each));
    return maps;
  }
}
