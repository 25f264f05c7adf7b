package org.bankcrm.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.PersonName;
import org.junit.jupiter.api.Test;

class GuardedReaderTest {

  private static final Instant NOW = Instant.parse("2026-06-30T02:00:00Z");
  private static final CustomerId LI = CustomerId.of("c-1");
  private static final AccessPolicy POLICY =
      AccessSamples.empty()
          .rule(
              AccessRule.show("service", Visibility.MASKED)
                  .to("teller")
                  .forPurposes(Purpose.SERVICE)
                  .of("record.phone", "holding.aum"))
          .rule(
              AccessRule.show("names", Visibility.FULL)
                  .to("teller")
                  .forPurposes(Purpose.SERVICE)
                  .of("record.name", "bank.staff"))
          .build();

  private final InMemoryAccessLog log = new InMemoryAccessLog();
  private final GuardedReader reader = new GuardedReader(POLICY, log);

  private static AccessRequest request(String id) {
    return new AccessRequest(id, NOW, "E4711", AccessSituation.of("teller", Purpose.SERVICE));
  }

  private static CustomerRecord customer() {
    Individual person =
        Individual.builder(PartyId.of("p-1"), PersonName.ofChinese("李雷"))
            .contactPoint(
                ContactPoint.of(ContactPointId.of("cp"), ContactKind.MOBILE, "138-0013-8000"))
            .build();
    return CustomerRecord.builder(LI, person, NOW, ZoneOffset.UTC).build();
  }

  private List<AccessRecord> records() {
    return log.of(LI, Instant.MIN, Instant.MAX);
  }

  @Test
  void read_ofARecord_givesWhatIsAllowedAndLeavesOneRecord() {
    List<SeenField> seen =
        reader.read(
            request("r-1"), customer(), List.of("record.phone", "record.name", "record.document"));
    assertThat(seen)
        .extracting(SeenField::values)
        .containsExactly(List.of("138****8000"), List.of("李雷"), List.of());
    assertThat(records()).hasSize(1);
    assertThat(records().get(0).fields())
        .containsEntry("record.phone", Visibility.MASKED)
        .containsEntry("record.name", Visibility.FULL)
        .containsEntry("record.document", Visibility.NONE);
    assertThat(seen.toString() + records()).doesNotContain("李雷", "138");
  }

  @Test
  void read_ofFacts_masksByTheType() {
    MoneyAttribute aum = (MoneyAttribute) AccessSamples.CATALOG.find("holding.aum").orElseThrow();
    Facts facts =
        Facts.builder(AccessSamples.CATALOG, NOW, ZoneOffset.UTC)
            .put(aum, Money.parse("CNY 687999.50"))
            .build();
    assertThat(reader.read(request("r-1"), LI, facts, List.of("holding.aum")).get(0).values())
        .containsExactly("CNY ***");
    assertThat(records()).hasSize(1);
  }

  @Test
  void read_ofWhatIsNotPersonal_leavesNoRecord() {
    List<SeenField> seen =
        reader.read(request("r-1"), LI, List.of("bank.staff"), id -> List.of("true"));
    assertThat(seen.get(0).values()).containsExactly("true");
    assertThat(records()).isEmpty();
  }

  /** The record first, then the value; and what is not seen is not even read. */
  @Test
  void read_order_isRecordThenValue() {
    List<String> order = new ArrayList<>();
    AccessLog telling = new Telling(order, false);
    new GuardedReader(POLICY, telling)
        .read(
            request("r-1"),
            LI,
            List.of("record.document", "record.phone"),
            id -> {
              order.add(id);
              return List.of("13800138000");
            });
    assertThat(order).containsExactly("record", "record.phone");
  }

  @Test
  void read_logThatRefuses_givesNoValue() {
    List<String> order = new ArrayList<>();
    GuardedReader refused = new GuardedReader(POLICY, new Telling(order, true));
    assertThatThrownBy(
            () ->
                refused.read(
                    request("r-1"),
                    LI,
                    List.of("record.phone"),
                    id -> {
                      order.add(id);
                      return List.of("13800138000");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(order).isEmpty();
  }

  @Test
  void read_sameIdForSomethingElse_givesNoValue() {
    reader.read(request("r-1"), customer(), List.of("record.name"));
    assertThatThrownBy(() -> reader.read(request("r-1"), customer(), List.of("record.phone")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(reader.read(request("r-1"), customer(), List.of("record.name"))).hasSize(1);
    assertThat(records()).hasSize(1);
  }

  @Test
  void read_unknownField_isRefusedBeforeAnything() {
    assertThatThrownBy(() -> reader.read(request("r-1"), customer(), List.of("record.phon")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'record.phon' is no field of sample@1");
    assertThat(records()).isEmpty();
  }

  @Test
  void parse_ofARecordsDocument_isEqual() {
    reader.read(request("r-1"), customer(), List.of("record.phone", "record.document"));
    AccessRecord record = records().get(0);
    assertThat(AccessRecord.parse(record.toDocument())).isEqualTo(record);
  }

  /** Tells when it is asked. */
  private static final class Telling implements AccessLog {
    private final List<String> order;
    private final boolean refuses;

    Telling(List<String> order, boolean refuses) {
      this.order = order;
      this.refuses = refuses;
    }

    @Override
    public void append(AccessRecord record) {
      if (refuses) {
        throw new IllegalStateException("disk full");
      }
      order.add("record");
    }

    @Override
    public List<AccessRecord> of(CustomerId customer, Instant from, Instant to) {
      return List.of();
    }

    @Override
    public void pseudonymise(CustomerId customer, CustomerId pseudonym) {}
  }
}
