package org.bankcrm.testkit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertWatch;
import org.bankcrm.alert.watchlist.Listing;
import org.bankcrm.alert.watchlist.WatchListState;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.ContactParts;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.erasure.HeldDecision;
import org.bankcrm.core.erasure.KernelParts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.held.Erasure;
import org.bankcrm.core.held.ErasureAction;
import org.bankcrm.core.held.ErasurePlan;
import org.bankcrm.core.held.ErasureTrigger;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.core.held.PersonSalt;
import org.bankcrm.core.held.RetentionPolicy;
import org.bankcrm.core.held.RetentionRule;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.activity.TransactionId;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditCheck;
import org.bankcrm.customer.audit.AuditEntry;
import org.bankcrm.customer.audit.AuditHead;
import org.bankcrm.customer.audit.AuditTrail;
import org.bankcrm.customer.audit.InMemoryAuditLog;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.holding.AccountNumber;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.merge.CustomerMerge;
import org.bankcrm.customer.merge.MergeOrder;
import org.bankcrm.customer.merge.MergeParts;
import org.bankcrm.customer.merge.MergeRanking;
import org.bankcrm.customer.merge.MergeRules;
import org.bankcrm.customer.merge.MergeSource;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.HouseholdId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Passport;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.privacy.AccessFields;
import org.bankcrm.customer.privacy.AccessPolicy;
import org.bankcrm.customer.privacy.AccessRequest;
import org.bankcrm.customer.privacy.AccessRule;
import org.bankcrm.customer.privacy.AccessSituation;
import org.bankcrm.customer.privacy.CustomerParts;
import org.bankcrm.customer.privacy.GuardedReader;
import org.bankcrm.customer.privacy.InMemoryAccessLog;
import org.bankcrm.customer.privacy.RecordField;
import org.bankcrm.customer.privacy.SeenField;
import org.bankcrm.customer.privacy.Visibility;
import org.bankcrm.customer.sources.AliasLedger;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SourceLedger;
import org.bankcrm.customer.sources.SourceParts;
import org.bankcrm.customer.sources.SourceStatement;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.port.StageKey;
import org.bankcrm.lifecycle.port.StageParts;
import org.bankcrm.segmentation.ListEntry;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.StaticList;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierParts;
import org.bankcrm.segmentation.TierState;
import org.junit.jupiter.api.Test;

/** Canaries in every text of a customer, in all modules: seen nowhere, and gone after erasure. */
class CanaryTest {

