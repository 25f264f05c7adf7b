package org.bankcrm.testkit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.campaign.contact.ContactAnswer;
import org.bankcrm.campaign.offer.OfferStanding;
import org.bankcrm.campaign.port.BudgetAnswer;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.portrait.PortraitValue;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.scoring.Score;
import org.bankcrm.segmentation.Cause;
import org.bankcrm.segmentation.ListStays;
import org.bankcrm.segmentation.Membership;
import org.bankcrm.segmentation.MembershipChange;
import org.bankcrm.segmentation.Mover;
import org.bankcrm.segmentation.port.TierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is printed does not tell customers apart: all values of a type have one text form, whatever
 * they hold. The types of all modules are found by looking; a new one is held to it.
 */
class TextFormsTest {

  /** Components that may be printed: they name something of a policy, or the day of the facts. */
  private static final Set<String> NAMED =
      Set.of(
          "GateVerdict.gate",
          "GateStop.gate",
          "GateReason.gate",
          "FactorValue.kind",
          "ContactLane.policy",
          "Closed.campaign",
          "GroupTaken.campaign",
          "NoChannel.campaign",
          "Withheld.campaign",
          "NoPriority.campaign",
          "Ranked.campaign",
          "BudgetClaim.budget",
          "StageKey.lifecycle",
          "WatchKey.kind",
          "TierKey.ladder",
          "StageEvent.type",
          "Contribution.characteristic",
          "Gap.attribute",
          "Cause.place",
          "RecordDifference.part",
          "Decision.asOf",
          "Facts.asOf",
          "Population.asOf",
          "DecisionRecord.asOf");

  /** Types that hold nothing of one customer, and why. */
  private static final Map<String, List<String>> EXEMPT = exempt();

  /** What the CanaryTest of the customer model holds, with keys and planted values. */
  private static final String MODEL =
      "org\\.bankcrm\\.(core|customer(\\.(activity|holding|party))?)\\.[A-Z].*";

  private static final Set<Class<?>> PARTS = PublicTypes.partsOfPolicies();
  private static final Instances INSTANCES = instances();

  /** An engine first and whole, since what it calls codes by holds one too. */
  private static Instances instances() {
    Instances all = new Instances(NAMED, PARTS);
    all.of(DecisionEngine.class);
    return all;
  }

  private static Map<String, List<String>> exempt() {
    Map<String, List<String>> exempt = new LinkedHashMap<>();
    exempt.put(
        "made to be read, at the disclosure that was asked for",
        List.of(
            "ActualValue",
            "Clause",
            "ExplainedBin",
            "ExplainedGate",
            "ExplainedPolicy",
            "ExplainedWindow",
            "Explanation",
            "ExplanationNode",
            "Explanations",
            "MissingAttribute",
            "Operand",
            "PartTruths",
            "YieldedValue"));
    exempt.put(
        "an author's words, of documents and catalogues",
        List.of(
            "AdministrativeDivisions",
            "BlockingPass",
            "DataField",
            "DataKey",
            "EarlyRepayment",
            "EntryProblem",
            "EntryProfile",
            "FieldGroup",
            "FlagJoin",
            "HeldJoins",
            "LadderPlan",
            "Language",
            "LearnedWeights",
            "ListJoin",
            "MatchField",
            "MatchPolicy",
            "MergeProblem",
            "MergeRules",
            "OutsideModelId",
            "PastJoin",
            "Phrasebook",
            "QualityFinding",
            "QualityRules",
            "Rollover",
            "RuleDocument",
            "Rung",
            "Source",
            "StageJoin",
            "SurvivorshipRules",
            "TierJoin",
            "TierOverrideJoin",
            "Veto",
            "WatchJoin",
            "WatchListJoin",
            "WindowJoin",
            "AbsenceCriterion",
            "AccessCell",
            "AccessClaim",
            "AccessField",
            "AccessFields",
            "AccessGroup",
            "AccessPolicy",
            "AccessRole",
            "AccessRule",
            "AccessWidening",
            "Aggregate",
            "GuardedReader",
            "HeldKind",
            "RetentionPolicy",
            "RetentionRule",
            "BankCatalogue",
            "BlindIndex",
            "Bins",
            "BookCalendar",
            "BookLoss",
            "BookWarning",
            "ConsentScope",
            "ContactClause",
            "DocumentLimits",
            "Effect",
            "EventType",
            "FactorRule",
            "Gate",
            "InvalidLanguageException",
            "LivePlan",
            "PolicyBook",
            "WatchedEngine",
            "PriceList",
            "Prices",
            "Problem",
            "RankOrder",
            "Ranking",
            "WindowDefinition",
            "WindowPeriod",
            "CalendarSpan",
            "Backstop",
            "BackstopEdition",
            "BackstopStep",
            "AlertStanding",
            "Retention",
            "Threshold",
            "TrialCosts",
            "TrialTerms"));
    exempt.put(
        "counts over many customers",
        List.of(
            "AlertDrift",
            "AliasLedger",
            "BackTest",
            "BlockingReport",
            "CostChoice",
            "Difference",
            "DriftWeek",
            "Ladder",
            "Proportion",
            "RetentionEffect",
            "ThresholdReport",
            "TrialCounts",
            "WeeklyRate",
            "ImportReport",
            "MatchIndex",
            "MatchQuality",
            "Matches",
            "PopulationQuality",
            "Decisions",
            "DropOff",
            "Flow",
            "AuditFault",
            "AuditHead",
            "InMemoryAccessLog",
            "InMemoryAuditLog",
            "InMemoryConsentStore",
            "InMemoryContactBudget",
            "InMemoryContactStore",
            "InMemoryDecisionStore",
            "InMemoryPopulationSource",
            "InMemoryStageStore",
            "InMemoryTierStore",
            "InMemoryWatchStore",
            "MembershipChanges",
            "MigrationMatrix",
            "Population",
            "ResultColumn",
            "SortedRows",
            "StageTable",
            "StaticList",
            "StaticLists"));
    exempt.put(
        "what there is to be told of results, of no customer",
        List.of("FieldReaders", "ResultField"));
    exempt.put("how many keys there are, of the bank's", List.of("KeyRing"));
    exempt.put("customers in the making, of which nothing is printed", List.of("Filling"));
    exempt.put(
        "how much was handed in of one customer, and for which day, not what",
        List.of(
            "ConsentLedger",
            "Facts",
            "HeldStates",
            "LiveFacts",
            "LogEntry",
            "SourceLedger",
            "WindowState",
            "WindowValues"));
    exempt.put(
        "cannot be made of random parts; a key of the bank's alone, as in the model",
        List.of("CustomerMerge", "MergeRecord", "MergeSource", "MergedSource"));
    exempt.put(
        "cannot be made of random parts; the kernel's own tests hold it",
        List.of("ErasureProof", "Event", "EventHistory", "TextPorts"));
    exempt.put(
        "has a host's function for sentences; the tests of portraits hold it",
        List.of("PortraitNote"));
    exempt.put(
        "customers that do not exist",
        List.of(
            "Answer",
            "Claim",
            "CompiledCondition",
            "DuplicateLink",
            "RandomCase",
            "RandomCases",
            "Slips",
            "SyntheticBank",
            "ValueAxis",
            "ValueSet",
            "Witness"));
    return exempt;
  }

