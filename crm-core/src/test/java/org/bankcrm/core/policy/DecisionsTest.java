package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.api.Test;

/** What decisions of a population refuse to be asked. */
class DecisionsTest {

  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final Gated ADULT = Gated.of("adult", AGE.atLeast(18L));

  private static Decisions decisions() {
    AttributeCatalog catalog = AttributeCatalog.of(AGE);
    Instant asOf = Instant.parse("2026-06-30T16:00:00Z");
    Facts young = Facts.builder(catalog, asOf, ZoneOffset.UTC).put(AGE, 17).build();
    Population one =
        Population.builder(catalog, asOf, ZoneOffset.UTC).add(CustomerId.of("1"), young).build();
    return PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("书", "Book"), catalog)
        .add(ADULT)
        .build()
        .compile()
        .decideAll(one);
  }

  @Test
  void truth_ofARowThatIsThere_isTold() {
    assertThat(decisions().truth(0, ADULT)).isEqualTo(Truth.FALSE);
    assertThat(decisions().count(ADULT, Truth.FALSE)).isEqualTo(1);
  }

  /** Counted customer by customer, it comes to the same; missing codes are told apart. */
  @Test
  void countsBy_anyCustomers_areThoseOneByOne() {
    CodeAttribute branch =
        Attributes.code("branch", List.of("N", "S", "W"), AttributeInfo.named("网点", "Branch"));
    AttributeCatalog catalog = AttributeCatalog.of(AGE, branch);
    Instant asOf = Instant.parse("2024-02-29T23:59:59Z");
    PopulationBuilder filling = Population.builder(catalog, asOf, ZoneOffset.UTC);
    Map<String, Long> expected = new LinkedHashMap<>(Map.of("N", 0L));
    List.of("S", "W", "").forEach(code -> expected.put(code, 0L));
    SplittableRandom random = new SplittableRandom(20261203);
    for (int i = 0; i < 40_000; i++) {
      filling.next();
      int age = random.nextInt(16, 20);
      int code = random.nextInt(4);
      if (age < 19) {
        filling.put(AGE, (long) age);
      }
      if (code > 0 && code < 3) {
        filling.put(branch, List.of("N", "S", "W").get(code));
      }
      if (age == 18) {
        expected.merge(code == 1 ? "S" : code == 2 ? "W" : "", 1L, Long::sum);
      }
    }
    Decisions decisions =
        PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("书", "Book"), catalog)
            .add(ADULT)
            .build()
            .compile()
            .decideAll(filling.build());
    assertThat(decisions.countsBy(branch, ADULT)).isEqualTo(expected);
    assertThat(decisions.countsBy(branch, ADULT).keySet()).containsExactly("N", "S", "W", "");
    assertThatThrownBy(() -> decisions.countsBy(AGE, ADULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected a closed list of codes");
  }

  @Test
  void codeAndIsSettled_ofAPolicyWithoutChoice_areRefused() {
    Decisions decisions = decisions();
    assertThatThrownBy(() -> decisions.code(0, ADULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("adult@1 yields no choice");
    assertThatThrownBy(() -> decisions.isSettled(0, ADULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("adult@1 yields no choice");
  }

  @Test
  void decider_withoutACustomerOrAChoice_isRefused() {
    Decisions decisions = decisions();
    Decider decider = decisions.engine().decider();
    assertThatThrownBy(() -> decider.truth(ADULT)).isInstanceOf(IllegalStateException.class);

    decider.decide(decisions.population().facts(0));
    assertThat(decider.truth(ADULT)).isEqualTo(Truth.FALSE);
    assertThatThrownBy(() -> decider.code(ADULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("adult@1 yields no choice");

    Facts foreign = Facts.builder(AttributeCatalog.of(), Instant.EPOCH, ZoneOffset.UTC).build();
    assertThatThrownBy(() -> decider.decide(foreign)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> decider.truth(ADULT)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void find_byKind_givesOnlyThatKind() {
    PolicyBook book = decisions().engine().book();
    assertThat(book.find("adult", Gated.class)).contains(ADULT);
    assertThat(book.find("nobody", Gated.class)).isEmpty();
    assertThat(book.find("adult", Other.class)).isEmpty();
  }

  /** A kind that is not in the book. */
  private interface Other extends Policy<String> {}

  @Test
  void anything_ofAPolicyOfAnotherBook_isRefused() {
    Decisions decisions = decisions();
    Gated other = Gated.of("other", Condition.always());
    assertThatThrownBy(() -> decisions.truth(0, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other@1");
    assertThatThrownBy(() -> decisions.counts(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rowsAndMasks_outOfBounds_areRefused() {
    Decisions decisions = decisions();
    assertThatThrownBy(() -> decisions.truth(1, ADULT))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> decisions.masks(List.of(ADULT), new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> decisions.masks(List.of(), new long[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
