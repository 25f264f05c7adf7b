package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.examples.runner.RetailReport.Case;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Membership.Status;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.TierLadder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetailBookTest {

  private static final Path BOOK =
      Path.of(System.getProperty("crm.root", "../.."), "examples", "books", "retail");

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Path CASES = BOOK.resolve("cases");

  private static PolicyBook book() {
    return BookFiles.read(BOOK);
  }

  private static List<Case> cases() throws IOException {
    Map<String, LocalizedText> who = new HashMap<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(CASES.resolve("who.csv"))) {
      rows.forEach(
          row ->
              who.put(
                  row.getField("id"), LocalizedText.of(row.getField("zh"), row.getField("en"))));
    }
    List<Case> cases = new ArrayList<>();
    try (CustomerCsv rows =
        CustomerCsv.open(
            CASES.resolve("customers.csv"),
            CsvTable.Format.PLAIN,
            "id",
            book().catalog(),
            new CustomerCsv.Told(AS_OF, ZONE))) {
      while (rows.hasNext()) {
        CustomerCsv.Row row = rows.next();
        assertThat(row.problems()).as("line " + row.line()).isEmpty();
        String id = row.id().orElseThrow().value();
        cases.add(new Case(id, who.get(id), row.facts().orElseThrow()));
      }
    }
    return cases;
  }

  @Test
  void read_directoryAndResources_giveTheSameBook() throws IOException {
    assertThat(BookFiles.retail()).isEqualTo(book());
    assertThat(BookFiles.retail().hash()).isEqualTo(book().hash());
  }

  @Test
  void parse_whatWasWritten_isTheSameBook() {
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
    String report = new RetailReport(engine, Locale.forLanguageTag(language)).of(cases());
    String name = "decisions." + language + ".md";
    Files.writeString(Files.createDirectories(Path.of("target")).resolve(name), report);
    assertThat(report).isEqualTo(Files.readString(CASES.resolve(name)));
  }

  @Test
  void cases_coverEverySegmentBothWaysAndEveryTier() throws IOException {
    DecisionEngine engine = book().compile();
    Set<String> missing = new HashSet<>();
    for (Policy<?> policy : engine.book().policies()) {
      if (policy instanceof Segment) {
        missing.add(policy.ref().id() + " " + Status.IN);
        missing.add(policy.ref().id() + " " + Status.OUT);
        if (!policy.head().isForEverybody()) {
          missing.add(policy.ref().id() + " " + Status.NOT_APPLICABLE);
          missing.add(policy.ref().id() + " " + Status.UNDECIDED);
        }
      } else if (policy instanceof TierLadder ladder) {
        ladder.tiers().forEach(tier -> missing.add(tier.code()));
        missing.addAll(List.of(Decisions.NOT_APPLICABLE, Decisions.UNDECIDED));
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
    assertThat(cases()).hasSize(28);
  }

  @Test
  void cases_coverEveryCampaignAndTheMainGrades() throws IOException {
    DecisionEngine engine = book().compile();
    Set<String> open = new HashSet<>();
    Set<String> grades = new HashSet<>();
    Scorecard card = (Scorecard) book().find("consumer-credit").orElseThrow();
    for (Case one : cases()) {
      Decision decision = engine.decide(one.facts());
      for (Campaign campaign : Views.all(engine.book(), Campaign.class)) {
        if (decision.result(campaign).isEligible()) {
          open.add(campaign.ref().id());
        }
      }
      decision.result(card).grade().ifPresent(grade -> grades.add(grade.code()));
    }
    assertThat(open).hasSize(7);
    assertThat(grades).contains("A", "B", "D", "X");
  }

  @Test
  void attributes_beginWithTheStandardCatalogue() {
    AttributeCatalog standard = BankCatalogue.in(Currency.getInstance("CNY")).attributes();
    assertThat(book().catalog().attributes())
        .startsWith(standard.attributes().toArray(Attribute[]::new));
  }

  /** Beyond the standard catalogue stands what is computed, remembered and asked, and no more. */
  @Test
  void attributes_beyondTheStandard_areWhatIsComputedAndWhatThePoliciesRemember() {
    List<Attribute<?>> standard =
        BankCatalogue.in(Currency.getInstance("CNY")).attributes().attributes();
    Set<String> own = new HashSet<>(Set.of("retail.in-twentieth-30d", "retail.out-twentieth-30d"));
    book().policies().stream()
        .flatMap(policy -> policy.inputs().stream())
        .forEach(attribute -> own.add(attribute.id()));
    RetailAlertsTest.STANDING.forEach(attribute -> own.add(attribute.id()));
    standard.forEach(attribute -> own.remove(attribute.id()));
    assertThat(book().catalog().attributes().stream().skip(standard.size()).map(Attribute::id))
        .containsExactlyInAnyOrderElementsOf(own);
  }

  @Test
  void columns_ofTheCases_areWhatTheBookReads() throws IOException {
    DecisionEngine engine = book().compile();
    String header = Files.readAllLines(CASES.resolve("customers.csv")).get(0);
    List<String> read = engine.requiredAttributes().stream().map(Attribute::id).toList();
    assertThat(header.split(",")).contains("id").containsAll(read).hasSize(read.size() + 1);
  }
}
