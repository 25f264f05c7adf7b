package org.bankcrm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.bankcrm.benchmarks.workload.Audience;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.Decisions;
import org.junit.jupiter.api.Test;

/** The workloads that hosts feel: the library's answers are those written by hand. */
class HostWorkloadsTest {

  @Test
  void audience_dragged_isThatWrittenByHand() {
    Audience audience = new Audience(40_000);
    AudienceBook book = new AudienceBook(audience);
    book.check(audience);
    assertThat(Arrays.stream(audience.byHand(Audience.threshold(0))).sum()).isEqualTo(2_073);
    assertThatIllegalStateException()
        .isThrownBy(() -> book.check(new Audience(39_000)))
        .withMessageContaining("differs");
  }

  @Test
  void tick_ofAMillionth_movesThoseWhoAreDue() {
    W8TickBenchmark.Night night = new W8TickBenchmark.Night();
    night.subjects = 1_000;
    night.make();
    assertThat(night.byLibrary()).isEqualTo(10).isEqualTo(night.byHand());
    night.dueDays[0] = 0;
    assertThat(night.byLibrary()).isNotEqualTo(night.byHand());
  }

  @Test
  void retail_read_isAsDecidedInColumns() {
    RetailBook book = RetailBook.read();
    Facts[] customers = book.facts(30);
    RetailResults results = new RetailResults(book);
    results.check(customers, book.inColumns(customers));
    assertThat(results.read(customers[0])).isPositive();
    assertThat(results.inSentences(customers[0])).isGreaterThan(500);
    Facts first = customers[0];
    customers[0] = customers[7];
    Decisions others = book.inColumns(customers);
    customers[0] = first;
    assertThatIllegalStateException()
        .isThrownBy(() -> results.check(customers, others))
        .withMessageContaining("read otherwise");
  }

  @Test
  void retail_explained_isAsDecided() {
    RetailBook book = RetailBook.read();
    Facts[] customers = book.facts(20);
    book.check(customers);
    assertThat(book.explained(customers[0])).isGreaterThan(30);
    assertThat(book.page(customers[0])).contains("Tier");
  }
}
