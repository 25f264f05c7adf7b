package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.contact.CoolingOff.Cause;
import org.bankcrm.campaign.contact.CoolingOff.Reach;
import org.bankcrm.campaign.contact.Lives;
import org.bankcrm.campaign.contact.WhenUnknown;
import org.bankcrm.campaign.contact.Wish;
import org.bankcrm.campaign.offer.Factor;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.campaign.offer.FactorRule;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.RiskRating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {

  private static final Campaign FUND =
      Campaign.builder("fund", 3)
          .name("基金推荐", "Fund for savers")
          .period(Samples.SUMMER)
          .offer(
              Offer.of("稳健基金", "Steady fund", Samples.fund(RiskRating.R2))
                  .ratedByIssuer(RiskRating.R3)
                  .soldBy("fund-sales"))
          .channels(CampaignChannel.of(Channel.MOBILE), CampaignChannel.staffed(Channel.PHONE))
          .consent(ConsentRule.NOT_REFUSED)
          .contact("gentle")
          .group("wealth")
          .budget("summer")
          .eligible("adult", "年满18周岁", "at least 18 years old", Samples.AGE.atLeast(18))
          .applicable("saves", "有储蓄", "saves", Samples.SAVES.isTrue())
          .exclude("staff", "本行员工", "staff of the bank", Samples.STAFF.isTrue())
          .build();

  private static final ContactPolicy GENTLE =
      ContactPolicy.builder("gentle", 2, ZoneId.of("Asia/Shanghai"))
          .name("温和触达", "Gentle contact")
          .governGroup(Purpose.MARKETING, "wealth", Channel.MOBILE, Channel.PHONE)
          .governGroup(Purpose.of("x"), "loans", Channel.SMS)
          .cap(ContactCap.of(2, ContactWindow.calendarWeek()).over(Channel.PHONE).inGroup("wealth"))
          .cap(ContactCap.of(0, ContactWindow.ofHours(6)).forPurpose(Purpose.of("x")))
          .cap(ContactCap.of(9, ContactWindow.ofMonths(2)))
          .quiet(LocalTime.of(21, 0), LocalTime.of(8, 30))
          .quiet(LocalTime.of(12, 0), LocalTime.of(14, 0), Channel.PHONE)
          .coolOff(Cause.REFUSAL, Reach.GROUP, ContactWindow.ofDays(30))
          .coolOff(Cause.COMPLAINT, Reach.ALL, ContactWindow.ofDays(7))
          .holdWhileComplaintOpen()
          .customerZone(Samples.APPETITE, WhenUnknown.BY_POLICY)
          .heed(Wish.Kind.HOURS, Channel.PHONE, WhenUnknown.NO_CONTACT)
          .heed(Wish.Kind.CHANNELS, WhenUnknown.BY_POLICY)
          .exempt(Purpose.SERVICE, Purpose.of("fraud-alert"))
          .build();

  private static final OfferArbitration OFFERS =
      OfferArbitration.builder("offers", 1)
          .name("下一最佳推荐", "Next best offer")
          .rule(FactorKind.PROPENSITY, FactorRule.use(new BigDecimal("0.05"), BigDecimal.ZERO))
          .offer(
              FUND.arbitrated()
                  .with(FactorKind.PROPENSITY, Factor.of(Samples.LIKES))
                  .with(FactorKind.VALUE, Factor.of(Samples.WORTH))
                  .with(FactorKind.LEVER, Factor.constant(new BigDecimal("1.25")))
                  .inGroup("wealth")
                  .weigh(Channel.PHONE, Factor.of(Samples.CALLS_TAKEN)))
          .offer(Samples.greeting().arbitrated())
          .build();

  private static final AttributeCatalog CATALOG =
      Samples.catalog(List.of(FUND, Samples.greeting()), List.of(GENTLE));

  private static PolicyBook book() {
    return Samples.book(CATALOG, List.of(FUND, GENTLE, OFFERS, Samples.greeting()));
  }

  @Test
  void parse_whatWasWritten_isTheSameBook() {
    PolicyBook book = book();
    PolicyBook read = PolicyBook.parse(book.toDocument(), CampaignKinds.all());
    assertThat(read).isEqualTo(book);
    assertThat(read.hash()).isEqualTo(book.hash());
    assertThat(read.compile().yieldedAttributes()).isEqualTo(book.compile().yieldedAttributes());
  }

  @Property(tries = 300)
  void parse_anyContactPolicy_isTheSame(@ForAll long seed) {
    PolicyBook book = Lives.book(new Lives(seed).policy());
    book.compile();
    assertThat(PolicyBook.parse(book.toDocument(), CampaignKinds.all())).isEqualTo(book);
  }

  @Test
  void write_campaign_inTheUsualOrderOfKeys() {
    assertThat(Campaign.KIND.write(FUND).keySet())
        .containsExactly(
            "kind",
            "id",
            "version",
            "name",
            "purpose",
            "period",
            "offer",
            "channels",
            "consent",
            "contact",
            "group",
            "budget",
            "eligibility",
            "applicability",
            "exclusions");
  }

  /** A copy of a tree that can be changed. */
  static Object copy(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put((String) key, copy(value)));
      return copy;
    }
    return tree instanceof List<?> list
        ? new ArrayList<>(list.stream().map(DocumentsTest::copy).toList())
        : tree;
  }

  private static Object at(Object tree, String step) {
    return tree instanceof List<?> list
        ? list.get(Integer.parseInt(step))
        : ((Map<?, ?>) tree).get(step);
  }

  /** Puts a value at a path, at the end of a list too; {@code "-"} takes the key away. */
  @SuppressWarnings("unchecked")
  static void put(Object tree, String path, Object value) {
    String[] steps = path.substring(1).split("/");
    Object place = tree;
    for (int i = 0; i < steps.length - 1; i++) {
      place = at(place, steps[i]);
    }
    String last = steps[steps.length - 1];
    if (place instanceof List<?> list && list.size() == Integer.parseInt(last)) {
      ((List<Object>) place).add(value);
    } else if (place instanceof List<?>) {
      ((List<Object>) place).set(Integer.parseInt(last), value);
    } else if (value.equals("-")) {
      ((Map<String, Object>) place).remove(last);
    } else {
      ((Map<String, Object>) place).put(last, value);
    }
  }

  private static Object value(String text) {
    if (text.equals("[]")) {
      return List.of();
    }
    if (text.equals("yes")) {
      return true;
    }
    return text.matches("-?[0-9]+") ? Long.valueOf(text) : text;
  }

  static List<Problem> problems(Object tree) {
    @SuppressWarnings("unchecked")
    Map<String, Object> map = (Map<String, Object>) tree;
    try {
      PolicyBook.parse(map, CampaignKinds.all());
      return List.of();
    } catch (InvalidPolicyException e) {
      return e.problems();
    }
  }

  /** Every refusal of the documents of this module: what is written where, and what is said. */
  @ParameterizedTest
  @CsvSource({
    // a campaign
    "/policies/0/id, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, invalid-id",
    "/policies/0/purpose, No Code, wrong-value",
    "/policies/0/purpose, a.b, wrong-value",
    "/policies/0/purpose, -, missing-key",
    "/policies/0/period, -, missing-key",
    "/policies/0/period/from, June, invalid-date",
    "/policies/0/period/before, 2026-06-01, out-of-range",
    "/policies/0/period/from, 0001-01-01, out-of-range",
    "/policies/0/period/before, 9999-12-30, out-of-range",
    "/policies/0/offer/product/risk, R6, unknown-word",
    "/policies/0/offer/product/risk, -, missing-key",
    "/policies/0/offer/product/kind, SHARES, unknown-word",
    "/policies/0/offer/product/id, 'a b', invalid-id",
    "/policies/0/offer/qualification, No Code, wrong-value",
    "/policies/0/channels, [], empty-list",
    "/policies/0/channels/0/channel, a.b, wrong-value",
    "/policies/0/channels/0/channel, phone, duplicate-code",
    "/policies/0/consent, not-needed, consent-needed",
    "/policies/0/consent, maybe, unknown-word",
    "/policies/0/contact, -, missing-key",
    "/policies/0/contact, No Code, wrong-value",
    "/policies/0/group, No Code, wrong-value",
    "/policies/0/budget, No Code, wrong-value",
    "/policies/0/eligibility, -, missing-key",
    "/policies/0/eligibility/0/code, No Code, wrong-value",
    "/policies/0/eligibility/0/when, -, missing-key",
    "/policies/0/lever, 2, unknown-key",
    // a contact policy
    "/policies/1/id, a.b, invalid-id",
    "/policies/1/zone, Nowhere/City, invalid-zone",
    "/policies/1/zone, -, missing-key",
    "/policies/1/lanes, -, missing-key",
    "/policies/1/lanes/0/group, No Code, wrong-value",
    "/policies/1/lanes/0/channels/0, phone, duplicate-member",
    "/policies/1/lanes/0/channels/0, a.b, wrong-value",
    "/policies/1/caps/0/most, -1, out-of-range",
    "/policies/1/caps/0/within, -, missing-key",
    "/policies/1/caps/0/within/calendar, year, unknown-word",
    "/policies/1/caps/0/within/calendar, -, missing-key",
    "/policies/1/caps/1/within/hours, 0, out-of-range",
    "/policies/1/caps/1/within/days, 3, one-key-of",
    "/policies/1/quietHours/0/from, noon, invalid-time",
    "/policies/1/quietHours/0/until, 21:00, out-of-range",
    "/policies/1/quietHours/1/until, 12:00, out-of-range",
    "/policies/1/caps/0/channel, sms, no-such-lane",
    "/policies/1/coolingOff/1/reach, group, wrong-value",
    "/policies/1/coolingOff/0/after, yawn, unknown-word",
    "/policies/1/customerZone/unknown, -, missing-key",
    "/policies/1/customerZone/unknown, by-bank, unknown-word",
    "/policies/1/customerZone/attribute, -, missing-key",
    "/policies/1/customerZone/attribute, party.age, wrong-type",
    "/policies/1/customerZone/attribute, party.zone, unknown-attribute",
    "/policies/1/wishes/0/wish, peace, unknown-word",
    "/policies/1/wishes/0/unknown, -, missing-key",
    "/policies/1/wishes/0/channel, wechat, no-such-lane",
    "/policies/1/wishes/0/wish, channels, misplaced-key",
    "/policies/1/wishes, [], empty-list",
    "/policies/1/exempt/0, No Code, wrong-value",
    // the choice of the next best offer
    "/policies/2/offers, [], empty-list",
    "/policies/2/offers/0/campaign, greeting, duplicate-code",
    "/policies/2/offers/0/campaign, No Id, invalid-id",
    "/policies/2/offers/0/lever/constant, -2, out-of-range",
    "/policies/2/offers/0/lever/constant, -, missing-key",
    "/policies/2/offers/0/lever/attribute, score.worth, one-key-of",
    "/policies/2/offers/0/propensity/attribute, consent.granted, wrong-type",
    "/policies/2/offers/0/propensity/attribute, score.none, unknown-attribute",
    "/policies/2/offers/0/group, No Code, wrong-value",
    "/policies/2/offers/0/channels/0/channel, phone, duplicate-code",
    "/policies/2/offers/0/channels, [], empty-list",
    "/policies/2/rules/propensity/zero, -1, out-of-range",
  })
  void parse_somethingWrong_isToldWithItsPlace(String path, String written, String code) {
    Object tree = copy(book().toDocument());
    put(tree, path, value(written));
    List<Problem> problems = problems(tree);
    assertThat(problems).extracting(each -> each.code().word()).containsOnly(code);
    String owner = path.substring(0, "/policies/0".length());
    assertThat(problems).allMatch(problem -> problem.path().startsWith(owner));
  }

  @Test
  void parse_quietHoursThatCoverTheDay_areRefused() {
    Object tree = copy(book().toDocument());
    put(tree, "/policies/1/quietHours/1/from", "08:00");
    put(tree, "/policies/1/quietHours/1/until", "21:30");
    assertThat(problems(tree))
        .extracting(each -> each.code().word())
        .containsExactly("quiet-all-day");
  }

  @Test
  void parse_manyThingsWrong_areAllTold() {
    Object tree = copy(book().toDocument());
    put(tree, "/policies/0/contact", "-");
    put(tree, "/policies/1/zone", "Nowhere");
    put(tree, "/policies/2/offers/0/group", "No Code");
    assertThat(problems(tree)).hasSize(3);
  }

  /** Each branch of the document, dropped or replaced, is read or refused, and nothing else. */
  @Test
  void parse_anyBranchReplaced_isReadOrRefused() {
    Set<String> paths = new TreeSet<>();
    collect(book().toDocument().get("policies"), "/policies", paths);
    for (String path : paths) {
      for (Object value :
          List.of("-", "x", 0L, -1L, true, List.of(), List.of("a"), Map.of(), Map.of("x", 1L))) {
        Object tree = copy(book().toDocument());
        put(tree, path, value);
        problems(tree); // throws nothing but the refusal
      }
    }
    assertThat(paths).hasSizeGreaterThan(100);
  }

  private static void collect(Object tree, String path, Set<String> paths) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((key, value) -> collect(value, path + "/" + key, paths));
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(list.get(i), path + "/" + i, paths);
      }
    }
    if (!path.equals("/policies")) {
      paths.add(path);
    }
  }

  @Test
  void compile_offerOfAnUnknownCampaign_isRefused() {
    List<Policy<?>> policies = List.of(OFFERS, Samples.greeting());
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> Samples.book(CATALOG, policies).compile())
        .withMessageContaining("the book has no campaign 'fund'.");
  }

  /** As many ways as there may be, over several lanes, and one more. */
  @Test
  void parse_asManyWaysAsAllowed_andOneMore() {
    assertThat(problems(withWays(100))).isEmpty();
    assertThat(problems(withWays(101)))
        .extracting(Problem::path, each -> each.code().word())
        .containsExactly(tuple("/policies/1/lanes", "wrong-size"));
  }

  private static Object withWays(int count) {
    Object tree = copy(book().toDocument());
    List<String> more = IntStream.range(3, count).mapToObj(i -> "channel-" + i).toList();
    put(tree, "/policies/1/lanes", List.of(way(List.of("mobile", "phone", "sms")), way(more)));
    put(tree, "/policies/1/caps/1/purpose", "marketing");
    return tree;
  }

  private static Map<String, Object> way(List<String> channels) {
    return Map.of("purpose", "marketing", "group", "wealth", "channels", channels);
  }
}
