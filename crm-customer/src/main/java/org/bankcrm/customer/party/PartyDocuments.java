package org.bankcrm.customer.party;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.Country;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.internal.check.PlainText;

/** Parties as documents. */
final class PartyDocuments {

  private static final long FORMAT = 1;
  private static final String PERSON = "person";
  private static final String ORGANISATION = "organisation";

  private PartyDocuments() {}

  static DataWriter write(Party party) {
    DataWriter document = DataWriter.document(FORMAT);
    return party instanceof Individual person
        ? write(document, person)
        : write(document, (Organisation) party);
  }

  private static DataWriter write(DataWriter document, Individual person) {
    document.text("kind", PERSON).text("id", person.id().value());
    document.object("name", write(person.name()));
    document.day("birthDate", person.statedBirthDate()).day("deceasedOn", person.deceasedOn());
    constant(document, "gender", person.statedGender());
    constant(document, "maritalStatus", person.maritalStatus());
    constant(document, "education", person.education());
    constant(document, "workStatus", person.workStatus());
    document.text("nationality", person.nationality().map(Country::code));
    document.text("language", person.language().map(Locale::toLanguageTag));
    document.objects("employments", person.employments(), PartyParts::write);
    document.objects("riskAssessments", person.riskAssessments(), PartyParts::write);
    return details(document, person);
  }

  private static DataWriter write(PersonName name) {
    return DataWriter.object()
        .text("chinese", name.chinese().map(PlainText::write))
        .text("family", name.latinFamily().map(PlainText::write))
        .text("given", name.latinGiven().map(PlainText::write));
  }

  private static DataWriter write(DataWriter document, Organisation organisation) {
    document.text("kind", ORGANISATION).text("id", organisation.id().value());
    document.text("nameZh", organisation.legalNameZh().map(PlainText::write));
    document.text("nameEn", organisation.legalNameEn().map(PlainText::write));
    organisation.industry().ifPresent(is -> document.object("industry", PartyParts.write(is)));
    constant(document, "size", organisation.size());
    document.day("establishedOn", organisation.establishedOn());
    document.day("dissolvedOn", organisation.dissolvedOn());
    document.text("country", organisation.country().map(Country::code));
    return details(document, organisation);
  }

  private static DataWriter details(DataWriter document, Party party) {
    return document
        .objects("documents", party.documents(), IdentityFields::write)
        .objects("contactPoints", party.contactPoints(), PartyParts::write)
        .objects("addresses", party.addresses(), PartyParts::write)
        .objects("statements", party.statements(), PartyParts::write);
  }

  private static void constant(DataWriter object, String key, Optional<? extends Enum<?>> value) {
    object.text(key, value.map(Enum::name));
  }

  static Party parse(Object tree) {
    return DataReader.read(tree, FORMAT, PartyDocuments::read);
  }

  private static Optional<Party> read(DataReader document) {
    Optional<String> kind = document.oneOf("kind", List.of(PERSON, ORGANISATION));
    Optional<PartyId> id = document.text("id", "a party's key", PartyId::new);
    return kind.filter(ORGANISATION::equals).isPresent()
        ? organisation(document, id)
        : person(document, id);
  }

  private static Optional<Party> person(DataReader document, Optional<PartyId> id) {
    Optional<PersonName> name = document.object("name").flatMap(PartyDocuments::name);
    // a builder wants key and name first; where one is missing the rest is read for its problems
    Individual.Builder person =
        Individual.builder(
            id.orElseGet(() -> PartyId.of("unread")),
            name.orElseGet(() -> PersonName.ofSingleLatin("unread")));
    about(document, person);
    list(document, "employments", PartyParts::employment).forEach(person::employment);
    list(document, "riskAssessments", PartyParts::assessment).forEach(person::riskAssessment);
    list(document, "documents", IdentityFields::read).forEach(person::document);
    list(document, "contactPoints", PartyParts::contactPoint).forEach(person::contactPoint);
    list(document, "addresses", PartyParts::address).forEach(person::address);
    list(document, "statements", PartyParts::statement).forEach(person::statement);
    return document.made("a person whose parts fit together", person::build);
  }

  private static void about(DataReader document, Individual.Builder person) {
    PartyParts.day(document, "birthDate").ifPresent(person::birthDate);
    PartyParts.day(document, "deceasedOn").ifPresent(person::deceasedOn);
    constant(document, "gender", Gender.class).ifPresent(person::gender);
    constant(document, "maritalStatus", MaritalStatus.class).ifPresent(person::maritalStatus);
    constant(document, "education", Education.class).ifPresent(person::education);
    constant(document, "workStatus", WorkStatus.class).ifPresent(person::workStatus);
    PartyParts.country(document, "nationality").ifPresent(person::nationality);
    language(document).ifPresent(person::language);
  }

  private static Optional<PersonName> name(DataReader object) {
    Optional<String> chinese = PartyParts.text(object, "chinese");
    Optional<String> family = PartyParts.text(object, "family");
    Optional<String> given = PartyParts.text(object, "given");
    return object.made(
        "a Chinese name, a Latin one, or both", () -> PersonName.ofParts(chinese, family, given));
  }

  private static Optional<Locale> language(DataReader document) {
    return document.has("language")
        ? document.text("language", "a language's tag", Locale::forLanguageTag)
        : Optional.empty();
  }

  private static Optional<Party> organisation(DataReader document, Optional<PartyId> id) {
    Organisation.Builder organisation =
        Organisation.builder(id.orElseGet(() -> PartyId.of("unread")));
    PartyParts.text(document, "nameZh").ifPresent(organisation::legalNameZh);
    PartyParts.text(document, "nameEn").ifPresent(organisation::legalNameEn);
    PartyParts.classification(document, "industry").ifPresent(organisation::industry);
    constant(document, "size", OrganisationSize.class).ifPresent(organisation::size);
    PartyParts.day(document, "establishedOn").ifPresent(organisation::establishedOn);
    PartyParts.day(document, "dissolvedOn").ifPresent(organisation::dissolvedOn);
    PartyParts.country(document, "country").ifPresent(organisation::country);
    list(document, "documents", IdentityFields::read).forEach(organisation::document);
    list(document, "contactPoints", PartyParts::contactPoint).forEach(organisation::contactPoint);
    list(document, "addresses", PartyParts::address).forEach(organisation::address);
    list(document, "statements", PartyParts::statement).forEach(organisation::statement);
    return document.made("an organisation whose parts fit together", organisation::build);
  }

  private static <T> List<T> list(
      DataReader document, String key, Function<DataReader, Optional<T>> reading) {
    return document.objects(key, PartyParts.MOST, reading);
  }

  private static <E extends Enum<E>> Optional<E> constant(
      DataReader object, String key, Class<E> type) {
    return object.has(key) ? word(object, key, type) : Optional.empty();
  }

  /** A constant that has to be there, by its name. */
  static <E extends Enum<E>> Optional<E> word(DataReader object, String key, Class<E> type) {
    List<String> words = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    return object.oneOf(key, words).map(word -> Enum.valueOf(type, word));
  }
}