  static List<Class<?>> values() {
    return PublicTypes.values().stream()
        .filter(TextFormsTest::isOfACustomer)
        .filter(type -> PublicTypes.toStringOf(type).getDeclaringClass() != Object.class)
        .toList();
  }

  static List<Class<?>> closed() {
    return PublicTypes.closed().stream()
        .filter(TextFormsTest::isOfACustomer)
        .filter(type -> !Policy.class.isAssignableFrom(type))
        .filter(type -> !PARTS.containsAll(PublicTypes.kindsOf(type)))
        .toList();
  }

  private static boolean isOfACustomer(Class<?> type) {
    return !type.getName().matches(MODEL)
        && !PARTS.contains(type)
        && EXEMPT.values().stream().noneMatch(names -> names.contains(outermost(type)));
  }

  private static String outermost(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replaceAll("\\$.*", "");
  }

  @Test
  void scan_ofAllModules_findsTheResultsOfEach() {
    assertThat(values())
        .hasSizeGreaterThan(50)
        .contains(Decision.class, DecisionRecord.class, ConsentEvent.class, Score.class)
        .contains(Membership.class, Mover.class, Cause.class, StageState.class, Eligibility.class);
    assertThat(closed())
        .contains(MembershipChange.class, StageDecision.class, ContactAnswer.class)
        .contains(BudgetAnswer.class, OfferStanding.class);
  }

  /** No reason is kept of what is no longer there. */
  @Test
  void exempt_everyName_isAType() {
    Set<String> names =
        Stream.concat(PublicTypes.values().stream(), PublicTypes.closed().stream())
            .map(TextFormsTest::outermost)
            .collect(Collectors.toSet());
    EXEMPT.values().forEach(exempt -> assertThat(names).containsAll(exempt));
  }

  @ParameterizedTest
  @MethodSource("values")
  void toString_ofAnyCustomer_isTheSame(Class<?> type) {
    List<Object> all = INSTANCES.of(type);
    assertThat(all).as(type.getName()).hasSizeGreaterThan(1);
    if (differs(type)) {
      assertThat(Set.copyOf(all)).as("values that differ").hasSizeGreaterThan(1);
    }
    assertThat(forms(List.of(type))).hasSize(1);
  }

  /** Not of those of which all parts are named, as policies are. */
  private static boolean differs(Class<?> type) {
    return type.isRecord()
        && type != PortraitValue.Named.class
        && type != OfferStanding.NoChannel.class
        && type != OfferStanding.Withheld.class
        && type != ContactAnswer.NotApplicable.class
        && type != BudgetAnswer.Refused.class
        && type != ListStays.class
        && type != TierKey.class;
  }

  /** Where the kind of a result is its outcome, not even the kind is printed. */
  @ParameterizedTest
  @MethodSource("closed")
  void toString_ofEveryKind_isTheSame(Class<?> type) {
    assertThat(PublicTypes.kindsOf(type)).hasSizeGreaterThan(1);
    assertThat(forms(PublicTypes.kindsOf(type))).hasSize(1);
  }

  private static Set<String> forms(List<Class<?>> types) {
    return types.stream()
        .flatMap(type -> INSTANCES.of(type).stream())
        .map(Object::toString)
        .collect(Collectors.toSet());
  }
}
