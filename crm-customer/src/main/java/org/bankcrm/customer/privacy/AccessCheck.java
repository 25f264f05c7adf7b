package org.bankcrm.customer.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.document.ProblemCode;
import org.bankcrm.customer.privacy.AccessRule.Effect;

/**
 * Checks the parts of an access policy against each other. All that it names are words of policies.
 */
final class AccessCheck {

  private final AccessDraft draft;
  private final List<Problem> problems = new ArrayList<>();

  private AccessCheck(AccessDraft draft) {
    this.draft = draft;
  }

  /**
   * @param whole whether all parts could be read, so that claims can be proved
   */
  static List<Problem> problems(AccessDraft draft, boolean whole) {
    AccessCheck check = new AccessCheck(draft);
    check.distinct("roles", draft.roles, AccessRole::code);
    check.distinct("groups", draft.groups, AccessGroup::code);
    check.distinct("rules", draft.rules, AccessRule::id);
    for (int i = 0; i < draft.groups.size(); i++) {
      check.group("/groups/" + i, draft.groups.get(i));
    }
    for (int i = 0; i < draft.rules.size(); i++) {
      check.rule("/rules/" + i, draft.rules.get(i));
    }
    for (int i = 0; i < draft.claims.size(); i++) {
      check.claim("/claims/" + i, draft.claims.get(i));
    }
    if (whole && check.problems.isEmpty()) {
      check.claims();
    }
    return List.copyOf(check.problems);
  }

  private <T> void distinct(String key, List<T> all, Function<T, String> code) {
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (!seen.add(code.apply(all.get(i)))) {
        problem(
            "/" + key + "/" + i,
            CoreProblem.DUPLICATE_ID,
            "'" + code.apply(all.get(i)) + "' stands here twice.",
            "Give one of them another name.");
      }
    }
  }

  private void group(String path, AccessGroup group) {
    if (draft.fields.find(group.code()).isPresent()) {
      problem(
          path + "/code",
          CoreProblem.DUPLICATE_ID,
          "'" + group.code() + "' is the id of a field.",
          "Give the group another code.");
    }
    known(path + "/fields", group.fields(), fieldIds(), AccessProblem.UNKNOWN_FIELD, "a field");
    if (group.fields().isEmpty()) {
      problem(path + "/fields", CoreProblem.EMPTY_LIST, "expected at least one field.", "");
    }
  }

  private void rule(String path, AccessRule rule) {
    known(path + "/roles", rule.roles(), roleCodes(), AccessProblem.UNKNOWN_ROLE, "a role");
    names(path, rule.fields());
    boolean shows = rule.effect() == Effect.SHOW;
    if (shows) {
      meant(path + "/roles", rule.roles(), "role");
      meant(path + "/purposes", rule.purposes(), "purpose");
      meant(path + "/fields", rule.fields(), "field or group");
      rule.fields().forEach(field -> allowed(path + "/fields", rule, field));
    } else if (rule.withConsent()) {
      problem(
          path + "/withConsent",
          AccessProblem.CONDITIONAL_LIMIT,
          "a rule that limits holds whether there is a consent or not.",
          "Leave withConsent out here, and set it in the rules that show.");
    }
    useful(path, rule, shows);
  }

  private void useful(String path, AccessRule rule, boolean shows) {
    if (rule.level() == (shows ? Visibility.NONE : Visibility.FULL)) {
      problem(
          path + (shows ? "/show" : "/atMost"),
          AccessProblem.USELESS_RULE,
          shows ? "NONE shows nothing." : "FULL limits nothing.",
          shows ? "Write atMost instead of show to forbid." : "Leave the rule out.");
    }
  }

  private void meant(String path, Set<String> names, String what) {
    if (names.isEmpty()) {
      problem(
          path,
          AccessProblem.NOBODY_MEANT,
          "expected at least one " + what + ".",
          "What a rule that shows leaves out it shows to nobody.");
    }
  }

  /** Only what the rule names itself: of a group it shows what may be shown. */
  private void allowed(String path, AccessRule rule, String id) {
    AccessField field = draft.fields.find(id).orElse(null);
    if (field == null || rule.purposes().stream().anyMatch(field::allows)) {
      return;
    }
    if (field.sensitivity() == Sensitivity.PROTECTED) {
      problem(
          path,
          AccessProblem.PROTECTED_FIELD,
          "'" + id + "' is protected, and never shown.",
          "Leave it out.");
    } else if (!rule.purposes().isEmpty()) {
      problem(
          path,
          AccessProblem.PURPOSE_NOT_ALLOWED,
          "'" + id + "' may be used for " + String.join(", ", field.purposes()) + " only.",
          "Leave it out, or name one of these purposes.");
    }
  }

  private void claim(String path, AccessClaim claim) {
    known(path + "/nobodyBut", claim.roles(), roleCodes(), AccessProblem.UNKNOWN_ROLE, "a role");
    names(path, claim.fields());
    meant(path + "/fields", claim.fields(), "field or group");
  }

  private void names(String path, Set<String> names) {
    Set<String> all = new TreeSet<>(fieldIds());
    draft.groups.forEach(group -> all.add(group.code()));
    known(path + "/fields", names, all, AccessProblem.UNKNOWN_FIELD, "a field or a group");
  }

  private void known(
      String path, Set<String> names, Collection<String> all, ProblemCode code, String what) {
    for (String name : names) {
      if (!all.contains(name)) {
        problem(path, code, "'" + name + "' is not " + what + ".", mend(name, all));
      }
    }
  }

  /** The name that is nearest: what begins or ends alike, else a few of them. */
  private static String mend(String name, Collection<String> all) {
    String end = name.substring(name.lastIndexOf('.') + 1);
    List<String> sorted =
        all.stream().filter(each -> !AccessDocument.isUnread(each)).sorted().toList();
    List<String> alike =
        sorted.stream().filter(each -> each.endsWith(end) || end.endsWith(each)).toList();
    if (!alike.isEmpty()) {
      return "Write " + alike.get(0) + " if that is meant.";
    }
    return sorted.isEmpty()
        ? ""
        : "Known are " + sorted.stream().limit(5).collect(Collectors.joining(", ")) + ", …";
  }

  private Set<String> fieldIds() {
    return draft.fields.all().stream().map(AccessField::id).collect(Collectors.toSet());
  }

  private Set<String> roleCodes() {
    return draft.roles.stream().map(AccessRole::code).collect(Collectors.toSet());
  }

  private void claims() {
    AccessPolicy policy = new AccessPolicy(draft);
    for (int i = 0; i < draft.claims.size(); i++) {
      String path = "/claims/" + i;
      policy
          .counterexample(draft.claims.get(i))
          .ifPresent(
              cell ->
                  problem(
                      path,
                      AccessProblem.CLAIM_FAILS,
                      cell + ".",
                      "Limit it by a rule with atMost, or name the role here."));
    }
  }

  private void problem(String path, ProblemCode code, String message, String advice) {
    problems.add(new Problem(path, code, message, advice));
  }
}
