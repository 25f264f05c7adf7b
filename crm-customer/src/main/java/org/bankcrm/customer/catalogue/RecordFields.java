package org.bankcrm.customer.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.Country;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryForm;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.Classification;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.Identifier;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.Passport;
import org.bankcrm.customer.party.PermanentResidentId;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.TravelPermit;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SourceStatement;

/**
 * What a {@link CustomerRecord} says of the fields that are checked at entry and judged for
 * quality, so that a bank that has the model needs no file.
 *
 * <pre>{@code
 * SourceLedger ledger = SourceLedger.of(RecordFields.statements(customer, Source.CORE_BANKING));
 * CustomerQuality quality =
 *     QualityRules.ofPersons()
 *         .assess(new QualitySubject(customer.id(), customer.branch(), stage, ledger), asOf, zone);
 * }</pre>
 *
 * <p>Of several papers the first that is valid on the day of the record counts, else the first; of
 * contact points the first of their kind; of addresses that of the home, of organisations that of
 * business or registration; of work that of the day. Contact points and addresses keep the day on
 * which they were verified. Everything counts as known as of the record. Pure functions,
 * thread-safe.
 */
public final class RecordFields {
  private final CustomerRecord customer;
  private final Source source;
  private final Instant known;
  private final List<SourceStatement> statements = new ArrayList<>();

  private RecordFields(CustomerRecord customer, Source source) {
    this.customer = customer;
    this.source = source;
    this.known = customer.asOf();
  }

  /**
   * What the record says, as statements of the given source.
   *
   * @param customer the record
   * @param source where the bank keeps it
   */
  public static List<SourceStatement> statements(CustomerRecord customer, Source source) {
    RecordFields fields =
        new RecordFields(requireNonNull(customer, "customer"), requireNonNull(source, "source"));
    fields.party(customer.party());
    return List.copyOf(fields.statements);
  }

  private void party(Party party) {
    Map<DataField, String> values = new TreeMap<>();
    if (party instanceof Individual person) {
      person(person, values);
    } else if (party instanceof Organisation organisation) {
      organisation(organisation, values);
    }
    say(values, Optional.empty());
    paper(party, party instanceof Individual);
    contact(party, ContactKind.MOBILE, DataField.MOBILE);
    contact(party, ContactKind.PHONE, DataField.PHONE);
    contact(party, ContactKind.EMAIL, DataField.EMAIL);
    PartyFacts.address(party).ifPresent(this::address);
  }

  private void say(Map<DataField, String> values, Optional<LocalDate> verified) {
    if (!values.isEmpty()) {
      SourceStatement said = SourceStatement.of(source, known, values);
      statements.add(verified.map(said::withVerifiedOn).orElse(said));
    }
  }

  private static void put(Map<DataField, String> values, DataField field, Optional<String> value) {
    value.ifPresent(text -> values.put(field, text));
  }

  private static Optional<String> word(Optional<? extends Enum<?>> constant) {
    return constant.map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private void person(Individual person, Map<DataField, String> values) {
    put(values, DataField.NAME, Optional.of(person.name().display()));
    put(values, DataField.LATIN_NAME, person.name().latin());
    put(values, DataField.BIRTH_DATE, person.birthDate().map(LocalDate::toString));
    put(values, DataField.GENDER, word(person.gender()));
    put(values, DataField.NATIONALITY, person.nationality().map(Country::code));
    put(values, DataField.EDUCATION, word(person.education()));
    put(values, DataField.MARITAL_STATUS, word(person.maritalStatus()));
    Optional<Employment> work = person.employmentOn(customer.asOfDate());
    put(
        values,
        DataField.OCCUPATION,
        work.flatMap(Employment::occupation).map(Classification::toString));
    put(values, DataField.EMPLOYER, work.flatMap(Employment::employer));
  }

  private static void organisation(Organisation organisation, Map<DataField, String> values) {
    put(values, DataField.LEGAL_NAME, Optional.of(organisation.displayName()));
    put(values, DataField.CREDIT_CODE, organisation.creditCode().map(Identifier::number));
    put(values, DataField.INDUSTRY, organisation.industry().map(Classification::toString));
    put(values, DataField.SIZE, word(organisation.size()));
    put(values, DataField.ESTABLISHED_ON, organisation.establishedOn().map(LocalDate::toString));
  }

  /** A licence has no kind here; its end is that of the paper. */
  private void paper(Party party, boolean isPerson) {
    List<IdentityDocument> papers = party.documents();
    papers.stream()
        .filter(each -> each.isValidOn(customer.asOfDate()))
        .findFirst()
        .or(() -> papers.stream().findFirst())
        .ifPresent(
            paper -> {
              Map<DataField, String> values = new TreeMap<>();
              if (isPerson) {
                put(values, DataField.PAPER_KIND, kind(paper.identifier()).map(EntryForm::word));
                put(values, DataField.PAPER_NUMBER, Optional.of(paper.identifier().number()));
              }
              LocalDate last =
                  paper.validity().end().map(day -> day.minusDays(1)).orElse(PartyFacts.FOR_EVER);
              put(values, DataField.PAPER_UNTIL, Optional.of(last.toString()));
              say(values, Optional.empty());
            });
  }

  /** A paper that no form of ours checks has no kind. */
  private static Optional<EntryForm> kind(Identifier paper) {
    if (paper instanceof ResidentId id) {
      return Optional.of(
          EntryForm.RESIDENCE_PERMIT.accepts(id.number())
              ? EntryForm.RESIDENCE_PERMIT
              : EntryForm.RESIDENT_ID);
    }
    if (paper instanceof TravelPermit permit) {
      return Optional.of(
          permit.kind() == TravelPermit.Kind.TAIWAN
              ? EntryForm.TAIWAN_PERMIT
              : EntryForm.HONG_KONG_MACAU_PERMIT);
    }
    return paper instanceof PermanentResidentId
        ? Optional.of(EntryForm.PERMANENT_RESIDENCE)
        : passport(paper);
  }

  private static Optional<EntryForm> passport(Identifier paper) {
    if (!(paper instanceof Passport)) {
      return Optional.empty();
    }
    return Optional.of(
        paper.issuedBy().equals(Country.CHINA) ? EntryForm.CHINESE_PASSPORT : EntryForm.PASSPORT);
  }

  private void contact(Party party, ContactKind kind, DataField field) {
    party.contactPoints().stream()
        .filter(each -> each.kind().equals(kind))
        .findFirst()
        .ifPresent(point -> contact(point, field));
  }

  private void contact(ContactPoint point, DataField field) {
    say(Map.of(field, point.value()), point.verifiedOn());
  }

  private void address(Address address) {
    Map<DataField, String> values = new TreeMap<>();
    put(values, DataField.COUNTRY, Optional.of(address.country().code()));
    put(values, DataField.PROVINCE, address.province());
    put(values, DataField.CITY, address.city());
    put(values, DataField.DISTRICT, address.district());
    put(values, DataField.ADDRESS, address.line());
    put(values, DataField.POSTCODE, address.postcode());
    say(values, address.verifiedOn());
  }
}