  private static final String[] CANARIES = {"金丝雀", "CANARY", "7391"};
  private static final Instant NOW = Instant.parse("2026-02-28T15:59:59Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  private static final CustomerId CUSTOMER = CustomerId.of("CANARY-c");
  private static final PartyId PARTY = PartyId.of("CANARY-p");
  private static final PersonSalt SALT = PersonSalt.from(new SecureRandom());

  private static final TextAttribute NOTE =
      Attributes.text(
          "party.note", AttributeInfo.named("备注", "Note").withSensitivity(Sensitivity.PERSONAL));
  private static final MoneyAttribute AUM =
      Attributes.money(
          "holding.aum",
          Currency.getInstance("CNY"),
          AttributeInfo.named("资产", "Assets").withSensitivity(Sensitivity.SENSITIVE));
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(NOTE, AUM);
  private static final Segment RICH =
      Segment.builder("rich", 1)
          .name("富裕", "Rich")
          .when(AUM.atLeast(Money.yuan(500_000)).and(NOTE.isKnown()))
          .build();
  private static final DecisionEngine ENGINE = PolicyBook.of("book", 1, CATALOG, RICH).compile();

  private static Facts facts() {
    return Facts.builder(CATALOG, NOW, ZONE)
        .put(NOTE, "金丝雀 CANARY")
        .put(AUM, Money.parse("CNY 739173.91"))
        .build();
  }

  private static CustomerRecord customer() {
    Individual person =
        Individual.builder(PARTY, PersonName.ofChinese("金丝雀").withLatin("CANARY", "CANARY"))
            .birthDate(LocalDate.of(1990, 3, 1))
            .document(IdentityDocument.ofUnlimited(new Passport("CANARY7391", Country.CHINA)))
            .contactPoint(point("a", ContactKind.MOBILE, "13800007391"))
            .contactPoint(point("b", ContactKind.EMAIL, "CANARY@CANARY.com"))
            .contactPoint(point("c", ContactKind.WECHAT, "CANARY"))
            .address(
                Address.builder(AddressUse.HOME, Country.CHINA)
                    .province("金丝雀省")
                    .city("金丝雀市")
                    .district("金丝雀区")
                    .line("金丝雀路 7391 号")
                    .postcode("7391")
                    .build())
            .employment(
                Employment.builder(DateRange.startingOn(LocalDate.of(2020, 1, 1)))
                    .employer("金丝雀公司")
                    .position("CANARY")
                    .build())
            .build();
    Product product =
        Product.of(
            ProductId.of("current"),
            ProductKind.CURRENT_ACCOUNT,
            LocalizedText.of("活期", "Current"));
    Holding holding =
        Holding.builder(HoldingId.of("CANARY-h"), product, PARTY, LocalDate.of(2020, 2, 29))
            .accountNumber(AccountNumber.of("6222CANARY7391"))
            .balance(Money.parse("CNY 7391.73"), DAY)
            .closedOn(DAY)
            .build();
    return CustomerRecord.builder(CUSTOMER, person, NOW, ZONE)
        .holdings(List.of(holding))
        .transactions(List.of(transaction(holding)))
        .interactions(
            List.of(
                Interaction.byCustomer(
                        InteractionId.of("CANARY-i"),
                        InteractionKind.SERVICE,
                        Channel.PHONE,
                        NOW.minusSeconds(60))
                    .topic("canary")
                    .build()))
        .consents(
            ConsentLedger.empty()
                .plus(
                    new ConsentEvent(
                        ConsentDecision.GRANTED,
                        ConsentScope.of(Purpose.MARKETING),
                        NOW.minusSeconds(9),
                        "notice@1",
                        "CANARY-proof")))
        .relationships(
            List.of(
                new HouseholdMembership(
                    PARTY,
                    HouseholdId.of("CANARY-hh"),
                    true,
                    true,
                    DateRange.startingOn(LocalDate.of(2020, 1, 1)))))
        .build();
  }

  private static ContactPoint point(String id, ContactKind kind, String value) {
    return ContactPoint.of(ContactPointId.of("CANARY-" + id), kind, value);
  }

  private static Transaction transaction(Holding holding) {
    return Transaction.builder(TransactionId.of("CANARY-t"), holding.id(), TransactionType.PENSION)
        .bookedOn(DAY)
        .credit(Money.parse("CNY 10.00"))
        .build();
  }

  private static List<HeldPart> parts() {
    List<HeldPart> parts = new ArrayList<>(CustomerParts.of(customer()));
    Facts facts = facts();
    DecisionRecord record = DecisionRecord.of(ENGINE.decide(facts), Disclosure.FULL);
    parts.add(HeldDecision.of("CANARY-d", record).with(facts).replayable(ENGINE));
    parts.add(KernelParts.of("CANARY-f", facts));
    StageState state =
        new StageState(
            Optional.of(new StageState.Standing("ACTIVE", NOW)),
            Optional.of(NOW),
            new TreeMap<>(Map.of("ACTIVE", 1)),
            List.of(new StageState.SeenEvent("CANARY-e", NOW)));
    parts.add(StageParts.of(new StageKey("life", "CANARY-s"), state, List.of(), ZONE));
    parts.add(
        TierParts.of(
            "value",
            TierState.of("GOLD", DAY),
            Optional.of(new TierOverride("DIAMOND", "CANARY", "E1", DAY.plusDays(9)))));
    parts.addAll(
        TierParts.of(
            new StaticList(
                "guests",
                LocalizedText.of("来宾", "Guests"),
                List.of(ListEntry.of(CUSTOMER, "E1", "CANARY", DAY))),
            CUSTOMER));
    ContactProposal offer = new ContactProposal(Purpose.MARKETING, Channel.SMS, Optional.empty());
    parts.add(
        ContactParts.of(
            ContactHistory.empty().plus(InteractionId.of("CANARY-i"), NOW, offer), ZONE));
    parts.add(
        ContactParts.of(
            List.of(new BudgetClaim("CANARY-b", "sms", "CANARY-c", NOW, NOW.plusSeconds(60))),
            ZONE));
    CustomerMerge merge = merge();
    parts.add(MergeParts.of(merge.record(), ZONE));
    AliasLedger aliases = merge.record().addedTo(AliasLedger.empty());
    MergeParts.of(aliases, CUSTOMER, ZONE).ifPresent(parts::add);
    SourceStatement said =
        SourceStatement.of(Source.of("branch"), NOW, Map.of(DataField.NAME, "金丝雀"));
    SourceParts.of(SourceLedger.of(List.of(said)), ZONE).ifPresent(parts::add);
    parts.addAll(WatchedCanary.parts());
    return parts;
  }

  private static CustomerMerge merge() {
    CustomerRecord duplicate =
        CustomerRecord.builder(
                CustomerId.of("CANARY-2"),
                Individual.builder(PartyId.of("CANARY-p2"), PersonName.ofChinese("金丝雀"))
                    .contactPoint(point("d", ContactKind.MOBILE, "13800007391"))
                    .build(),
                NOW,
                ZONE)
            .build();
    return CustomerMerge.of(
        List.of(MergeSource.of(customer()), MergeSource.of(duplicate)),
        MergeRules.of(PolicyRef.of("merge", 1), MergeRanking.OLDEST),
        MergeOrder.of("CANARY-m", "E1", NOW).keeping(CUSTOMER),
        HeldJoins.of(List.of()));
  }

  private static RetentionPolicy everythingGoes(List<HeldPart> parts) {
    TreeSet<String> kinds = new TreeSet<>();
    parts.forEach(part -> kinds.add(part.kind().code()));
    return new RetentionPolicy(
        PolicyRef.of("retention", 1),
        LocalizedText.of("保存期限", "Retention"),
        List.of(
            new RetentionRule(
                "all",
                kinds,
                "relationship-ended",
                Optional.empty(),
                Optional.of(Period.ofYears(5)),
                ErasureAction.PSEUDONYMISE,
                LocalizedText.of("个人信息保护法", "Personal information law"))));
  }

  /** Four digits stand in one of many tokens by chance, which are not looked into. */
  private static void assertNoCanary(Object told) {
    assertThat(told.toString().replaceAll("[0-9a-f]{32,}", "#")).doesNotContain(CANARIES);
  }

  @Test
  void parts_ofEveryModule_holdCanariesAndPrintNone() {
    List<HeldPart> parts = parts();
    assertThat(parts.stream().map(part -> part.kind().code()).distinct()).hasSize(19);
    for (HeldPart part : parts) {
      assertThat(part.toDocument().toString() + part.key())
          .as(part.kind().code())
          .containsAnyOf(CANARIES);
      assertNoCanary(part);
    }
  }

  @Test
  void erasure_ofEverything_leavesNoCanary() {
    List<HeldPart> parts = parts();
    InMemoryAuditLog audit = new InMemoryAuditLog();
    AuditTrail trail = new AuditTrail(audit);
    HeldDecision decision =
        (HeldDecision)
            parts.stream().filter(HeldDecision.class::isInstance).findFirst().orElseThrow();
    trail.add(
        AuditChange.of(NOW, "E1", "decide")
            .about(SALT, CUSTOMER)
            .withSecret(SALT, "record.name", Optional.empty(), Optional.of("金丝雀"))
            .withOpen("seal", Optional.empty(), Optional.of(decision.seal(SALT))));
    InMemoryAccessLog access = read(new InMemoryAccessLog());
    ErasurePlan plan =
        everythingGoes(parts).plan(parts, List.of(), Map.of(), DAY, ErasureTrigger.REQUEST);
    assertNoCanary(plan);
    plan.steps().forEach(step -> assertNoCanary(step.words(Locale.CHINESE) + step));
    Erasure done = Erasure.of(plan, parts, CUSTOMER, SALT, NOW);
    access.pseudonymise(CUSTOMER, SALT.pseudonym(CUSTOMER));
    trail.add(
        AuditChange.of(NOW, "E1", "erase")
            .about(SALT, CUSTOMER)
            .withOpen("proof", Optional.empty(), Optional.of(done.proof().hash())));
    assertThat(done.isWhole()).isTrue();
    assertThat(done.remains()).hasSizeGreaterThan(6);
    done.remains().forEach(left -> assertNoCanary(left.toDocument() + left.key() + left));
    assertNoCanary(done.proof().toDocument() + " " + done);
    assertThat(access.of(CUSTOMER, Instant.MIN, Instant.MAX)).isEmpty();
    access
        .of(SALT.pseudonym(CUSTOMER), Instant.MIN, Instant.MAX)
        .forEach(record -> assertNoCanary(record.toDocument()));
    List<AuditEntry> entries = audit.entries(1, 10);
    entries.forEach(entry -> assertNoCanary(entry.toDocument()));
    assertThat(AuditCheck.of(audit, List.of(audit.head(), AuditHead.none()))).isEmpty();
    sealHolds(done, entries);
  }

  /** The outcome is still the one that was decided, and it still follows from the book. */
  private static void sealHolds(Erasure done, List<AuditEntry> entries) {
    HeldPart left =
        done.remains().stream()
            .filter(part -> part.kind().equals(HeldDecision.KIND))
            .findFirst()
            .orElseThrow();
    assertThat(entries.get(0).change().fields().get("seal").after())
        .contains(HeldDecision.seal(left));
  }

  /**
   * What stayed stays as it is when its time comes again, and has no person in it to be found by.
   */
  @Test
  void erasure_ofWhatHasStayed_changesNothing() {
    List<HeldPart> parts = parts();
    ErasurePlan plan =
        everythingGoes(parts).plan(parts, List.of(), Map.of(), DAY, ErasureTrigger.REQUEST);
    List<HeldPart> remains = Erasure.of(plan, parts, CUSTOMER, SALT, NOW).remains();
    ErasurePlan again =
        everythingGoes(parts).plan(remains, List.of(), Map.of(), DAY, ErasureTrigger.REQUEST);
    PersonSalt other = PersonSalt.from(new SecureRandom());
    assertThat(Erasure.of(again, remains, CUSTOMER, other, NOW).remains()).isEqualTo(remains);
  }

  /** Whoever was merged is erased under each key with its own salt: no token names it any more. */
  @Test
  void erasure_ofAMergedCustomer_leavesNothingUnderEitherKey() {
    CustomerMerge merge = merge();
    AliasLedger aliases = merge.record().addedTo(AliasLedger.empty());
    InMemoryAccessLog access = read(new InMemoryAccessLog());
    for (CustomerId key : keys(aliases)) {
      PersonSalt salt = PersonSalt.from(new SecureRandom());
      List<HeldPart> parts = new ArrayList<>(partsUnder(key, merge, aliases));
      ErasurePlan plan =
          everythingGoes(parts).plan(parts, List.of(), Map.of(), DAY, ErasureTrigger.REQUEST);
      Erasure done = Erasure.of(plan, parts, key, salt, NOW);
      access.pseudonymise(key, salt.pseudonym(key));
      assertThat(done.isWhole()).isTrue();
      done.remains().forEach(left -> assertNoCanary(left.toDocument() + left.key()));
      assertNoCanary(done.proof().toDocument());
      assertThat(access.of(key, Instant.MIN, Instant.MAX)).isEmpty();
    }
  }

  private static List<CustomerId> keys(AliasLedger aliases) {
    List<CustomerId> keys = new ArrayList<>(List.of(CUSTOMER));
    keys.addAll(aliases.aliasesOf(CUSTOMER, NOW));
    assertThat(keys).hasSize(2);
    return keys;
  }

  private static List<HeldPart> partsUnder(
      CustomerId key, CustomerMerge merge, AliasLedger aliases) {
    List<HeldPart> parts = new ArrayList<>();
    if (key.equals(CUSTOMER)) {
      parts.addAll(CustomerParts.of(merge.survivor()));
      parts.add(MergeParts.of(merge.record(), ZONE));
    }
    parts.add(MergeParts.of(aliases, key, ZONE).orElseThrow());
    return parts;
  }

  private static InMemoryAccessLog read(InMemoryAccessLog log) {
    AccessRule rule = AccessRule.show("all", Visibility.MASKED);
    AccessPolicy.Builder policy =
        AccessPolicy.builder("p", 1, AccessFields.ofRecord())
            .name("权限", "Access")
            .role("teller", "柜员", "Teller");
    List<String> fields = Stream.of(RecordField.values()).map(RecordField::id).toList();
    policy.rule(rule.to("teller").forPurposes(Purpose.SERVICE).of(fields.toArray(String[]::new)));
    AccessRequest request =
        new AccessRequest("r", NOW, "E1", AccessSituation.of("teller", Purpose.SERVICE));
    List<SeenField> seen = new GuardedReader(policy.build(), log).read(request, customer(), fields);
    assertNoCanary(seen);
    return log;
  }

  /** What is not disclosed is in no explanation, record or sentence. */
  @Test
  void explanations_belowFull_holdNoCanary() {
    Decision decision = ENGINE.decide(facts());
    assertThat(decision.explain(RICH, Disclosure.FULL).render(Locale.ENGLISH))
        .contains("739,173.91");
    for (Disclosure disclosure : List.of(Disclosure.CODES, Disclosure.NAMES)) {
      assertNoCanary(decision.explain(RICH, disclosure));
      assertNoCanary(decision.explain(RICH, disclosure).render(Locale.CHINESE));
      assertNoCanary(decision.explain(RICH, disclosure).toDocument());
      assertNoCanary(decision.words(RICH, Language.of(Locale.ENGLISH), disclosure));
      assertNoCanary(DecisionRecord.of(decision, disclosure).toDocument());
    }
    assertNoCanary(DecisionRecord.of(decision).toDocument());
    assertNoCanary(decision + " " + facts());
  }

  /** Figures, counterparties, evidence and words of staff: only in full, and in no text form. */
  @Test
  void alertsAndWatchLists_ofAPlantedCustomer_tellNothingBelowFull() {
    Alert alert = WatchedCanary.closed();
    assertThat(alert.evidence()).isNotEmpty();
    assertThat(alert.steps()).hasSizeGreaterThan(2);
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Language language = Language.of(locale);
      for (Disclosure below : List.of(Disclosure.CODES, Disclosure.NAMES)) {
        assertNoCanary(WatchedCanary.ENGINE.words(alert, language, below));
      }
      assertThat(WatchedCanary.ENGINE.words(alert, language, Disclosure.FULL))
          .containsAnyOf("7,391", "7391", "22,175", "金丝雀", "CANARY");
    }
    AlertWatch watch = WatchedCanary.open();
    assertNoCanary(List.of(watch, alert, alert.steps(), alert.evidence(), watch.alerts()));
    alert.evidence().forEach(each -> assertNoCanary(each.values()));
    WatchListState listed = WatchedCanary.listed();
    Listing stay = listed.listing().orElseThrow();
    assertNoCanary(List.of(listed, stay, stay.steps(), stay.actions()));
  }
}
