package org.bankcrm.testkit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.contact.CoolingOff.Cause;
import org.bankcrm.campaign.contact.CoolingOff.Reach;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.DocumentLimits;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyBookParser;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.RandomModel;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/** Names as long as names may be, in every kind of policy. */
class LongNamesTest {

  private static final String LONG = "名".repeat(4_096);
  private static final int BOOKS = 40;
  private static final RandomCases CASES = RandomCases.of(8, 1).withDepth(2).withEveryKind();
  private static final DocumentLimits LIMITS =
      DocumentLimits.standard().withSize(1_000_000, 20_000_000).withPartNodes(10_000);

  @Test
  void everyCall_longestNamesInEveryKindOfPolicy_readsOrRefuses() {
    Set<Object> kinds = new TreeSet<>();
    for (int book = 0; book < BOOKS; book++) {
      RandomCase random = CASES.at(4_096, book);
      try {
        PolicyBook named = named(withModel(withContacts(random.book()), book));
        use(named, random.customers().get(0));
        kinds.addAll(kindsOf(named));
      } catch (InvalidPolicyException refused) {
        assertThat(refused.problems()).isNotEmpty();
      } catch (RuntimeException foreign) {
        throw new AssertionError("book " + book, foreign);
      }
    }
    assertThat(kinds)
        .containsAll(MutationTest.KINDS.stream().map(PolicyKind::word).collect(Collectors.toSet()));
  }

  private static PolicyBook withModel(PolicyBook book, long index) {
    RandomCondition conditions = RandomCondition.over(book.catalog()).withDepth(1);
    RandomModel models = RandomModel.over(book.catalog().attributes(), conditions::next);
    return PolicyBook.builder(book.ref(), book.name(), book.catalog())
        .calendars(book.calendars())
        .addAll(book.policies())
        .add(models.next("model", Seeded.of(4_096, index)))
        .build();
  }

  /** The same book with a contact policy of every clause; random books have none. */
  private static PolicyBook withContacts(PolicyBook book) {
    ContactPolicy contacts =
        ContactPolicy.builder("contacts", 1, ZoneId.of("Asia/Shanghai"))
            .name("触达", "Contacts")
            .govern(Purpose.MARKETING, Channel.SMS, Channel.PHONE)
            .quiet(LocalTime.of(21, 0), LocalTime.of(8, 0))
            .cap(ContactCap.of(2, ContactWindow.calendarWeek()))
            .coolOff(Cause.REFUSAL, Reach.ALL, ContactWindow.ofDays(30))
            .build();
    return PolicyBook.builder(book.ref(), book.name(), book.catalog().with(contacts.inputs()))
        .calendars(book.calendars())
        .addAll(book.policies())
        .add(contacts)
        .build();
  }

  @SuppressWarnings("unchecked") // the root stays an object
  private static PolicyBook named(PolicyBook book) {
    Map<String, Object> document = (Map<String, Object>) named(book.toDocument());
    return PolicyBookParser.of(MutationTest.KINDS).withLimits(LIMITS).parse(document);
  }

  /** The same tree with the longest text in place of each one in Chinese or English. */
  private static Object named(Object tree) {
    if (tree instanceof List<?> list) {
      return list.stream().map(LongNamesTest::named).toList();
    }
    if (!(tree instanceof Map<?, ?> object)) {
      return tree;
    }
    Map<Object, Object> named = new LinkedHashMap<>();
    object.forEach(
        (key, value) -> {
          boolean words = value instanceof String && (key.equals("zh") || key.equals("en"));
          named.put(key, words ? LONG : named(value));
        });
    return named;
  }

  private static Set<Object> kindsOf(PolicyBook book) {
    List<?> policies = (List<?>) book.toDocument().get("policies");
    return policies.stream()
        .map(policy -> (Object) ((Map<?, ?>) policy).get("kind"))
        .collect(Collectors.toSet());
  }

  private static void use(PolicyBook book, Facts customer) {
    DecisionEngine engine = book.compile(LIMITS);
    Facts facts = customer.onto(book.catalog());
    Decision decision = engine.decide(facts);
    for (Policy<?> policy : book.policies()) {
      assertThat(decision.result(policy).toString()).isNotNull();
      assertThat(decision.explain(policy, Disclosure.FULL).render(Locale.CHINESE)).isNotNull();
      assertThat(decision.words(policy, Locale.CHINESE)).isNotBlank();
      assertThat(decision.explain(policy, Disclosure.CODES).toDocument()).isNotEmpty();
    }
    DecisionRecord record = DecisionRecord.of(decision);
    assertThat(DecisionRecord.parse(record.toDocument())).isEqualTo(record);
  }
}
