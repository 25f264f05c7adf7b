package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.data.RuleDocument;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.InvalidPolicyException;

/**
 * Who may see what of a customer, for which purpose: role, purpose and field give full, masked or
 * none, by rules that are data.
 *
 * <pre>{@code
 * AccessPolicy policy =
 *     AccessPolicy.builder("branch", 3, AccessFields.ofRecord().with(bank.attributes()))
 *         .name("网点查看权限", "Access in branches")
 *         .role("teller", "柜员", "Teller")
 *         .rule(AccessRule.show("service", Visibility.MASKED)
 *             .to("teller").forPurposes(Purpose.SERVICE).of("record.phone", "record.document"))
 *         .claim(AccessClaim.nobodyBut().sees(Visibility.FULL, "record.document"))
 *         .build(); // or every problem at once, with its place
 * policy.ask(AccessSituation.of("teller", Purpose.SERVICE), "record.phone").visibility(); // MASKED
 * }</pre>
 *
 * <p>How it answers:
 *
 * <ol>
 *   <li>What no rule shows is not seen. A role, purpose or field that the policy does not know
 *       sees, allows or tells nothing.
 *   <li>Of several rules that show, the one that shows most counts.
 *   <li>A rule that limits overrides all that show; of several, the strictest counts. So the order
 *       of rules never matters, a rule more that limits never widens anything, and one more that
 *       shows never narrows it.
 *   <li>An attribute is never seen for a purpose that its catalogue does not allow, and a protected
 *       one never at all.
 * </ol>
 *
 * <p>As roles, purposes and fields are finite, what is said of the whole policy is proved by
 * looking at every place: {@link #whoSees}, {@link #seenBy}, {@link #counterexample}, {@link
 * #firstWiderThan}. Immutable, thread-safe and comparable by value.
 */
public final class AccessPolicy {

  private final PolicyRef ref;
  private final LocalizedText name;
  private final AccessFields fields;
  private final List<AccessRole> roles;
  private final List<AccessGroup> groups;
  private final List<AccessRule> rules;
  private final List<AccessClaim> claims;
  private final AccessJudge judge;

  AccessPolicy(AccessDraft draft) {
    ref = draft.ref;
    name = draft.name;
    fields = draft.fields;
    roles = List.copyOf(draft.roles);
    groups = List.copyOf(draft.groups);
    rules = List.copyOf(draft.rules);
    claims = List.copyOf(draft.claims);
    judge = new AccessJudge(fields, groups, rules);
  }

  /**
   * Begins a policy without rules, by which nobody sees anything.
   *
   * @param id as of {@link PolicyRef}
   * @param version from 1
   * @param fields all that there is to be seen
   */
  public static Builder builder(String id, int version, AccessFields fields) {
    return new Builder(PolicyRef.of(id, version), fields);
  }

  /** What may stand in their documents, for editors and people. */
  public static RuleDocument language() {
    return AccessDocument.KIND;
  }

  /**
   * Reads what {@link #toDocument} wrote, or an author, by way of any JSON or YAML reader.
   *
   * @param fields all that there is to be seen
   * @throws InvalidPolicyException with every problem found: place, what was expected and the mend;
   *     a claim that does not hold with the first who sees too much
   */
  public static AccessPolicy parse(Object tree, AccessFields fields) {
    return AccessDocument.read(tree, requireNonNull(fields, "fields"));
  }

  /**
   * The policy as a tree of maps, lists, texts and numbers, which {@link #parse} reads back as
   * equal; equal policies have equal documents.
   *
   * <pre>{@code
   * {"format": 1, "id": "branch", "version": 3, "name": {"zh": "网点查看权限", "en": "…"},
   *  "roles": [{"code": "teller", "name": {"zh": "柜员", "en": "Teller"}}],
   *  "groups": [{"code": "papers", "name": {…}, "fields": ["record.document"]}],
   *  "rules": [
   *    {"id": "service", "show": "MASKED", "roles": ["teller"], "purposes": ["service"],
   *     "fields": ["papers", "record.phone"]},
   *    {"id": "offers", "show": "FULL", "roles": ["teller"], "purposes": ["marketing"],
   *     "fields": ["record.phone"], "withConsent": true},
   *    {"id": "no-papers", "atMost": "NONE", "purposes": ["marketing"], "fields": ["papers"]}],
   *  "claims": [{"nobodyBut": ["teller"], "purposes": ["service"], "sees": "MASKED",
   *              "fields": ["papers"]}]}
   * }</pre>
   */
  public Map<String, Object> toDocument() {
    return AccessDocument.write(this);
  }

  /**
   * How much of a field is seen in a situation, and why.
   *
   * @param situation who looks at whom, for what, with which consent
   * @param field its id; one that the policy does not know is not seen
   */
  public AccessAnswer ask(AccessSituation situation, String field) {
    return judge.ask(requireNonNull(situation, "situation"), requireNonNull(field, "field"));
  }

  /**
   * How much of a field is seen in a situation.
   *
   * @param situation who looks at whom, for what, with which consent
   * @param field its id
   */
  public Visibility sees(AccessSituation situation, String field) {
    return ask(situation, field).visibility();
  }

  /**
   * How much an explanation may hold for somebody: the access policy is where that is decided, too.
   *
   * <p>{@link Disclosure#FULL} where every attribute is seen in full. {@link Disclosure#NAMES}
   * where each is seen masked at least, and those that are not personal in full: such an
   * explanation shows no personal value, but what it was compared with and how that came out, so
   * whoever may see an attribute masked learns on which side of a bound it lies. Otherwise {@link
   * Disclosure#CODES}. Protected attributes make no difference, since no explanation shows them.
   *
   * @param read the attributes that the explained policies read, such as {@code
   *     engine.requiredAttributes()}; one that this policy does not know is seen by nobody
   */
  public Disclosure disclosure(AccessSituation situation, Collection<? extends Attribute<?>> read) {
    return judge.disclosure(situation, read);
  }

