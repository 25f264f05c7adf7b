package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.api.Test;

class WatchedEngineTest {

  private static final Instant AS_OF = Instant.parse("2026-06-30T16:00:00Z");
  private static final IntegerAttribute AGE =
      Attributes.integer("age", AttributeInfo.named("年龄", "Age"));
  private static final IntegerAttribute VISITS =
      Attributes.integer("visits", AttributeInfo.named("到访", "Visits"));
  private static final IntegerAttribute UNREAD =
      Attributes.integer("unread", AttributeInfo.named("未用", "Unread"));
  private static final Gated REGULAR =
      Gated.of("regular", AGE.atLeast(18L).and(VISITS.atLeast(1L)));
  private static final PolicyBook BOOK =
      PolicyBook.of("b", 3, AttributeCatalog.of(AGE, VISITS, UNREAD), REGULAR);

  private final List<String> told = new ArrayList<>();
  private final WatchedEngine watched = WatchedEngine.of(BOOK.compile(), new Telling());

  private final class Telling implements DecisionListener {
    @Override
    public Ending begun(String book, int customers) {
      told.add("begun " + book + " " + customers);
      return new Ending() {
        @Override
        public void decided(SortedMap<String, Integer> unknown) {
          told.add("decided " + unknown);
        }

        @Override
        public void refused(RuntimeException cause) {
          told.add("refused " + cause.getClass().getSimpleName());
        }
      };
    }
  }

  private static Facts.Builder facts() {
    return BOOK.facts(AS_OF, ZoneOffset.UTC);
  }

  @Test
  void decide_withAValueMissing_decidesTheSameAndNamesTheAttribute() {
    Facts facts = facts().put(AGE, 30).build();
    assertThat(watched.decide(facts).truth(REGULAR))
        .isEqualTo(watched.engine().decide(facts).truth(REGULAR))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(told).containsExactly("begun b@3 1", "decided {visits=1}");
  }

  @Test
  void decide_whereItNeverHappened_isKnown() {
    watched.decide(facts().put(AGE, 30).absent(VISITS, Absence.NEVER).build());
    assertThat(told).containsExactly("begun b@3 1", "decided {}");
  }

  @Test
  void decideAll_countsOfHowManyAValueIsUnknown() {
    Population all =
        Population.builder(BOOK.catalog(), AS_OF, ZoneOffset.UTC)
            .add(CustomerId.of("1"), facts().put(AGE, 30).put(VISITS, 1).build())
            .add(CustomerId.of("2"), facts().put(VISITS, 2).build())
            .add(CustomerId.of("3"), facts().absent(VISITS, Absence.NEVER).build())
            .build();
    assertThat(watched.decideAll(all).count(REGULAR, Truth.TRUE)).isOne();
    assertThat(told).containsExactly("begun b@3 3", "decided {age=2}");
  }

  @Test
  void decide_ofOtherFacts_tellsTheRefusalAndThrowsIt() {
    Facts foreign = Facts.builder(AttributeCatalog.of(), AS_OF, ZoneOffset.UTC).build();
    assertThatThrownBy(() -> watched.decide(foreign)).isInstanceOf(IllegalArgumentException.class);
    assertThat(told).containsExactly("begun b@3 1", "refused IllegalArgumentException");
  }

  @Test
  void policies_ofAKind_areThoseOfTheBookInItsOrder() {
    assertThat(BOOK.policies(Gated.class)).containsExactly(REGULAR);
    assertThat(BOOK.policies(Nothing.class)).isEmpty();
  }

  /** A kind that is not in the book. */
  private interface Nothing extends Policy<String> {}
}
