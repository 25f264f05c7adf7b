package org.bankcrm.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.privacy.AccessAnswer.Cause;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {

  private static final AccessSituation SERVICE = AccessSituation.of("teller", Purpose.SERVICE);
  private static final AccessSituation OFFERS = AccessSituation.of("teller", Purpose.MARKETING);

  private static final AccessPolicy POLICY =
      AccessSamples.empty()
          .rule(
              AccessRule.show("service", Visibility.FULL)
                  .to("teller")
                  .forPurposes(Purpose.SERVICE)
                  .of("identity", "holding.aum", "bank.staff"))
          .rule(AccessRule.atMost("papers", Visibility.MASKED).of("record.document"))
          .rule(
              AccessRule.show("offers", Visibility.FULL)
                  .to("teller")
                  .forPurposes(Purpose.MARKETING)
                  .of("record.phone")
                  .whereConsented())
          .claim(AccessClaim.nobodyBut().sees(Visibility.FULL, "record.document"))
          .build();

  @Test
  void ask_eachCause_isTold() {
    assertThat(POLICY.ask(SERVICE, "record.name").cause()).isEqualTo(Cause.SHOWN);
    assertThat(POLICY.ask(SERVICE, "record.name").rules()).containsExactly("service");
    AccessAnswer papers = POLICY.ask(SERVICE, "record.document");
    assertThat(papers.visibility()).isEqualTo(Visibility.MASKED);
    assertThat(papers.cause()).isEqualTo(Cause.LIMITED);
    assertThat(papers.rules()).containsExactly("papers");
    assertThat(POLICY.ask(SERVICE, "record.phone").cause()).isEqualTo(Cause.NO_RULE);
    assertThat(POLICY.ask(OFFERS, "record.phone").cause()).isEqualTo(Cause.NO_CONSENT);
    assertThat(POLICY.ask(SERVICE, "credit.score").cause()).isEqualTo(Cause.OTHER_PURPOSE);
    assertThat(POLICY.ask(SERVICE, "party.gender").cause()).isEqualTo(Cause.PROTECTED);
    assertThat(POLICY.ask(SERVICE, "no.such").cause()).isEqualTo(Cause.UNKNOWN_FIELD);
  }

  /** The consent is the ledger's, at the instant, and not that to another purpose. */
  @Test
  void of_ledger_asksItAtTheInstant() {
    Instant given = Instant.parse("2026-02-28T16:00:00Z");
    ConsentLedger ledger =
        ConsentLedger.empty()
            .plus(
                new ConsentEvent(
                    ConsentDecision.GRANTED,
                    ConsentScope.of(Purpose.MARKETING),
                    given,
                    "notice@1",
                    "form-1"));
    assertThat(seen(ledger, Purpose.MARKETING, given)).isEqualTo(Visibility.FULL);
    assertThat(seen(ledger, Purpose.MARKETING, given.minusNanos(1))).isEqualTo(Visibility.NONE);
    assertThat(seen(ledger, Purpose.CARE, given)).isEqualTo(Visibility.NONE);
    assertThat(seen(ConsentLedger.empty(), Purpose.MARKETING, given)).isEqualTo(Visibility.NONE);
  }

  private static Visibility seen(ConsentLedger ledger, Purpose purpose, Instant at) {
    return POLICY.sees(AccessSituation.of("teller", purpose, ledger, at), "record.phone");
  }

  @Test
  void whoSees_andSeenBy_listThePlaces() {
    assertThat(POLICY.whoSees("record.phone", Visibility.MASKED))
        .extracting(AccessCell::toString)
        .containsExactly("teller sees record.phone FULL for marketing with consent, by offers");
    assertThat(POLICY.seenBy("teller")).hasSize(9);
    assertThat(POLICY.seenBy("manager")).isEmpty();
  }

  @Test
  void disclosure_ofWhatIsSeen_isDerived() {
    AccessPolicy policy =
        AccessSamples.empty()
            .rule(
                AccessRule.show("all", Visibility.FULL)
                    .to("manager")
                    .forPurposes(Purpose.SERVICE)
                    .of("holding.aum", "bank.staff"))
            .rule(
                AccessRule.show("some", Visibility.MASKED)
                    .to("teller")
                    .forPurposes(Purpose.SERVICE)
                    .of("holding.aum"))
            .rule(
                AccessRule.show("names", Visibility.FULL)
                    .to("teller")
                    .forPurposes(Purpose.SERVICE)
                    .of("bank.staff"))
            .build();
    List<Attribute<?>> read = new ArrayList<>(AccessSamples.CATALOG.attributes());
    read.removeIf(attribute -> attribute.id().equals("credit.score"));
    AccessSituation manager = AccessSituation.of("manager", Purpose.SERVICE);
    assertThat(policy.disclosure(manager, read)).isEqualTo(Disclosure.FULL);
    assertThat(policy.disclosure(SERVICE, read)).isEqualTo(Disclosure.NAMES);
    assertThat(policy.disclosure(OFFERS, read)).isEqualTo(Disclosure.CODES);
    assertThat(policy.disclosure(manager, AccessSamples.CATALOG.attributes()))
        .isEqualTo(Disclosure.CODES);
    assertThat(policy.disclosure(OFFERS, List.of())).isEqualTo(Disclosure.FULL);
  }

  @Test
  void build_everythingWrong_isToldAtOnce() {
    AccessPolicy.Builder wrong =
        AccessSamples.empty()
            .role("teller", "柜员", "Teller")
            .group("record.name", "组", "Group", "record.nam")
            .rule(AccessRule.show("one", Visibility.NONE).to("tellers").of("party.gender"))
            .rule(
                AccessRule.show("one", Visibility.FULL)
                    .forPurposes(Purpose.CARE)
                    .to("teller")
                    .of("credit.score", "phone"))
            .rule(AccessRule.atMost("two", Visibility.FULL).whereConsented())
            .claim(AccessClaim.nobodyBut("boss"));
    assertThatThrownBy(wrong::build)
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.path() + " " + problem.code().word())
                    .containsExactly(
                        "/roles/3 duplicate-id",
                        "/rules/1 duplicate-id",
                        "/groups/1/code duplicate-id",
                        "/groups/1/fields unknown-field",
                        "/rules/0/roles unknown-role",
                        "/rules/0/purposes nobody-meant",
                        "/rules/0/fields protected-field",
                        "/rules/0/show useless-rule",
                        "/rules/1/fields unknown-field",
                        "/rules/1/fields purpose-not-allowed",
                        "/rules/2/withConsent conditional-limit",
                        "/rules/2/atMost useless-rule",
                        "/claims/0/nobodyBut unknown-role",
                        "/claims/0/fields nobody-meant"))
        .hasMessageContaining("'phone' is not a field or a group. Write record.phone if that");
  }

  @Test
  void build_claimThatFails_namesTheFirstWhoSees() {
    AccessPolicy.Builder builder =
        AccessSamples.empty()
            .rule(
                AccessRule.show("service", Visibility.FULL)
                    .to("teller", "compliance")
                    .forPurposes(Purpose.SERVICE)
                    .of("record.document"))
            .claim(AccessClaim.nobodyBut("compliance").sees(Visibility.FULL, "identity"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining(
            "/claims/0: teller sees record.document FULL for service without consent, by service");
  }

  @Test
  void parse_formAndMeaning_areToldTogether() {
    Map<String, Object> document = new LinkedHashMap<>(POLICY.toDocument());
    document.put("version", 0);
    document.put("colour", "red");
    document.put(
        "rules",
        List.of(
            Map.of(
                "id",
                "A rule",
                "show",
                "ALL",
                "roles",
                List.of("tellr"),
                "purposes",
                List.of("Service"),
                "fields",
                List.of("record.phone")),
            Map.of("id", "b", "show", "FULL", "atMost", "NONE", "rols", List.of()),
            Map.of("id", "c", "atMost", "NONE", "fields", List.of("nothing"))));
    assertThatThrownBy(() -> AccessPolicy.parse(document, AccessSamples.FIELDS))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(problem -> problem.path() + " " + problem.code().word())
                    .contains(
                        "/rules/0/id wrong-value",
                        "/rules/0/show unknown-word",
                        "/rules/0/purposes/0 wrong-value",
                        "/rules/0/roles unknown-role",
                        "/rules/1/show one-key-of",
                        "/rules/2/fields unknown-field",
                        "/version out-of-range"));
  }

  @Test
  void words_ofAll_areThere() {
    assertThat(PrivacyWords.all().texts(java.util.Locale.CHINESE))
        .containsEntry("access-answer.cause.no-consent", "客户未就该用途授权同意");
  }
}
