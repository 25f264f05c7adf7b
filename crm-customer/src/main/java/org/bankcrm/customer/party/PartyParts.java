package org.bankcrm.customer.party;

import java.time.LocalDate;
import java.util.Optional;
import org.bankcrm.core.Country;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.internal.check.PlainText;

/** The parts of parties as objects of documents. */
final class PartyParts {

  /** The most parts of a kind. */
  static final int MOST = 10_000;

  private static final String RANGE = "two days as in 2024-01-01/2025-01-01, '..' for an open end";

  private PartyParts() {}

  static DataWriter write(Employment work) {
    DataWriter object = DataWriter.object().text("period", work.period().toString());
    object.text("employer", work.employer().map(PlainText::write));
    work.occupation().ifPresent(is -> object.object("occupation", write(is)));
    work.industry().ifPresent(is -> object.object("industry", write(is)));
    return object.text("position", work.position().map(PlainText::write));
  }

  static Optional<Employment> employment(DataReader object) {
    Optional<DateRange> period = range(object, "period");
    Optional<String> employer = text(object, "employer");
    Optional<Classification> occupation = classification(object, "occupation");
    Optional<Classification> industry = classification(object, "industry");
    Optional<String> position = text(object, "position");
    return object.made(
        "an employer, an occupation, an industry or a position",
        () -> {
          Employment.Builder work = Employment.builder(period.orElseThrow());
          employer.ifPresent(work::employer);
          occupation.ifPresent(work::occupation);
          industry.ifPresent(work::industry);
          position.ifPresent(work::position);
          return work.build();
        });
  }

  static DataWriter write(Classification is) {
    return DataWriter.object().text("scheme", is.scheme()).text("code", is.code());
  }

  static Optional<Classification> classification(DataReader object, String key) {
    return object.has(key)
        ? object.object(key).flatMap(PartyParts::classification)
        : Optional.empty();
  }

  private static Optional<Classification> classification(DataReader object) {
    Optional<String> scheme = object.text("scheme", Checks.MAX_CODE_LENGTH);
    Optional<String> code = object.text("code", Checks.MAX_ID_LENGTH);
    return object.made(
        "a scheme and a code in it",
        () -> Classification.of(scheme.orElseThrow(), code.orElseThrow()));
  }

  static DataWriter write(RiskAssessment assessment) {
    return DataWriter.object()
        .text("appetite", assessment.appetite().name())
        .text("validity", assessment.validity().toString());
  }

  static Optional<RiskAssessment> assessment(DataReader object) {
    Optional<RiskAppetite> appetite = PartyDocuments.word(object, "appetite", RiskAppetite.class);
    Optional<DateRange> validity = range(object, "validity");
    return object.made(
        "an appetite and its days",
        () -> new RiskAssessment(appetite.orElseThrow(), validity.orElseThrow()));
  }

  static DataWriter write(ContactPoint point) {
    return DataWriter.object()
        .text("id", point.id().value())
        .text("kind", point.kind().code())
        .text("value", PlainText.write(point.value()))
        .day("verifiedOn", point.verifiedOn());
  }

  static Optional<ContactPoint> contactPoint(DataReader object) {
    Optional<ContactPointId> id = object.text("id", "a contact point's key", ContactPointId::of);
    Optional<ContactKind> kind = object.text("kind", "a kind's code", ContactKind::of);
    Optional<String> value = object.text("value", "a number or address", PlainText::read);
    Optional<LocalDate> verifiedOn = day(object, "verifiedOn");
    return object.made(
        "a contact point of its kind's form",
        () -> {
          ContactPoint point =
              ContactPoint.of(id.orElseThrow(), kind.orElseThrow(), value.orElseThrow());
          return verifiedOn.map(point::withVerifiedOn).orElse(point);
        });
  }

  static DataWriter write(Address address) {
    return DataWriter.object()
        .text("use", address.use().code())
        .text("country", address.country().code())
        .text("province", address.province().map(PlainText::write))
        .text("city", address.city().map(PlainText::write))
        .text("district", address.district().map(PlainText::write))
        .text("line", address.line().map(PlainText::write))
        .text("postcode", address.postcode().map(PlainText::write))
        .day("verifiedOn", address.verifiedOn());
  }

  static Optional<Address> address(DataReader object) {
    Optional<AddressUse> use = object.text("use", "a use's code", AddressUse::of);
    Optional<Country> country = object.text("country", "a country's code", Country::of);
    Optional<String> province = text(object, "province");
    Optional<String> city = text(object, "city");
    Optional<String> district = text(object, "district");
    Optional<String> line = text(object, "line");
    Optional<String> postcode = text(object, "postcode");
    Optional<LocalDate> verifiedOn = day(object, "verifiedOn");
    return object.made(
        "an address with a city or a line",
        () -> {
          Address.Builder address = Address.builder(use.orElseThrow(), country.orElseThrow());
          province.ifPresent(address::province);
          city.ifPresent(address::city);
          district.ifPresent(address::district);
          line.ifPresent(address::line);
          postcode.ifPresent(address::postcode);
          verifiedOn.ifPresent(address::verifiedOn);
          return address.build();
        });
  }

  static DataWriter write(FinancialStatement statement) {
    return DataWriter.object()
        .text("kind", statement.kind().name())
        .text("amount", statement.amount().toString())
        .day("statedOn", statement.statedOn())
        .text("source", statement.source().code());
  }

  static Optional<FinancialStatement> statement(DataReader object) {
    Optional<StatementKind> kind = PartyDocuments.word(object, "kind", StatementKind.class);
    Optional<Money> amount = object.text("amount", "an amount as in CNY 12.50", Money::parse);
    Optional<LocalDate> statedOn = object.day("statedOn");
    Optional<StatementSource> source =
        object.text("source", "a source's code", StatementSource::of);
    return object.made(
        "an amount that is not negative, and its day",
        () ->
            new FinancialStatement(
                kind.orElseThrow(),
                amount.orElseThrow(),
                statedOn.orElseThrow(),
                source.orElseThrow()));
  }

  /** A text for people, if it is there. */
  static Optional<String> text(DataReader object, String key) {
    return object.has(key) ? object.text(key, "a text", PlainText::read) : Optional.empty();
  }

  /** A day, if it is there. */
  static Optional<LocalDate> day(DataReader object, String key) {
    return object.has(key) ? object.day(key) : Optional.empty();
  }

  /** A country, if it is there. */
  static Optional<Country> country(DataReader object, String key) {
    return object.has(key) ? object.text(key, "a country's code", Country::of) : Optional.empty();
  }

  /** The days of something. */
  static Optional<DateRange> range(DataReader object, String key) {
    return object.text(key, RANGE, DateRange::parse);
  }
}
