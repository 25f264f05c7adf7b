package org.bankcrm.core.held;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;

/** Retention policies as documents. */
final class RetentionDocument {

  private static final long FORMAT = 1;
  private static final int MOST = 10_000;
  private static final String CODE =
      "a letter a-z or digit, then letters a-z, digits, dots and hyphens";
  private static final String PERIOD = "a period such as P5Y, P18M or P30D, of less than 200 years";

  private final Set<String> kinds;
  private final Set<String> ids = new HashSet<>();

  private RetentionDocument(Collection<HeldKind> kinds) {
    this.kinds = kinds.stream().map(HeldKind::code).collect(Collectors.toCollection(TreeSet::new));
  }

  static RetentionPolicy read(Object tree, Collection<HeldKind> kinds) {
    return DataReader.readRules(tree, FORMAT, new RetentionDocument(kinds)::policy);
  }

  private Optional<RetentionPolicy> policy(DataReader document) {
    Optional<String> id = code(document, "id");
    Optional<Long> version = document.integer("version", 1, 999_999_999);
    Optional<LocalizedText> name = document.localized("name");
    List<RetentionRule> rules = document.objects("rules", MOST, this::rule);
    return document.made(
        "at least one rule",
        () ->
            new RetentionPolicy(
                PolicyRef.of(id.orElseThrow(), Math.toIntExact(version.orElseThrow())),
                name.orElseThrow(),
                rules));
  }

  private Optional<RetentionRule> rule(DataReader object) {
    Optional<String> id = code(object, "id");
    id.filter(each -> !ids.add(each))
        .ifPresent(
            each ->
                object.problem(
                    "id",
                    CoreProblem.DUPLICATE_ID,
                    "'" + each + "' stands here twice.",
                    "Give one of the rules another name."));
    Set<String> named = kinds(object);
    Optional<String> event = code(object, "event");
    Optional<Period> atLeast = period(object, "atLeast");
    Optional<Period> atMost = period(object, "atMost");
    Optional<ErasureAction> then =
        object.oneOf("then", List.of("DELETE", "PSEUDONYMISE")).map(ErasureAction::valueOf);
    Optional<LocalizedText> ground = object.localized("ground");
    return object.made(
        "atLeast or atMost, of which atMost is not the shorter",
        () ->
            new RetentionRule(
                id.orElseThrow(),
                new TreeSet<>(named),
                event.orElseThrow(),
                atLeast,
                atMost,
                then.orElseThrow(),
                ground.orElseThrow()));
  }

  private Set<String> kinds(DataReader object) {
    List<String> named = object.texts("kinds", MOST);
    if (named.isEmpty() && object.has("kinds")) {
      object.problem("kinds", CoreProblem.EMPTY_LIST, "expected at least one kind.", "");
    }
    for (String kind : named) {
      if (!kinds.contains(kind)) {
        object.problem(
            "kinds",
            CoreProblem.UNKNOWN_CODE,
            "'" + kind + "' is no kind of thing that is kept.",
            "Known are " + String.join(", ", kinds) + ".");
      }
    }
    return new TreeSet<>(named);
  }

  private static Optional<String> code(DataReader object, String key) {
    return object.text(key, CODE, text -> Checks.code(text, key));
  }

  private static Optional<Period> period(DataReader object, String key) {
    return object.has(key)
        ? object.text(key, PERIOD, text -> RetentionRule.checkPeriod(Period.parse(text), key))
        : Optional.empty();
  }

  static Map<String, Object> write(RetentionPolicy policy) {
    return DataWriter.document(FORMAT)
        .text("id", policy.ref().id())
        .integer("version", policy.ref().version())
        .localized("name", policy.name())
        .objects("rules", policy.rules(), RetentionDocument::write)
        .tree();
  }

  private static DataWriter write(RetentionRule rule) {
    return DataWriter.object()
        .text("id", rule.id())
        .texts("kinds", new ArrayList<>(rule.kinds()))
        .text("event", rule.event())
        .text("atLeast", rule.atLeast().map(Period::toString))
        .text("atMost", rule.atMost().map(Period::toString))
        .text("then", rule.then().name())
        .localized("ground", rule.ground());
  }
}
