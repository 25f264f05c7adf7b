package org.bankcrm.customer.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.data.DataForm;
import org.bankcrm.core.data.DataKey;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.customer.privacy.AccessRule.Effect;

/** Access policies as documents. */
final class AccessDocument {

  private static final String UNREAD = "unread-";
  private static final int MOST = 10_000;
  private static final int MOST_VERSION = 999_999_999;
  private static final List<Visibility> LEVELS = List.of(Visibility.values());

  private static final DataKey<String> ID = DataKey.code("id", "编号，不得重复", "what it is known by");

  private static final DataKey<Integer> VERSION =
      DataKey.whole("version", 1, MOST_VERSION, "版本号", "its version");

  private static final DataKey<String> CODE =
      DataKey.code("code", "代码，不得重复", "what rules know it by");

  private static final DataKey<LocalizedText> NAME =
      DataKey.localized("name", "名称", "what people call it");

  private static final DataKey<SortedSet<String>> GROUPED =
      names("fields", "组内字段的编号", "the ids of its fields");

  private static final DataKey<Visibility> SHOW =
      DataKey.word(
          "show",
          LEVELS,
          Visibility::name,
          "显示到何种程度；写 show 则须写明角色、用途与字段",
          "how much it shows; of a rule that shows roles, purposes and fields are needed");

  private static final DataKey<Visibility> AT_MOST =
      DataKey.word(
          "atMost",
          LEVELS,
          Visibility::name,
          "其他规则最多可显示到何种程度",
          "how much all other rules show at most");

  private static final DataKey<SortedSet<String>> ROLES =
      DataKey.codes(
          "roles",
          0,
          MOST,
          "角色代码；限制规则省略则为全部角色",
          "the codes of the roles; all, in a rule that limits, if left out");

  private static final DataKey<SortedSet<String>> PURPOSES =
      DataKey.codes(
          "purposes",
          0,
          MOST,
          "用途代码；限制规则与声明省略则为全部用途",
          "the codes of the purposes; all, in a rule that limits or a claim, if left out");

  private static final DataKey<SortedSet<String>> FIELDS =
      names(
          "fields",
          "字段编号与组代码；限制规则省略则为全部字段",
          "ids of fields and codes of groups; all, in a rule that limits, if left out");

  private static final DataKey<Boolean> WITH_CONSENT =
      DataKey.yesNo(
          "withConsent",
          "是否只在客户同意该用途时显示；限制规则不可写 true",
          "whether it shows only while the customer's consent to the purpose is granted");

  private static final DataKey<SortedSet<String>> NOBODY_BUT =
      names("nobodyBut", "除这些角色外", "the codes of the only roles that may see it");

  private static final DataKey<Visibility> SEES =
      DataKey.word(
          "sees",
          LEVELS.subList(1, LEVELS.size()),
          Visibility::name,
          "无人可见到此程度",
          "the level at which nobody else sees it");

  private static final DataKey<SortedSet<String>> CLAIMED =
      names("fields", "所声明的字段编号与组代码", "ids of fields and codes of groups that it is about");

  private static final DataKey<List<DataReader>> ALL_ROLES =
      DataKey.objects(
          "roles", DataForm.of().needed(CODE).needed(NAME), 0, MOST, "各角色", "the roles");

  private static final DataKey<List<DataReader>> GROUPS =
      DataKey.objects(
          "groups",
          DataForm.of().needed(CODE).needed(NAME).needed(GROUPED),
          0,
          MOST,
          "字段组，供规则引用",
          "groups of fields that rules may name");

  private static final DataKey<List<DataReader>> RULES =
      DataKey.objects(
          "rules",
          DataForm.of()
              .needed(ID)
              .maybe(SHOW)
              .maybe(AT_MOST)
              .maybe(ROLES)
              .maybe(PURPOSES)
              .maybe(FIELDS)
              .usually(WITH_CONSENT, false)
              .oneOf(SHOW, AT_MOST),
          0,
          MOST,
          "各条规则；未被显示的一律不可见，限制优先",
          "the rules; what none shows is not seen, and one that limits wins");

  private static final DataKey<List<DataReader>> CLAIMS =
      DataKey.objects(
          "claims",
          DataForm.of().needed(NOBODY_BUT).maybe(PURPOSES).needed(SEES).needed(CLAIMED),
          0,
          MOST,
          "须证明成立的声明：除某些角色外无人可见",
          "what is proved of the rules: nobody but these roles sees it");

  static final RuleDocument KIND =
      RuleDocument.of(
          "access",
          DataForm.of()
              .needed(ID)
              .needed(VERSION)
              .needed(NAME)
              .needed(ALL_ROLES)
              .maybe(GROUPS)
              .needed(RULES)
              .maybe(CLAIMS),
          LocalizedText.of(
              "谁为何用途可看客户的哪些资料：完整、脱敏或不可见。",
              "Who may see which data of a customer for which purpose: in full, masked, or not."));

  private AccessDocument() {}

  /** What is told of a document is told at once, of its form and of what its parts say together. */
  static AccessPolicy read(Object tree, AccessFields fields) {
    AccessDraft draft = new AccessDraft(fields);
    List<Problem> problems = new ArrayList<>();
    try {
      KIND.read(tree, document -> read(document, draft));
    } catch (InvalidDocumentException e) {
      problems.addAll(e.problems());
    }
    problems.addAll(AccessCheck.problems(draft, problems.isEmpty()));
    if (!problems.isEmpty()) {
      throw new InvalidPolicyException(problems);
    }
    return new AccessPolicy(draft);
  }

