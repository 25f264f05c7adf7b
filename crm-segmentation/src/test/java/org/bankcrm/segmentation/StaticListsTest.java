package org.bankcrm.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.segmentation.Membership.Status;
import org.junit.jupiter.api.Test;

class StaticListsTest {

  private static final CustomerId ANN = CustomerId.of("C1");
  private static final CustomerId BOB = CustomerId.of("C2");
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static ListEntry entry(CustomerId customer, LocalDate added) {
    return ListEntry.of(customer, "E1001", "guest of the branch", added);
  }

  private static StaticList list(String code, ListEntry... entries) {
    return new StaticList(code, LocalizedText.of("名单", "List"), List.of(entries));
  }

  @Test
  void has_fromTheDayAddedUpToWithoutTheEnd() {
    StaticList gala = list("gala", entry(ANN, MAY).until(JULY));
    assertThat(gala.has(ANN, MAY.minusDays(1))).isFalse();
    assertThat(gala.has(ANN, MAY)).isTrue();
    assertThat(gala.has(ANN, JULY.minusDays(1))).isTrue();
    assertThat(gala.has(ANN, JULY)).isFalse();
    assertThat(gala.has(BOB, MAY)).isFalse();
    assertThat(gala.find(ANN, MAY).orElseThrow().author()).isEqualTo("E1001");
  }

  @Test
  void entries_againAfterTheEnd_areAllowed_atTheSameTimeNot() {
    StaticList again = list("gala", entry(ANN, JULY), entry(BOB, MAY), entry(ANN, MAY).until(JULY));
    assertThat(again.entries()).extracting(ListEntry::customer).containsExactly(ANN, ANN, BOB);
    assertThat(again.membersOn(MAY)).containsExactly(ANN, BOB);
    assertThat(again.membersOn(JULY)).containsExactly(ANN, BOB);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> list("gala", entry(ANN, MAY), entry(ANN, JULY)))
        .withMessage("customer C1 is on list 'gala' twice at a time");
  }

  @Test
  void entry_withoutItsParts_isRefused() {
    assertThat(entry(ANN, MAY).until(BankDates.OPEN_END)).isEqualTo(entry(ANN, MAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(ANN, LocalDate.of(1, 1, 1)))
        .withMessageStartingWith("added");
    assertThatIllegalArgumentException().isThrownBy(() -> ListEntry.of(ANN, " ", "guest", MAY));
    assertThatIllegalArgumentException().isThrownBy(() -> ListEntry.of(ANN, "E1", "", MAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListEntry.of(ANN, "E1", "x".repeat(501), MAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ListEntry.of(ANN, "E1", "line\nbreak", MAY));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(ANN, MAY).until(MAY));
    assertThatIllegalArgumentException().isThrownBy(() -> list("no code"));
  }

  @Test
  void toString_showsNeitherReasonNorAuthor() {
    assertThat(entry(ANN, MAY).toString()).doesNotContain("guest").doesNotContain("E1001");
    assertThat(list("gala", entry(ANN, MAY))).hasToString("StaticList gala of 1 entries");
  }

  @Test
  void lists_ofNoneOrTheSameCode_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(StaticLists::of);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaticLists.of(list("gala"), list("gala")))
        .withMessage("list 'gala' is there twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaticLists.of(list("gala")).contains("galla"));
  }

  @Test
  void segment_byList_forOneAndForMany() {
    StaticLists lists =
        StaticLists.of(
            list("gala", entry(ANN, MAY).until(JULY), entry(BOB, MAY)),
            list("litigation", entry(BOB, MAY)));
    Segment guests =
        Segment.builder("guest", 1)
            .name("嘉宾", "Guests")
            .when(lists.contains("gala"))
            .exclude(lists.contains("litigation"))
            .build();
    AttributeCatalog catalog = AttributeCatalog.of(lists.attribute());
    var engine = Books.engineOf(catalog, List.of(guests));

    Instant asOf = Instant.parse("2026-06-30T15:59:59Z"); // still 30 June in Shanghai
    Facts ann = facts(lists, catalog, ANN, asOf);
    Facts bob = facts(lists, catalog, BOB, asOf);
    Facts late = facts(lists, catalog, ANN, asOf.plusSeconds(1));
    Facts nobody = facts(lists, catalog, CustomerId.of("C3"), asOf);
    Facts unfilled = Facts.builder(catalog, asOf, ZONE).build();
    assertThat(engine.decide(ann).result(guests).status()).isEqualTo(Status.IN);
    assertThat(engine.decide(bob).result(guests).isExcluded()).isTrue();
    assertThat(engine.decide(late).result(guests).status()).isEqualTo(Status.OUT);
    assertThat(engine.decide(nobody).result(guests).status()).isEqualTo(Status.OUT);
    assertThat(engine.decide(unfilled).result(guests).status()).isEqualTo(Status.UNDECIDED);
    Decisions all =
        engine.decideAll(
            Population.builder(catalog, asOf, ZONE).add(ANN, ann).add(BOB, bob).build());
    assertThat(all.counts(guests)).containsEntry("TRUE", 1L).containsEntry("FALSE", 1L);
    assertThat(lists.entries(BOB, MAY)).hasSize(2);
    assertThat(lists.find("gala")).contains(lists.all().get(0));
  }

  private static Facts facts(
      StaticLists lists, AttributeCatalog catalog, CustomerId customer, Instant asOf) {
    Facts.Builder facts = Facts.builder(catalog, asOf, ZONE);
    lists.fill(facts, customer);
    return facts.build();
  }

  @Test
  void equals_byValue_whateverTheOrder() {
    new EqualsTester()
        .addEqualityGroup(
            list("gala", entry(ANN, MAY), entry(BOB, MAY)),
            list("gala", entry(BOB, MAY), entry(ANN, MAY)))
        .addEqualityGroup(list("gala", entry(ANN, MAY)))
        .addEqualityGroup(list("other", entry(ANN, MAY)))
        .testEquals();
  }
}
