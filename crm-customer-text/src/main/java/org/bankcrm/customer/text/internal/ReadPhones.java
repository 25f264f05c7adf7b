package org.bankcrm.customer.text.internal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.bankcrm.customer.matching.TextPorts;

/** Phone numbers by libphonenumber. */
public final class ReadPhones {

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final String region;

  /**
   * @param region two letters, where numbers without the code of a country belong
   */
  public ReadPhones(String region) {
    this.region = region;
  }

  /** The number in the form of E.164; the digits of what is no valid number. */
  public String normal(String number) {
    String plain = TextPorts.plain().phones().normal(number);
    try {
      PhoneNumber parsed = library.parse(number, region);
      return library.isValidNumber(parsed) ? library.format(parsed, PhoneNumberFormat.E164) : plain;
    } catch (NumberParseException e) { // no number: what a form held, or a dummy
      return plain;
    }
  }
}
