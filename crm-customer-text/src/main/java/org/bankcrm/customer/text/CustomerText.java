package org.bankcrm.customer.text;

import org.bankcrm.core.Country;
import org.bankcrm.customer.matching.TextPorts;
import org.bankcrm.customer.text.internal.IcuTexts;
import org.bankcrm.customer.text.internal.ReadPhones;

/**
 * The ports of matching on real libraries: phone numbers of all countries by libphonenumber, Pinyin
 * and simplified characters by ICU4J.
 *
 * <pre>{@code
 * TextPorts ports = CustomerText.ports(Country.CHINA);
 * ports.phones().normal("(010) 6552-9988"); // +861065529988
 * ports.pinyin().of("仇英"); // qiu ying: a name is read as one
 * ports.simplified().of("陳偉"); // 陈伟
 * }</pre>
 *
 * <p>Some surnames are read wrongly, as 朴 (piao); ü is u. To make the ports takes some seconds, so
 * that one keeps them; a reading then takes about a microsecond. Thread-safe.
 */
public final class CustomerText {

  private CustomerText() {}

  /**
   * All three ports.
   *
   * @param home where numbers without the code of a country belong
   */
  public static TextPorts ports(Country home) {
    IcuTexts icu = new IcuTexts();
    return new TextPorts(new ReadPhones(home.code())::normal, icu::pinyin, icu::simplified);
  }
}
