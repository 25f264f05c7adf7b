package org.bankcrm.examples.runner.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.examples.runner.book.CaseTable.Case;
import org.bankcrm.segmentation.Membership.Status;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetailBookTest {

  private static final Path BOOK =
      Path.of(System.getProperty("crm.root", "../.."), "examples", "books", "retail");

  private static PolicyBook book() throws IOException {
    return BookFiles.read(BOOK);
  }

  private static List<Case> cases() throws IOException {
    return CaseTable.read(BOOK.resolve("cases/customers.csv"), book().catalog());
  }

  @Test
  void read_directoryAndResources_giveTheSameBook() throws IOException {
    assertThat(BookFiles.retail()).isEqualTo(book());
    assertThat(BookFiles.retail().hash()).isEqualTo(book().hash());
  }

  @Test
  void parse_whatWasWritten_isTheSameBook() throws IOException {
    PolicyBook book = book();
    assertThat(PolicyBook.parse(book.toDocument(), BookFiles.kinds())).isEqualTo(book);
  }

  /**
   * The decisions on the hand-made customers, as the table beside the book says. To change a rule,
   * change the table with it: a failed run leaves the new one in {@code target}.
   */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void decide_handMadeCustomers_asTheTableSays(String language) throws IOException {
    DecisionEngine engine = book().compile();
    String report = new CaseReport(engine, Locale.forLanguageTag(language)).of(cases());
    String name = "decisions." + language + ".md";
    Files.writeString(Files.createDirectories(Path.of("target")).resolve(name), report);
    assertThat(report).isEqualTo(Files.readString(BOOK.resolve("cases").resolve(name)));
  }

  @Test
  void cases_coverEverySegmentBothWaysAndEveryTier() throws IOException {
    DecisionEngine engine = book().compile();
    Set<String> missing = new HashSet<>();
    for (Policy<?> policy : engine.book().policies()) {
      if (policy instanceof Segment) {
        missing.add(policy.ref().id() + " " + Status.IN);
        missing.add(policy.ref().id() + " " + Status.OUT);
      } else if (policy instanceof TierLadder ladder) {
        ladder.tiers().forEach(tier -> missing.add(tier.code()));
      }
    }
    for (Case one : cases()) {
      Decision decision = engine.decide(one.facts());
      for (Policy<?> policy : engine.book().policies()) {
        if (policy instanceof Segment segment) {
          missing.remove(segment.ref().id() + " " + decision.result(segment).status());
        } else if (policy instanceof TierLadder ladder) {
          missing.remove(decision.result(ladder).code());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(cases()).hasSize(20);
  }

  @Test
  void catalogue_hasNothingThatNobodyReads() throws IOException {
    DecisionEngine engine = book().compile();
    assertThat(engine.requiredAttributes()).containsAll(engine.book().catalog().attributes());
  }
}