  private static Optional<AccessDraft> read(DataReader document, AccessDraft draft) {
    Optional<String> id = document.find(ID);
    Optional<Integer> version = document.find(VERSION);
    document.find(NAME).ifPresent(name -> draft.name = name);
    document.each(ALL_ROLES, object -> role(object, draft));
    document.each(GROUPS, object -> group(object, draft));
    document.each(RULES, object -> rule(object, draft));
    document.each(CLAIMS, object -> claim(object, draft));
    return document.made(
        "an id and a version",
        () -> {
          draft.ref = PolicyRef.of(id.orElseThrow(), version.orElseThrow());
          return draft;
        });
  }

  private static Optional<AccessRole> role(DataReader object, AccessDraft draft) {
    String code = object.find(CODE).orElse(unread(draft.roles));
    AccessRole role = new AccessRole(code, object.find(NAME).orElse(draft.name));
    draft.roles.add(role);
    return object.made("a role", () -> role);
  }

  private static Optional<AccessGroup> group(DataReader object, AccessDraft draft) {
    String code = object.find(CODE).orElse(unread(draft.groups));
    LocalizedText name = object.find(NAME).orElse(draft.name);
    AccessGroup group = new AccessGroup(code, name, set(object, GROUPED));
    draft.groups.add(group);
    return object.made("a group", () -> group);
  }

  private static Optional<AccessRule> rule(DataReader object, AccessDraft draft) {
    String id = object.find(ID).orElse(unread(draft.rules));
    Optional<Visibility> show = object.find(SHOW);
    Optional<Visibility> atMost = object.find(AT_MOST);
    boolean limits = object.has(AT_MOST.name());
    checkOneLevel(object, limits);
    Visibility level = (limits ? atMost : show).orElse(Visibility.MASKED);
    AccessRule rule =
        new AccessRule(
            id,
            limits ? Effect.AT_MOST : Effect.SHOW,
            level,
            set(object, ROLES),
            set(object, PURPOSES),
            set(object, FIELDS),
            object.find(WITH_CONSENT).orElse(Boolean.FALSE));
    draft.rules.add(rule);
    return object.made("a rule", () -> rule);
  }

  private static void checkOneLevel(DataReader object, boolean limits) {
    if (limits && object.has(SHOW.name())) {
      object.problem("show", CoreProblem.ONE_KEY_OF, "expected show or atMost, not both.", "");
    } else if (!limits && !object.has(SHOW.name())) {
      object.problem("show", CoreProblem.MISSING_KEY, "the key 'show' is missing.", "");
    }
  }

  private static Optional<AccessClaim> claim(DataReader object, AccessDraft draft) {
    AccessClaim claim =
        new AccessClaim(
            set(object, NOBODY_BUT),
            set(object, PURPOSES),
            object.find(SEES).orElse(Visibility.FULL),
            set(object, CLAIMED));
    draft.claims.add(claim);
    return object.made("a claim", () -> claim);
  }

  /** What stands for a name that could not be read, so that places stay as they are. */
  private static String unread(List<?> before) {
    return UNREAD + before.size();
  }

  /** Whether it stands in for a code that could not be read, which is told already. */
  static boolean isUnread(String code) {
    return code.startsWith(UNREAD);
  }

  private static SortedSet<String> set(DataReader object, DataKey<SortedSet<String>> key) {
    return object.find(key).orElseGet(TreeSet::new);
  }

  private static DataKey<SortedSet<String>> names(String name, String zh, String en) {
    return DataKey.names(name, 0, MOST, zh, en);
  }

  static Map<String, Object> write(AccessPolicy policy) {
    DataWriter document =
        RuleDocument.writer()
            .text("id", policy.ref().id())
            .integer("version", policy.ref().version())
            .localized("name", policy.name())
            .objects("roles", policy.roles(), AccessDocument::write);
    if (!policy.groups().isEmpty()) {
      document.objects("groups", policy.groups(), AccessDocument::write);
    }
    document.objects("rules", policy.rules(), AccessDocument::write);
    if (!policy.claims().isEmpty()) {
      document.objects("claims", policy.claims(), AccessDocument::write);
    }
    return document.tree();
  }

  private static DataWriter write(AccessRole role) {
    return DataWriter.object().text("code", role.code()).localized("name", role.name());
  }

  private static DataWriter write(AccessGroup group) {
    return DataWriter.object()
        .text("code", group.code())
        .localized("name", group.name())
        .texts("fields", group.fields());
  }

  private static DataWriter write(AccessRule rule) {
    DataWriter object = DataWriter.object().text("id", rule.id());
    object.text(rule.effect() == Effect.SHOW ? "show" : "atMost", rule.level().name());
    writeIfAny(object, "roles", rule.roles());
    writeIfAny(object, "purposes", rule.purposes());
    writeIfAny(object, "fields", rule.fields());
    return rule.withConsent() ? object.yesNo("withConsent", true) : object;
  }

  private static DataWriter write(AccessClaim claim) {
    DataWriter object = DataWriter.object().texts("nobodyBut", claim.roles());
    writeIfAny(object, "purposes", claim.purposes());
    return object.text("sees", claim.level().name()).texts("fields", claim.fields());
  }

  private static void writeIfAny(DataWriter object, String key, Collection<String> texts) {
    if (!texts.isEmpty()) {
      object.texts(key, texts);
    }
  }
}
