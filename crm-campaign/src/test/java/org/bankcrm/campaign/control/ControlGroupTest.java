package org.bankcrm.campaign.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.bankcrm.campaign.control.Holdout.Status;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.party.HouseholdId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlGroupTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final DateRange SUMMER =
      DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1));

  private static Share share(int partsPerMillion) {
    return Share.ofFraction(BigDecimal.valueOf(partsPerMillion, 6));
  }

  private static ControlGroup.Builder builder(String salt, Share share) {
    return ControlGroup.builder("summer", 1).name("夏季对照组", "Summer").salt(salt).share(share);
  }

  private static ControlGroup group(String salt, int partsPerMillion) {
    return builder(salt, share(partsPerMillion)).build();
  }

  private static PolicyBook book(ControlGroup group) {
    return PolicyBook.builder(
            PolicyRef.of("b", 1), LocalizedText.of("册", "Book"), AttributeCatalog.of(AGE))
        .add(group)
        .build();
  }

  private static Facts.Builder facts(PolicyBook book, LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return Facts.builder(book.catalog(), noon, ZoneOffset.UTC);
  }

  private static Holdout decided(ControlGroup group, CustomerId customer) {
    PolicyBook book = book(group);
    Facts facts = group.put(facts(book, LocalDate.of(2026, 7, 1)), customer).build();
    return book.compile().decide(facts).result(group);
  }

  /** Found with another implementation of SHA-256; see the README. */
  @ParameterizedTest
  @CsvSource({
    "summer-2026, C000001, 206",
    "summer-2026, C000002, 413944",
    "summer-2026, H-42, 705451",
    "autumn-2026, C000001, 658710",
    "a, bc, 252858",
    "ab, c, 421923",
  })
  void bucketOf_publishedVectors_areMet(String salt, String unit, int bucket) {
    assertThat(group(salt, 0).bucketOf(CustomerId.of(unit))).isEqualTo(bucket);
    assertThat(group(salt, 0).bucketOf(HouseholdId.of(unit))).isEqualTo(bucket);
    assertThat(group(salt, bucket).holdsOut(CustomerId.of(unit))).isFalse();
    assertThat(group(salt, bucket + 1).holdsOut(CustomerId.of(unit))).isTrue();
    assertThat(group(salt, bucket + 1).holdsOut(HouseholdId.of(unit))).isTrue();
  }

  @Property(tries = 500)
  void holdsOut_largerShare_movesNobodyOut(
      @ForAll @IntRange(min = 0, max = 1_000_000) int one,
      @ForAll @IntRange(min = 0, max = 1_000_000) int other,
      @ForAll @IntRange(min = 0, max = 1_000_000_000) int customer) {
    CustomerId id = CustomerId.of("C" + customer);
    ControlGroup small = group("2026", Math.min(one, other));
    ControlGroup large = group("2026", Math.max(one, other));
    assertThat(small.holdsOut(id) && !large.holdsOut(id)).isFalse();
  }

  @Test
  void holdsOut_noneAndAll_areExact() {
    ControlGroup none = group("2026", 0);
    ControlGroup all = group("2026", 1_000_000);
    for (int i = 0; i < 1_000; i++) {
      CustomerId id = CustomerId.of("C" + i);
      assertThat(none.holdsOut(id)).isFalse();
      assertThat(all.holdsOut(id)).isTrue();
    }
  }

  /** Of 100,000 customers the share is held out, within five standard deviations of chance. */
  @ParameterizedTest
  @CsvSource({"2026, 10%", "retail-2026, 5%", "a, 0.1%", "b, 50%", "c, 99.5%"})
  void holdsOut_manyCustomers_isTheShare(String salt, String text) {
    int customers = 100_000;
    ControlGroup group = builder(salt, Share.parse(text)).build();
    double share = group.share().fraction().doubleValue();
    int held = 0;
    for (int i = 0; i < customers; i++) {
      held += group.holdsOut(CustomerId.of("C" + i)) ? 1 : 0;
    }
    double deviation = Math.sqrt(customers * share * (1 - share));
    assertThat(Math.abs(held - customers * share)).isLessThan(5 * deviation);
  }

  @Test
  void holdsOut_twoSalts_areIndependent() {
    ControlGroup one = group("2026", 100_000);
    ControlGroup other = group("2027", 100_000);
    int both = 0;
    for (int i = 0; i < 100_000; i++) {
      CustomerId id = CustomerId.of("C" + i);
      both += one.holdsOut(id) && other.holdsOut(id) ? 1 : 0;
    }
    assertThat(both).isBetween(1_000 - 158, 1_000 + 158);
  }

  /** A book read from a document holds out whom the group in Java does. */
  @Property(tries = 200)
  void decide_byTheDocument_isAsInJava(
      @ForAll @CharRange(from = '!', to = '~') @StringLength(min = 1, max = 128) String salt,
      @ForAll @IntRange(min = 0, max = 1_000_000) int partsPerMillion,
      @ForAll @IntRange(min = 0, max = 1_000_000_000) int customer) {
    CustomerId id = CustomerId.of("C" + customer);
    ControlGroup group = group(salt, partsPerMillion);
    PolicyBook book = book(group);
    PolicyBook read = PolicyBook.parse(book.toDocument(), List.of(ControlGroup.KIND));
    assertThat(read).isEqualTo(book);
    ControlGroup parsed = read.find("summer", ControlGroup.class).orElseThrow();
    Holdout holdout = decided(parsed, id);
    assertThat(holdout.isHeldOut()).isEqualTo(group.holdsOut(id));
    assertThat(holdout.status()).isIn(Status.HELD_OUT, Status.NOT_HELD_OUT);
    assertThat(parsed.bucketOf(id)).isEqualTo(group.bucketOf(id));
  }

  @Property(tries = 200)
  void hash_ofTwoGroups_isTheSameWhereTheyAre(
      @ForAll @IntRange(max = 3) int saltOfOne,
      @ForAll @IntRange(max = 3) int saltOfOther,
      @ForAll @IntRange(max = 3) int shareOfOne,
      @ForAll @IntRange(max = 3) int shareOfOther,
      @ForAll boolean ofOneInSummer,
      @ForAll boolean ofOtherInSummer) {
    PolicyBook one = book(group("s" + saltOfOne, shareOfOne, ofOneInSummer));
    PolicyBook other = book(group("s" + saltOfOther, shareOfOther, ofOtherInSummer));
    boolean alike =
        saltOfOne == saltOfOther && shareOfOne == shareOfOther && ofOneInSummer == ofOtherInSummer;
    assertThat(one.hash().equals(other.hash())).isEqualTo(alike);
    assertThat(one.equals(other)).isEqualTo(alike);
  }

  private static ControlGroup group(String salt, int partsPerMillion, boolean summer) {
    ControlGroup.Builder group = builder(salt, share(partsPerMillion));
    return (summer ? group.period(SUMMER) : group).build();
  }

  /** However a share is written, it is the same share. */
  @ParameterizedTest
  @ValueSource(strings = {"5%", "5.0%", "05%", "5.000000000%"})
  void parse_shareWrittenOtherwise_isTheSameBook(String text) {
    PolicyBook book = book(group("s", 50_000));
    Map<String, Object> document = edited(book, "share", text);
    PolicyBook read = PolicyBook.parse(document, List.of(ControlGroup.KIND));
    assertThat(read.hash()).isEqualTo(book.hash());
  }

  private static Map<String, Object> edited(PolicyBook book, String key, Object value) {
    Map<String, Object> document = new java.util.TreeMap<>(book.toDocument());
    Map<String, Object> policy = new java.util.TreeMap<>();
    ((Map<?, ?>) ((List<?>) document.get("policies")).get(0))
        .forEach((name, old) -> policy.put((String) name, old));
    policy.put(key, value);
    document.put("policies", List.of(policy));
    return document;
  }

  @Test
  void decide_withoutBucket_isUndecided() {
    ControlGroup group = group("s", 1_000_000);
    PolicyBook book = book(group);
    Facts nothing = facts(book, LocalDate.of(2026, 7, 1)).build();
    Decision decision = book.compile().decide(nothing);
    assertThat(decision.result(group))
        .isEqualTo(new Holdout(group.ref(), Status.UNDECIDED, List.of("control.summer.bucket")));
    assertThat(decision.value(group.attribute())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, NOT_HELD_OUT", "2026-06-01, HELD_OUT",
    "2026-08-31, HELD_OUT", "2026-09-01, NOT_HELD_OUT"
  })
  void decide_ofAPeriod_holdsOutOnItsDays(LocalDate day, Status status) {
    ControlGroup group = builder("s", Share.ALL).period(SUMMER).build();
    PolicyBook book = book(group);
    Facts facts = group.put(facts(book, day), CustomerId.of("C1")).build();
    assertThat(book.compile().decide(facts).result(group).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"30, HELD_OUT", "10, NOT_APPLICABLE", ", UNDECIDED"})
  void decide_ofAPopulation_isAboutIt(Long age, Status status) {
    ControlGroup group = builder("s", Share.ALL).population(AGE.atLeast(18)).build();
    PolicyBook book = book(group);
    Facts.Builder facts = group.put(facts(book, LocalDate.of(2026, 7, 1)), CustomerId.of("C1"));
    facts.put(AGE, Optional.ofNullable(age));
    assertThat(book.compile().decide(facts.build()).result(group).status()).isEqualTo(status);
  }

  @Test
  void put_household_treatsItsMembersAlike() {
    ControlGroup group = group("s", 500_000);
    PolicyBook book = book(group);
    for (int i = 0; i < 50; i++) {
      HouseholdId household = HouseholdId.of("H" + i);
      Facts facts = group.put(facts(book, LocalDate.of(2026, 7, 1)), household).build();
      assertThat(book.compile().decide(facts).result(group).isHeldOut())
          .isEqualTo(group.holdsOut(household));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "salt, '', /salt, blank-text",
    "salt, 盐, /salt, wrong-value",
    "salt, 'a b', /salt, wrong-value",
    "share, 101%, /share, wrong-value",
    "share, -1%, /share, wrong-value",
    "share, 5, /share, wrong-value",
    "share, 0.00001%, /share, out-of-range",
    "id, No Code, /id, invalid-id",
  })
  void parse_outOfBounds_isToldWithItsPlace(String key, String value, String path, String code) {
    Map<String, Object> document = edited(book(group("s", 1)), key, value);
    assertThatThrownBy(() -> PolicyBook.parse(document, List.of(ControlGroup.KIND)))
        .isInstanceOfSatisfying(
            InvalidPolicyException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).path()).isEqualTo("/policies/0" + path);
              assertThat(e.problems().get(0).code().word()).isEqualTo(code);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 %|Write \"5%\".",
        "５％|Write \"5%\".",
        "5|Write \"5%\".",
        "0.05|Write \"5%\" or \"0.05%\", whichever is meant.",
        "1|Write \"100%\" or \"1%\", whichever is meant.",
        "0|Write \"0%\".",
        "101|''",
        "five|''",
      })
  void parse_shareWithoutItsForm_advisesIt(String text, String advice) {
    assertThat(shareAdvice(text)).isEqualTo(advice);
    if (text.matches("[0-9.]+")) {
      String number = advice.isEmpty() ? "Write it in quotation marks." : advice;
      assertThat(shareAdvice(new BigDecimal(text))).isEqualTo(number);
    }
  }

  private static String shareAdvice(Object share) {
    Map<String, Object> document = edited(book(group("s", 1)), "share", share);
    try {
      PolicyBook.parse(document, List.of(ControlGroup.KIND));
      return "none";
    } catch (InvalidPolicyException e) {
      return e.problems().get(0).advice();
    }
  }

  @Test
  void heldOut_ofAnId_isWhatTheGroupYields() {
    assertThat(ControlGroup.heldOut("summer").ref()).isEqualTo(group("s", 1).attribute().ref());
    assertThatIllegalArgumentException().isThrownBy(() -> ControlGroup.heldOut("No Code"));
  }
}
