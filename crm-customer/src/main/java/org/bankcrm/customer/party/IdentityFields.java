package org.bankcrm.customer.party;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.core.Country;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.internal.check.PlainText;

/** Papers as objects of documents. */
final class IdentityFields {

  private static final String RESIDENT = "resident-id";
  private static final String PERMANENT = "permanent-resident-id";
  private static final String PASSPORT = "passport";
  private static final String PERMIT = "travel-permit";
  private static final String SOCIAL = "social-credit-code";
  private static final String TAX = "foreign-tax-id";
  private static final String OTHER = "other";
  private static final List<String> TYPES =
      List.of(RESIDENT, PERMANENT, PASSPORT, PERMIT, SOCIAL, TAX, OTHER);

  private IdentityFields() {}

  static DataWriter write(IdentityDocument paper) {
    Identifier identifier = paper.identifier();
    DataWriter object = DataWriter.object().text("type", type(identifier));
    object.text("number", PlainText.write(identifier.number()));
    if (identifier instanceof TravelPermit permit) {
      object.text("permit", permit.kind().name());
    } else if (identifier instanceof Passport || identifier instanceof ForeignTaxId) {
      object.text("country", identifier.issuedBy().code());
    } else if (identifier instanceof OtherIdentifier other) {
      object.text("country", other.issuedBy().code()).text("kind", other.kind());
      object.text("issuer", PlainText.write(other.issuer()));
    }
    return object.text("validity", paper.validity().toString());
  }

  private static String type(Identifier identifier) {
    if (identifier instanceof ResidentId) {
      return RESIDENT;
    } else if (identifier instanceof PermanentResidentId) {
      return PERMANENT;
    } else if (identifier instanceof Passport) {
      return PASSPORT;
    } else if (identifier instanceof TravelPermit) {
      return PERMIT;
    } else if (identifier instanceof UnifiedSocialCreditCode) {
      return SOCIAL;
    }
    return identifier instanceof ForeignTaxId ? TAX : OTHER;
  }

  static Optional<IdentityDocument> read(DataReader object) {
    String type = object.oneOf("type", TYPES).orElse("");
    Optional<String> number = object.text("number", "a number", PlainText::read);
    Function<String, Identifier> making = making(type, object);
    Optional<DateRange> validity = PartyParts.range(object, "validity");
    return object.made(
        "a number of its paper's form",
        () -> IdentityDocument.of(making.apply(number.orElseThrow()), validity.orElseThrow()));
  }

  private static Function<String, Identifier> making(String type, DataReader object) {
    return switch (type) {
      case PERMANENT -> PermanentResidentId::of;
      case SOCIAL -> UnifiedSocialCreditCode::of;
      case PASSPORT -> {
        Optional<Country> country = country(object);
        yield number -> Passport.of(number, country.orElseThrow());
      }
      case TAX -> {
        Optional<Country> country = country(object);
        yield number -> ForeignTaxId.of(number, country.orElseThrow());
      }
      case PERMIT -> {
        Optional<TravelPermit.Kind> kind =
            PartyDocuments.word(object, "permit", TravelPermit.Kind.class);
        yield number -> TravelPermit.of(kind.orElseThrow(), number);
      }
      case OTHER -> other(object);
      default -> ResidentId::of;
    };
  }

  private static Function<String, Identifier> other(DataReader object) {
    Optional<Country> country = country(object);
    Optional<String> kind = object.text("kind", Checks.MAX_CODE_LENGTH);
    Optional<String> issuer = object.text("issuer", "who issued it", PlainText::read);
    return number ->
        new OtherIdentifier(
            kind.orElseThrow(), number, issuer.orElseThrow(), country.orElseThrow());
  }

  private static Optional<Country> country(DataReader object) {
    return object.text("country", "a country's code", Country::of);
  }
}
