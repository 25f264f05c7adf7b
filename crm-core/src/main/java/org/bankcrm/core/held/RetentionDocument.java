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
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.core.document.CoreProblem;

/** Retention policies as documents. */
final class RetentionDocument {

  private static final int MOST = 10_000;
  private static final LocalizedText PERIOD =
      LocalizedText.of(
          "期限，例如 P5Y、P18M 或 P30D，须短于 200 年",
          "a period such as P5Y, P18M or P30D, of less than 200 years");

  private static final DataKey<String> ID =
      DataKey.code("id", "编号，不得重复", "what it is known by, once");

  private static final DataKey<Integer> VERSION =
      DataKey.whole("version", 1, 999_999_999, "版本号", "its version");

  private static final DataKey<LocalizedText> NAME =
      DataKey.localized("name", "名称", "what people call it");

  private static final DataKey<List<String>> KINDS =
      DataKey.texts(
          "kinds",
          1,
          MOST,
          "所涉及的保存内容，由使用方列明，例如 core.decision",
          "what it is about, of the kinds of things that the host keeps, such as core.decision");

  private static final DataKey<String> EVENT =
      DataKey.code(
          "event",
          "期限自何事起算，例如 relationship-ended",
          "the event from which the periods run, such as relationship-ended");

  private static final DataKey<Period> AT_LEAST =
      period(
          "atLeast",
          "至少保存多久；与 atMost 至少写其一",
          "how long to keep it at least; one of the two is needed");

  private static final DataKey<Period> AT_MOST =
      period(
          "atMost",
          "最多保存多久，不得短于 atLeast",
          "how long it may be kept at most, not shorter than atLeast");

  private static final DataKey<ErasureAction> THEN =
      DataKey.word(
          "then",
          List.of(ErasureAction.DELETE, ErasureAction.PSEUDONYMISE),
          ErasureAction::name,
          "期满后如何处理",
          "what becomes of it afterwards");

  private static final DataKey<LocalizedText> GROUND =
      DataKey.localized("ground", "依据的法规或合同", "the law or contract on which it stands");

  private static final DataForm RULE =
      DataForm.of()
          .needed(ID)
          .needed(KINDS)
          .needed(EVENT)
          .maybe(AT_LEAST)
          .maybe(AT_MOST)
          .needed(THEN)
          .needed(GROUND);

  private static final DataKey<List<DataReader>> RULES =
      DataKey.objects("rules", RULE, 1, MOST, "各条规则", "the rules");

  static final RuleDocument KIND =
      RuleDocument.of(
          "retention",
          DataForm.of().needed(ID).needed(VERSION).needed(NAME).needed(RULES),
          LocalizedText.of(
              "各类客户资料保存多久，期满后删除或去标识化。",
              "How long what is kept of customers, and whether it is deleted or pseudonymised then."));

  private final Set<String> kinds;
  private final Set<String> ids = new HashSet<>();

  private RetentionDocument(Collection<HeldKind> kinds) {
    this.kinds = kinds.stream().map(HeldKind::code).collect(Collectors.toCollection(TreeSet::new));
  }

  static RetentionPolicy read(Object tree, Collection<HeldKind> kinds) {
    return KIND.read(tree, new RetentionDocument(kinds)::policy);
  }

  private Optional<RetentionPolicy> policy(DataReader document) {
    Optional<String> id = document.find(ID);
    Optional<Integer> version = document.find(VERSION);
    Optional<LocalizedText> name = document.find(NAME);
    List<RetentionRule> rules = document.each(RULES, this::rule);
    return document.made(
        "at least one rule",
        () ->
            new RetentionPolicy(
                PolicyRef.of(id.orElseThrow(), version.orElseThrow()), name.orElseThrow(), rules));
  }

  private Optional<RetentionRule> rule(DataReader object) {
    Optional<String> id = object.find(ID);
    id.filter(each -> !ids.add(each)).ifPresent(each -> tellTwice(object, each));
    Set<String> named = kinds(object);
    Optional<String> event = object.find(EVENT);
    Optional<Period> atLeast = object.find(AT_LEAST);
    Optional<Period> atMost = object.find(AT_MOST);
    Optional<ErasureAction> then = object.find(THEN);
    Optional<LocalizedText> ground = object.find(GROUND);
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

  private static void tellTwice(DataReader object, String id) {
    String mend = "Give one of the rules another name.";
    object.problem("id", CoreProblem.DUPLICATE_ID, "'" + id + "' stands here twice.", mend);
  }

  private Set<String> kinds(DataReader object) {
    List<String> named = object.find(KINDS).orElse(List.of());
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

  private static DataKey<Period> period(String name, String zh, String en) {
    return DataKey.parsed(
        name, PERIOD, "", text -> RetentionRule.checkPeriod(Period.parse(text), name), zh, en);
  }

  static Map<String, Object> write(RetentionPolicy policy) {
    return RuleDocument.writer()
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
