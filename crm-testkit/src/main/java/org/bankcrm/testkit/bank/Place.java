package org.bankcrm.testkit.bank;

import java.time.LocalDate;
import org.bankcrm.core.Country;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.AddressUse;

/**
 * An invented address.
 *
 * @param city the city
 * @param district the district
 * @param line street, house and flat
 * @param postcode six digits
 * @param branch the branch of the bank that is nearest
 */
record Place(City city, String district, String line, String postcode, String branch) {

  static Place homeIn(City city, Dice dice) {
    return new Place(
        city, city.district(dice), city.homeLine(dice), city.postcode(dice), city.branch(dice));
  }

  static Place officeIn(City city, Dice dice) {
    return new Place(
        city, city.district(dice), city.workLine(dice), city.postcode(dice), city.branch(dice));
  }

  Address toAddress(AddressUse use, LocalDate verifiedOn) {
    return Address.builder(use, Country.CHINA)
        .province(city.province())
        .city(city.name())
        .district(district)
        .line(line)
        .postcode(postcode)
        .verifiedOn(verifiedOn)
        .build();
  }
}
