package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.customer.CustomerRecord;

/**
 * A field of the customer record, as far as it tells who the customer is or what is theirs. Its id
 * in access policies is {@code record.} and the name of the constant: {@code record.birth-date}.
 *
 * <p>Of one field there may be several values, such as two phone numbers; they stand in the order
 * of the record, days in ISO form, amounts with their currency. Numbers of papers, accounts and
 * amounts are sensitive, the rest is personal.
 */
public enum RecordField implements Labelled {
  /** The names of a person or firm, in Chinese characters and Latin letters. */
  NAME(MaskKind.NAME, Sensitivity.PERSONAL),

  /** The numbers of papers: resident ids, passports, credit codes. */
  DOCUMENT(MaskKind.ID_NUMBER, Sensitivity.SENSITIVE),

  /** The day of birth; of an organisation that of its foundation. */
  BIRTH_DATE(MaskKind.DATE, Sensitivity.PERSONAL),

  /** The gender on the papers. */
  GENDER(MaskKind.HIDDEN, Sensitivity.PERSONAL),

  /** Phone numbers, mobile ones too. */
  PHONE(MaskKind.PHONE, Sensitivity.PERSONAL),

  /** E-mail addresses. */
  EMAIL(MaskKind.EMAIL, Sensitivity.PERSONAL),

  /** All other ways to reach the customer, such as a name on WeChat. */
  OTHER_CONTACT(MaskKind.HIDDEN, Sensitivity.PERSONAL),

  /** Postal addresses, from the province down to the line. */
  ADDRESS(MaskKind.ADDRESS, Sensitivity.PERSONAL),

  /** The names of employers, past ones too. */
  EMPLOYER(MaskKind.NAME, Sensitivity.PERSONAL),

  /** Income, assets, debts and the like, as they were stated. */
  STATEMENT(MaskKind.AMOUNT, Sensitivity.SENSITIVE),

  /** Products that the customer has or had, by their names in Chinese. */
  PRODUCT(MaskKind.HIDDEN, Sensitivity.PERSONAL),

  /** Numbers of accounts and cards. */
  ACCOUNT(MaskKind.ACCOUNT, Sensitivity.SENSITIVE),

  /** Balances of holdings. */
  BALANCE(MaskKind.AMOUNT, Sensitivity.SENSITIVE),

  /** Limits of cards and credit lines. */
  LIMIT(MaskKind.AMOUNT, Sensitivity.SENSITIVE),

  /** Amounts of transactions, with the sign of their direction. */
  TRANSACTION(MaskKind.AMOUNT, Sensitivity.SENSITIVE),

  /** What contacts were about. */
  TOPIC(MaskKind.HIDDEN, Sensitivity.PERSONAL);

  private final MaskKind mask;
  private final Sensitivity sensitivity;

  RecordField(MaskKind mask, Sensitivity sensitivity) {
    this.mask = mask;
    this.sensitivity = sensitivity;
  }

  /** The id by which access policies name it, such as {@code record.birth-date}. */
  public String id() {
    return "record." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field as access policies know it; it may serve any purpose. */
  public AccessField field() {
    return AccessField.of(id(), label(), mask, sensitivity);
  }

  /** Its values in a record, unmasked: personal data. Empty where none is known. */
  public List<String> of(CustomerRecord customer) {
    requireNonNull(customer, "customer");
    return switch (this) {
      case NAME -> PartyValues.names(customer);
      case DOCUMENT -> PartyValues.documents(customer);
      case BIRTH_DATE -> PartyValues.birthDates(customer);
      case GENDER -> PartyValues.genders(customer);
      case PHONE -> PartyValues.phones(customer);
      case EMAIL -> PartyValues.emails(customer);
      case OTHER_CONTACT -> PartyValues.otherContacts(customer);
      case ADDRESS -> PartyValues.addresses(customer);
      case EMPLOYER -> PartyValues.employers(customer);
      case STATEMENT -> PartyValues.statements(customer);
      case PRODUCT -> HoldingValues.products(customer);
      case ACCOUNT -> HoldingValues.accounts(customer);
      case BALANCE -> HoldingValues.balances(customer);
      case LIMIT -> HoldingValues.limits(customer);
      case TRANSACTION -> HoldingValues.transactions(customer);
      case TOPIC -> HoldingValues.topics(customer);
    };
  }
}
