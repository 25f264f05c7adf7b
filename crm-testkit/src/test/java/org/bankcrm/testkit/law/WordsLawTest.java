package org.bankcrm.testkit.law;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.campaign.contact.ContactStanding;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.offer.NextBestOffer;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.explanation.Explanation;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.FamilyMembership;
import org.bankcrm.segmentation.Membership;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierPlacement;
import org.bankcrm.segmentation.TierStanding;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever a policy of whatever kind decides of whomever, it is told in whole sentences of both
 * languages; the same of one customer and of a population; and letters speak of what customers may
 * be told alone.
 */
class WordsLawTest {

  private static final long SEED = 20_261_128L;
  private static final RandomCases CASES = RandomCases.of(12, 6).withDepth(2).withEveryKind();
  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  /** Whole sentences, without line breaks. */
  private static final Pattern WHOLE = Pattern.compile("[^\\p{Cntrl}]+[.。]");

  /** Places in documents. */
  private static final Pattern INTERNAL =
      Pattern.compile("/(when|hold|exclude|tiers|retention|segments|transitions)\\b");

  private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3}) (-?\\d+\\.\\d\\d)");

  private final Map<String, Set<String>> seen = new TreeMap<>();

  @Test
  void anyBook_anybody_isToldInWholeSentences() {
    long cases = Cases.wanted(100);
    for (long index = 0; index < cases; index++) {
      RandomCase given = CASES.at(SEED, index);
      try {
        check(given);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("case " + index + " of seed " + SEED, e);
      }
    }
    checkThatAllWasMet();
  }

  /** Rungs, stages, grades, reasons, segments and offers are told by their names. */
  @Test
  void anyBook_anybody_isToldNoCodeThatHasAName() {
    Set<String> tested = new TreeSet<>();
    for (long index = 0; index < Cases.wanted(40); index++) {
      RandomCase given = CASES.at(SEED + 1, index);
      Set<String> codes = new TreeSet<>();
      Map<String, Object> document = new LinkedHashMap<>(given.book().toDocument());
      document.put("policies", renamed(document.get("policies"), codes));
      DecisionEngine engine = Books.compile(PolicyBook.parse(document, Books.KINDS));
      codes.removeAll(tokens(document.get("attributes").toString())); // values without names
      codes.removeAll(List.of("R1", "R2", "R3", "R4", "R5")); // what bankers call risk ratings
      tested.addAll(codes);
      codes.add("no code at all");
      for (Facts facts : given.customers()) {
        Decision decision = engine.decide(facts);
        for (Policy<?> policy : engine.book().policies()) {
          String words = decision.words(policy, Locale.ENGLISH);
          assertThat(tokens(words))
              .as("case " + index + ": " + words)
              .doesNotContainAnyElementsOf(codes);
        }
      }
    }
    assertThat(tested).contains("K1", "REST").hasSizeGreaterThan(20);
  }

  private static List<String> tokens(String text) {
    return List.of(text.split("[^A-Za-z0-9._-]+"));
  }

  /** Every name and text is one of its own; the codes that stand beside them are gathered. */
  private static Object renamed(@Nullable Object tree, Set<String> codes) {
    if (tree instanceof List<?> list) {
      return list.stream().map(each -> renamed(each, codes)).toList();
    }
    return tree instanceof Map<?, ?> map ? renamed(map, codes) : requireNonNull(tree);
  }

  private static Map<?, Object> renamed(Map<?, ?> map, Set<String> codes) {
    if (map.containsKey("zh") && map.containsKey("en")) {
      return Map.of("zh", "名称" + codes.size(), "en", "Name " + codes.size());
    }
    boolean named = map.containsKey("name") || map.containsKey("text");
    Stream.of("id", "code")
        .filter(key -> named && map.containsKey(key))
        .forEach(key -> codes.add((String) requireNonNull(map.get(key))));
    Map<Object, Object> renamed = new LinkedHashMap<>();
    map.forEach((key, value) -> renamed.put(key, renamed(value, codes)));
    return renamed;
  }

  /**
   * Where all values are personal, what is told without them depends on what explanations tell
   * without them alone: another customer with the same answers is told of in the same words.
   */
  @Test
  void anyBook_anybody_isToldAlikeWithoutPersonalValues() {
    long alike = 0;
    long different = 0;
    long sameOutcome = 0;
    for (long index = 0; index < Cases.wanted(35); index++) {
      RandomCase given = CASES.at(SEED + 2, index);
      Map<String, Object> document = new LinkedHashMap<>(given.book().toDocument());
      document.put("attributes", personal(document.get("attributes")));
      PolicyBook book = PolicyBook.parse(document, Books.KINDS);
      DecisionEngine engine = Books.compile(book);
      for (Facts facts : given.customers()) {
        Object tree = facts.toDocument();
        Decision one = engine.decide(Facts.parse(tree, book.catalog()));
        Decision other = engine.decide(Facts.parse(moved(tree, ""), book.catalog()));
        for (Policy<?> policy : book.policies()) {
          sameOutcome += index % 2 == 0 ? checkSameOutcome(policy, one, other) : 0;
          for (Disclosure level : List.of(Disclosure.NAMES, Disclosure.CODES)) {
            if (one.explain(policy, level).equals(other.explain(policy, level))) {
              Language language = Language.of(LANGUAGES.get((int) (index % 2)));
              String words = one.words(policy, language, level);
              assertThat(other.words(policy, language, level)).as("case " + index).isEqualTo(words);
              alike++;
              different +=
                  one.words(policy, language).equals(other.words(policy, language)) ? 0 : 1;
            }
          }
        }
      }
    }
    assertThat(alike).isGreaterThan(1_000);
    assertThat(different).isGreaterThan(10);
    assertThat(sameOutcome).isGreaterThan(20);
  }

  /**
   * Whoever differs in masked values alone, and in no outcome of any condition, is told the same to
   * the letter.
   *
   * @return 1 if the values made a difference to whoever may see them
   */
  private static int checkSameOutcome(Policy<?> policy, Decision one, Decision other) {
    if (!one.explain(policy, Disclosure.CODES).equals(other.explain(policy, Disclosure.CODES))) {
      return 0;
    }
    Explanation told = one.explain(policy, Disclosure.NAMES);
    assertThat(other.explain(policy, Disclosure.NAMES)).isEqualTo(told);
    for (Locale locale : LANGUAGES) {
      String words = one.words(policy, Language.of(locale), Disclosure.NAMES);
      assertThat(other.words(policy, Language.of(locale), Disclosure.NAMES)).isEqualTo(words);
    }
    boolean seen =
        !one.explain(policy, Disclosure.FULL).equals(other.explain(policy, Disclosure.FULL));
    return seen ? 1 : 0;
  }

  private static Object personal(@Nullable Object attributes) {
    return ((List<?>) requireNonNull(attributes))
        .stream()
            .map(
                each -> {
                  Map<Object, Object> attribute = new LinkedHashMap<>((Map<?, ?>) each);
                  attribute.putIfAbsent("sensitivity", "personal");
                  return attribute;
                })
            .toList();
  }

  /** The facts with each number and amount a little greater. */
  private static Object moved(@Nullable Object tree, String key) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> moved = new LinkedHashMap<>();
      map.forEach((name, value) -> moved.put(name, moved(value, String.valueOf(name))));
      return moved;
    } else if (tree instanceof Long number) {
      return key.equals("format") ? number : Math.addExact(number, 1);
    } else if (tree instanceof Integer number) {
      return key.equals("format") ? number : Math.addExact(number, 1);
    }
    Matcher amount = AMOUNT.matcher(String.valueOf(tree));
    if (!amount.matches()) {
      return requireNonNull(tree);
    }
    BigDecimal moved = new BigDecimal(amount.group(2)).add(new BigDecimal("0.01"));
    boolean beyond = moved.unscaledValue().compareTo(BigInteger.valueOf(Money.MAX_MINOR_UNITS)) > 0;
    return beyond ? tree : amount.group(1) + " " + moved;
  }

  private void check(RandomCase given) {
    DecisionEngine engine = Books.compile(given.book());
    Facts first = given.customers().get(0);
    PopulationBuilder filling =
        Population.builder(given.book().catalog(), first.asOf(), first.zone());
    given.customers().forEach(facts -> filling.add(CustomerId.of("C"), facts));
    Decisions all = engine.decideAll(filling.build());
    for (int i = 0; i < given.customers().size(); i++) {
      Decision decision = engine.decide(given.customers().get(i));
      for (Policy<?> policy : given.book().policies()) {
        for (Locale language : LANGUAGES) {
          checkWhole(decision.words(policy, language));
          for (Disclosure level : Disclosure.values()) {
            checkWhole(decision.words(policy, Language.of(language), level));
          }
          checkLetter(policy, decision, decision.letter(policy, language));
        }
        Locale one = LANGUAGES.get(i % 2);
        assertThat(all.decision(i).words(policy, one)).isEqualTo(decision.words(policy, one));
        result(decision.result(policy)).forEach(each -> seen(policy, each));
      }
    }
  }

  private void seen(Policy<?> policy, String what) {
    seen.computeIfAbsent(policy.kind().word(), kind -> new TreeSet<>()).add(what);
  }

  private static void checkWhole(String words) {
    assertThat(words).matches(WHOLE).doesNotContainPattern(INTERNAL);
  }

  /** Segments, families, lifecycles and contact policies are the bank's own affair. */
  private static void checkLetter(Policy<?> policy, Decision decision, Optional<String> letter) {
    letter.ifPresent(WordsLawTest::checkWhole);
    boolean mayTell =
        policy instanceof TierLadder
            || policy instanceof Scorecard
            || policy instanceof Campaign
            || policy instanceof OfferArbitration;
    boolean applies = decision.applies(policy) == Truth.TRUE;
    assertThat(letter).matches(text -> text.isEmpty() || (mayTell && applies));
    if (policy instanceof Campaign campaign) {
      assertThat(letter.isPresent()).isEqualTo(decision.result(campaign).isEligible());
    } else if (policy instanceof TierLadder ladder) {
      boolean known =
          decision.result(ladder).standing().reason() != TierStanding.Reason.STORED_RUNG_UNKNOWN;
      assertThat(letter.isPresent()).isEqualTo(applies && known);
    }
  }

  private static Stream<String> result(Object result) {
    if (result instanceof Membership in) {
      return Stream.of(in.status().name(), "excluded " + in.isExcluded());
    } else if (result instanceof FamilyMembership in) {
      return Stream.of("settled " + in.settled(), "remainder " + in.remainder());
    } else if (result instanceof TierPlacement placed) {
      return Stream.of(placed.standing().reason().name());
    } else if (result instanceof Score score) {
      return Stream.of(
          "declined " + score.isDeclined(),
          "points " + score.points().isPresent(),
          "undecided " + !score.undecided().isEmpty());
    } else if (result instanceof StageDecision stage) {
      return Stream.of(stage.getClass().getSimpleName());
    } else if (result instanceof Eligibility eligibility) {
      return Stream.of(eligibility.verdict().name());
    } else if (result instanceof ContactStanding standing) {
      return standing.lanes().stream().map(lane -> lane.verdict().name());
    }
    return result instanceof NextBestOffer best
        ? best.standings().stream().map(each -> each.getClass().getSimpleName())
        : Stream.of(result.getClass().getSimpleName());
  }

  /** A law says nothing of what never happened. */
  private void checkThatAllWasMet() {
    assertThat(seen).hasSize(Books.KINDS.size());
    assertThat(seen.get("segment"))
        .containsAll(Stream.of(Membership.Status.values()).map(Enum::name).toList())
        .contains("excluded true");
    assertThat(seen.get("segment-family")).contains("settled false", "remainder true");
    assertThat(seen.get("tier-ladder"))
        .containsAll(
            Stream.of(TierStanding.Reason.values())
                .filter(reason -> reason != TierStanding.Reason.WITHHELD) // nothing is protected
                .map(Enum::name)
                .toList());
    assertThat(seen.get("scorecard"))
        .contains("declined true", "points true", "points false", "undecided true");
    assertThat(seen.get("lifecycle")).containsExactly("Moved", "Stayed");
    List<String> verdicts =
        List.of(Verdict.PASS.name(), Verdict.FAIL.name(), Verdict.UNKNOWN.name());
    assertThat(seen.get("campaign")).containsAll(verdicts);
    assertThat(seen.get("contact-policy")).containsAll(verdicts);
    assertThat(seen.get("next-best-offer")).contains("Ranked", "NoPriority", "Closed");
  }
}
