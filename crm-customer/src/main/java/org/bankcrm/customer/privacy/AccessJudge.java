package org.bankcrm.customer.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.privacy.AccessAnswer.Cause;
import org.bankcrm.customer.privacy.AccessRule.Effect;

/** Answers by rules of which the fields are looked up. */
final class AccessJudge {

  private final AccessFields fields;
  private final Map<String, SortedSet<String>> groups;
  private final Map<String, List<AccessRule>> rules = new HashMap<>();
  private final SortedSet<String> purposes = new TreeSet<>();

  AccessJudge(AccessFields fields, List<AccessGroup> groups, List<AccessRule> rules) {
    this.fields = fields;
    this.groups = groups.stream().collect(Collectors.toMap(AccessGroup::code, AccessGroup::fields));
    for (AccessRule rule : rules) {
      for (String field : meant(rule)) {
        this.rules.computeIfAbsent(field, first -> new ArrayList<>()).add(rule);
      }
      purposes.addAll(rule.effect() == Effect.SHOW ? rule.purposes() : Set.of());
    }
  }

  private Set<String> meant(AccessRule rule) {
    return rule.fields().isEmpty() && rule.effect() == Effect.AT_MOST
        ? fields.all().stream().map(AccessField::id).collect(Collectors.toSet())
        : resolve(rule.fields());
  }

  /** The ids of the fields that names of fields and groups stand for. */
  Set<String> resolve(Collection<String> names) {
    return names.stream()
        .flatMap(
            name -> groups.containsKey(name) ? groups.get(name).stream() : List.of(name).stream())
        .collect(Collectors.toSet());
  }

  /** All in which the role may see something. */
  List<AccessSituation> situations(String role) {
    return purposes.stream()
        .flatMap(
            purpose ->
                List.of(false, true).stream()
                    .map(consent -> new AccessSituation(role, Purpose.of(purpose), consent)))
        .toList();
  }

  AccessAnswer ask(AccessSituation situation, String id) {
    AccessField field = fields.find(id).orElse(null);
    if (field == null) {
      return AccessAnswer.none(Cause.UNKNOWN_FIELD);
    }
    if (!field.allows(situation.purpose().code())) {
      boolean shut = field.sensitivity() == Sensitivity.PROTECTED;
      return AccessAnswer.none(shut ? Cause.PROTECTED : Cause.OTHER_PURPOSE);
    }
    List<AccessRule> ofField = rules.getOrDefault(id, List.of());
    List<AccessRule> meant = ofField.stream().filter(rule -> rule.concerns(situation)).toList();
    AccessAnswer answer = answer(meant);
    return answer.cause() == Cause.NO_RULE ? refused(situation, ofField) : answer;
  }

  private static AccessAnswer answer(List<AccessRule> rules) {
    Visibility shown = Visibility.NONE;
    Visibility limit = Visibility.FULL;
    for (AccessRule rule : rules) {
      shown = rule.effect() == Effect.SHOW ? shown.or(rule.level()) : shown;
      limit = rule.effect() == Effect.AT_MOST ? limit.and(rule.level()) : limit;
    }
    if (shown == Visibility.NONE) {
      return AccessAnswer.none(Cause.NO_RULE);
    }
    return limit.isAtLeast(shown)
        ? new AccessAnswer(shown, Cause.SHOWN, ids(rules, Effect.SHOW, shown))
        : new AccessAnswer(limit, Cause.LIMITED, ids(rules, Effect.AT_MOST, limit));
  }

  /** Says whether the consent is all that is missing. */
  private static AccessAnswer refused(AccessSituation situation, List<AccessRule> ofField) {
    AccessSituation consented = new AccessSituation(situation.role(), situation.purpose(), true);
    AccessAnswer then = answer(ofField.stream().filter(r -> r.concerns(consented)).toList());
    return AccessAnswer.none(
        then.visibility() == Visibility.NONE ? Cause.NO_RULE : Cause.NO_CONSENT);
  }

  private static SortedSet<String> ids(List<AccessRule> rules, Effect effect, Visibility level) {
    return rules.stream()
        .filter(rule -> rule.effect() == effect && rule.level() == level)
        .map(AccessRule::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Disclosure disclosure(AccessSituation situation, Collection<? extends Attribute<?>> read) {
    Disclosure most = Disclosure.FULL;
    for (Attribute<?> attribute : read) {
      Disclosure own = disclosure(attribute, ask(situation, attribute.id()).visibility());
      most = own.compareTo(most) < 0 ? own : most;
    }
    return most;
  }

  private static Disclosure disclosure(Attribute<?> attribute, Visibility visibility) {
    Sensitivity sensitivity = attribute.info().sensitivity();
    if (sensitivity == Sensitivity.PROTECTED || visibility == Visibility.FULL) {
      return Disclosure.FULL;
    }
    boolean hides = visibility == Visibility.MASKED && sensitivity != Sensitivity.NORMAL;
    return hides ? Disclosure.NAMES : Disclosure.CODES;
  }
}