  /** Every role and purpose that sees a field at this level or more, in the order of roles. */
  public List<AccessCell> whoSees(String field, Visibility from) {
    return cells().stream()
        .filter(cell -> cell.field().id().equals(field))
        .filter(cell -> cell.answer().visibility().isAtLeast(from))
        .toList();
  }

  /**
   * All that a role sees at least masked, by purpose, then in the order of fields. What an auditor
   * asks of each role.
   *
   * @param role its code
   */
  public List<AccessCell> seenBy(String role) {
    return cells().stream()
        .filter(cell -> cell.situation().role().equals(role))
        .filter(cell -> cell.answer().visibility() != Visibility.NONE)
        .toList();
  }

  /**
   * Whether nobody but those who are named sees what is named.
   *
   * @return the first who does; empty if the claim holds. Names that the policy does not know are
   *     seen by nobody
   */
  public Optional<AccessCell> counterexample(AccessClaim claim) {
    var meant = judge.resolve(requireNonNull(claim, "claim").fields());
    return cells().stream()
        .filter(cell -> meant.contains(cell.field().id()))
        .filter(claim::isBrokenBy)
        .findFirst();
  }

  /**
   * Whether this policy nowhere shows more than another one.
   *
   * @return the first place where it does; empty if it is never wider
   */
  public Optional<AccessWidening> firstWiderThan(AccessPolicy other) {
    requireNonNull(other, "other");
    return cells().stream()
        .map(cell -> new AccessWidening(other.cell(cell.situation(), cell.field()), cell))
        .filter(both -> !shows(both.before(), both.after().answer().visibility()))
        .findFirst();
  }

  private static boolean shows(AccessCell cell, Visibility least) {
    return cell.answer().visibility().isAtLeast(least);
  }

  /**
   * What everybody sees: by role in the order of the policy, then by purpose in that of their
   * codes, first without consent and then with it, then by field. Roles and purposes that no rule
   * names have no place: they see nothing.
   */
  public List<AccessCell> cells() {
    List<AccessCell> cells = new ArrayList<>();
    for (AccessRole role : roles) {
      for (AccessSituation situation : judge.situations(role.code())) {
        fields.all().forEach(field -> cells.add(cell(situation, field)));
      }
    }
    return List.copyOf(cells);
  }

  private AccessCell cell(AccessSituation situation, AccessField field) {
    return new AccessCell(situation, field, judge.ask(situation, field.id()));
  }

  /** Its id and version. */
  public PolicyRef ref() {
    return ref;
  }

  /** What it is called. */
  public LocalizedText name() {
    return name;
  }

  /** All that there is to be seen. */
  public AccessFields fields() {
    return fields;
  }

  /** The roles that it knows, in their order. Whoever has none of them sees nothing. */
  public List<AccessRole> roles() {
    return roles;
  }

  /** The groups of fields, in their order. */
  public List<AccessGroup> groups() {
    return groups;
  }

  /**
   * The rules, in their order, which makes no difference. Each allows; what no rule allows is not
   * seen.
   */
  public List<AccessRule> rules() {
    return rules;
  }

  /** The claims, which hold. A policy that breaks one of its claims cannot be built. */
  public List<AccessClaim> claims() {
    return claims;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccessPolicy that
        && toDocument().equals(that.toDocument())
        && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return toDocument().hashCode();
  }

  /** Its id and version. */
  @Override
  public String toString() {
    return "AccessPolicy " + ref;
  }

  /** Gathers the parts of an {@link AccessPolicy}. For one thread. */
  public static final class Builder {
    private final AccessDraft draft;

    private Builder(PolicyRef ref, AccessFields fields) {
      draft = new AccessDraft(fields);
      draft.ref = ref;
    }

    /** What it is called. */
    public Builder name(String zh, String en) {
      draft.name = LocalizedText.of(zh, en);
      return this;
    }

    /**
     * One more role.
     *
     * @param code by which rules name it
     * @param zh what people call it, in Chinese
     * @param en the same in English
     */
    public Builder role(String code, String zh, String en) {
      draft.roles.add(new AccessRole(code, LocalizedText.of(zh, en)));
      return this;
    }

    /**
     * One more group of fields.
     *
     * @param code by which rules name it
     * @param zh what people call it, in Chinese
     * @param en the same in English
     * @param fields their ids
     */
    public Builder group(String code, String zh, String en, String... fields) {
      draft.groups.add(AccessGroup.of(code, LocalizedText.of(zh, en), fields));
      return this;
    }

    /** One more rule. The order in which rules are added makes no difference. */
    public Builder rule(AccessRule rule) {
      draft.rules.add(requireNonNull(rule, "rule"));
      return this;
    }

    /** One more claim. It is tried on all roles, purposes and fields when the policy is built. */
    public Builder claim(AccessClaim claim) {
      draft.claims.add(requireNonNull(claim, "claim"));
      return this;
    }

    /**
     * The policy.
     *
     * @throws InvalidPolicyException with every problem found
     */
    public AccessPolicy build() {
      List<Problem> problems = AccessCheck.problems(draft, true);
      if (!problems.isEmpty()) {
        throw new InvalidPolicyException(problems);
      }
      return new AccessPolicy(draft);
    }
  }
}
