package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.campaign.contact.ContactCap;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.sources.AliasLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Contacts as a file, for the contact policies of a book. */
class ContactsFileTest {

  private static final String BOOK = "../books/retail";
  private static final String HEAD = "customer,@id,at,channel,initiative,kind,outcome,campaign\n";

  @TempDir private Path dir = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int decide(String contacts, String... more) throws IOException {
    Path customers =
        Files.writeString(dir.resolve("c.csv"), "id,party.kind\nA,INDIVIDUAL\nB,INDIVIDUAL\n");
    Path file = Files.writeString(dir.resolve("contacts.csv"), contacts);
    List<String> args = new ArrayList<>(List.of("decide", "--book", BOOK, "--as-of", "2026-06-30"));
    args.addAll(List.of("--customers", customers.toString(), "--contacts", file.toString()));
    args.addAll(List.of("--out", dir + "/out"));
    args.addAll(List.of(more));
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(args.toArray(new String[0]));
  }

  private int decideFrom(String contacts, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("--contacts-from", "2020-01-01"));
    args.addAll(List.of(more));
    return decide(contacts, args.toArray(new String[0]));
  }

  /** The ways over which a customer may be contacted, as the results tell them. */
  private String ways(String customer) throws IOException {
    try (CsvTable table =
        CsvTable.of(
            Files.newInputStream(dir.resolve("out/decisions.csv")), CsvTable.Format.PLAIN)) {
      int place = table.next().fields().indexOf("contactable.retail-contact.over");
      assertThat(place).isPositive();
      while (table.hasNext()) {
        List<String> fields = table.next().fields();
        if (fields.get(0).equals(customer)) {
          return fields.get(place);
        }
      }
    }
    throw new AssertionError("no " + customer);
  }

  @Test
  void contacts_countAgainstTheCapsOfTheBook() throws IOException {
    // one message within 7 days
    assertThat(decideFrom(HEAD + "A,1,2026-06-29T02:00:00Z,sms,BANK,campaign,reached,\n")).isZero();
    assertThat(ways("B")).contains("sms");
    assertThat(ways("A")).isNotEmpty().doesNotContain("sms");
    assertThat(out.toString()).contains("Contacts (", "1 row read = 1 counted + 0 left out");
  }

  /** A cap has no more room for a customer for having been contacted under a former key. */
  @Test
  void contacts_underAFormerKey_countForTheOwner() throws IOException {
    AliasLedger aliases =
        AliasLedger.empty()
            .plus(CustomerId.of("OLD"), CustomerId.of("A"), Instant.parse("2026-06-30T01:00:00Z"));
    Path file = dir.resolve("aliases.json");
    Files.writeString(file, MemoryText.write(aliases.toDocument()));
    String rows = HEAD + "OLD,1,2026-06-29T02:00:00Z,sms,BANK,campaign,reached,\n";
    assertThat(decideFrom(rows)).isZero();
    assertThat(ways("A")).contains("sms");
    assertThat(decideFrom(rows, "--aliases", file.toString())).isZero();
    assertThat(ways("A")).isNotEmpty().doesNotContain("sms");
    assertThat(ways("B")).contains("sms");
  }

  @Test
  void contactAt_laterThanTheWindow_isOpenAgain() throws IOException {
    String row = "A,1,2026-06-29T02:00:00Z,sms,BANK,campaign,reached,\n";
    assertThat(decideFrom(HEAD + row, "--contact-at", "2026-07-06T10:00")).isZero();
    assertThat(ways("A")).contains("sms");
    assertThat(decideFrom(HEAD + row, "--contact-at", "tomorrow")).isEqualTo(2);
    assertThat(err.toString()).contains("'tomorrow' is no time such as 2026-07-01T10:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,,2026-06-29T02:00:00Z,sms,BANK,campaign,, | column 2, '@id': expected 1 to 128",
        "A,1,2026-06-29,sms,BANK,campaign,, | column 3, 'at': expected an instant in UTC",
        "A,1,0999-06-29T02:00:00Z,sms,BANK,campaign,, | column 3, 'at': expected an instant",
        "A,1,2026-06-29T02:00:00Z,,BANK,campaign,, | column 4, 'channel': expected a code",
        "A,1,2026-06-29T02:00:00Z,sms,bank,campaign,, | column 5, 'initiative': expected one of",
        "A,1,2026-06-29T02:00:00Z,sms,BANK,Campaign,, | column 6, 'kind': expected a code",
        "A,1,2026-06-29T02:00:00Z,sms,BANK,campaign,NO!, | column 7, 'outcome': expected a code",
        "A,1,2026-06-29T02:00:00Z,sms,BANK,campaign,,X@0 | column 8, 'campaign': expected the id",
      })
  void badRow_isToldAndLeavesTheWaysUnknown(String row, String problem) throws IOException {
    assertThat(decideFrom(HEAD + row + "\n")).isZero();
    assertThat(err.toString()).contains("line 2 left out: " + problem);
    assertThat(ways("A")).isEmpty();
    assertThat(ways("B")).isNotEmpty();
  }

  @Test
  void slips_ofKindsAndOutcomes_areDoubted() throws IOException {
    String row = "A,1,2026-06-29T02:00:00Z,phone,BANK,campain,decline,\n";
    assertThat(decideFrom(HEAD + row)).isZero();
    assertThat(err.toString()).contains("are they slips: kind campain, outcome decline");
  }

  @Test
  void file_thatDoesNotReachFarEnoughBack_isRefused() throws IOException {
    assertThat(decide(HEAD)).isEqualTo(1);
    assertThat(err.toString()).contains("Say by --contacts-from DATE");
    assertThat(decide(HEAD, "--contacts-from", "2026-06-20")).isEqualTo(1);
    assertThat(err.toString())
        .contains("The contact policy 'retail-contact' looks at contacts from 2026-06-02");
    assertThat(decideFrom("customer,@id,at\n")).isEqualTo(1);
    assertThat(err.toString()).contains("these columns are not there: channel, initiative, kind");
  }

  @ParameterizedTest
  @CsvSource({
    "DAYS,7,2026-06-25",
    "HOURS,24,2026-06-30",
    "CALENDAR_WEEK,1,2026-06-29",
    "CALENDAR_MONTH,1,2026-07-01",
    "MONTHS,1,2026-06-02"
  })
  void firstDay_isThatOfTheFirstContactWhichStillCounts(
      ContactWindow.Unit unit, int length, LocalDate first) {
    ContactPolicy policy =
        ContactPolicy.builder("p", 1, SideBench.SHANGHAI)
            .name("规则", "Policy")
            .govern(Purpose.MARKETING, Channel.SMS)
            .cap(ContactCap.of(1, new ContactWindow(unit, length)))
            .build();
    Instant at = Instant.parse("2026-07-01T02:00:00Z"); // Wednesday at ten
    assertThat(ContactsFile.firstThatCounts(policy, at)).isEqualTo(first);
  }
}
