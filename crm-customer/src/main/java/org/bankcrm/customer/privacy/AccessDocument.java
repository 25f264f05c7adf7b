package org.bankcrm.customer.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.customer.privacy.AccessRule.Effect;

/** Access policies as documents. */
final class AccessDocument {

  private static final String UNREAD = "unread-";
  private static final long FORMAT = 1;
  private static final int MOST = 10_000;
  private static final int MOST_VERSION = 999_999_999;
  private static final List<String> LEVELS =
      Stream.of(Visibility.values()).map(Visibility::name).toList();
  private static final String CODE =
      "a letter a-z or digit, then letters a-z, digits, dots and hyphens";

  private AccessDocument() {}

  /** What is told of a document is told at once, of its form and of what its parts say together. */
  static AccessPolicy read(Object tree, AccessFields fields) {
    AccessDraft draft = new AccessDraft(fields);
    List<Problem> problems = new ArrayList<>();
    try {
      DataReader.readRules(tree, FORMAT, document -> read(document, draft));
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
    Optional<String> id = code(document, "id");
    Optional<Long> version = document.integer("version", 1, MOST_VERSION);
    document.localized("name").ifPresent(name -> draft.name = name);
    document.objects("roles", MOST, object -> role(object, draft));
    if (document.has("groups")) {
      document.objects("groups", MOST, object -> group(object, draft));
    }
    document.objects("rules", MOST, object -> rule(object, draft));
    if (document.has("claims")) {
      document.objects("claims", MOST, object -> claim(object, draft));
    }
    return document.made(
        "an id and a version",
        () -> {
          draft.ref = PolicyRef.of(id.orElseThrow(), Math.toIntExact(version.orElseThrow()));
          return draft;
        });
  }

  private static Optional<AccessRole> role(DataReader object, AccessDraft draft) {
    String code = code(object, "code").orElse(unread(draft.roles));
    AccessRole role = new AccessRole(code, object.localized("name").orElse(draft.name));
    draft.roles.add(role);
    return object.made("a role", () -> role);
  }

  private static Optional<AccessGroup> group(DataReader object, AccessDraft draft) {
    String code = code(object, "code").orElse(unread(draft.groups));
    LocalizedText name = object.localized("name").orElse(draft.name);
    AccessGroup group = new AccessGroup(code, name, set(object, "fields"));
    draft.groups.add(group);
    return object.made("a group", () -> group);
  }

  private static Optional<AccessRule> rule(DataReader object, AccessDraft draft) {
    String id = code(object, "id").orElse(unread(draft.rules));
    boolean limits = object.has("atMost");
    if (limits && object.has("show")) {
      object.problem("show", CoreProblem.ONE_KEY_OF, "expected show or atMost, not both.", "");
      level(object, "show");
    }
    Visibility level = level(object, limits ? "atMost" : "show").orElse(Visibility.MASKED);
    AccessRule rule =
        new AccessRule(
            id,
            limits ? Effect.AT_MOST : Effect.SHOW,
            level,
            codes(object, "roles"),
            codes(object, "purposes"),
            object.has("fields") ? set(object, "fields") : new TreeSet<>(),
            object.has("withConsent") && object.yesNo("withConsent").orElse(Boolean.FALSE));
    draft.rules.add(rule);
    return object.made("a rule", () -> rule);
  }

  private static Optional<AccessClaim> claim(DataReader object, AccessDraft draft) {
    SortedSet<String> roles = set(object, "nobodyBut");
    SortedSet<String> purposes = codes(object, "purposes");
    Optional<Visibility> level =
        object.oneOf("sees", LEVELS.subList(1, LEVELS.size())).map(Visibility::valueOf);
    AccessClaim claim =
        new AccessClaim(roles, purposes, level.orElse(Visibility.FULL), set(object, "fields"));
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

  private static Optional<String> code(DataReader object, String key) {
    return object.text(key, CODE, text -> Checks.code(text, key));
  }

  /** Codes that may be left out; those that are none are told. */
  private static SortedSet<String> codes(DataReader object, String key) {
    SortedSet<String> codes = object.has(key) ? set(object, key) : new TreeSet<>();
    if (codes.removeIf(code -> !isCode(code))) {
      object.problem(key, CoreProblem.INVALID_ID, "expected each to be " + CODE + ".", "");
    }
    return codes;
  }

  private static boolean isCode(String text) {
    return text.length() <= Checks.MAX_CODE_LENGTH && text.matches("[a-z0-9][a-z0-9.-]*");
  }

  private static Optional<Visibility> level(DataReader object, String key) {
    return object.oneOf(key, LEVELS).map(Visibility::valueOf);
  }

  private static SortedSet<String> set(DataReader object, String key) {
    List<String> texts = object.texts(key, MOST);
    SortedSet<String> set = new TreeSet<>(texts);
    if (set.size() < texts.size()) {
      object.problem(key, CoreProblem.DUPLICATE_MEMBER, "the same name stands here twice.", "");
    }
    return set;
  }

  static Map<String, Object> write(AccessPolicy policy) {
    DataWriter document =
        DataWriter.document(FORMAT)
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
