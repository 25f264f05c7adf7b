package org.bankcrm.examples.runner.berka;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A district, where branches are and clients live.
 *
 * @param id its number
 * @param name its name
 * @param region the region that it is in
 * @param inhabitants how many live there
 * @param averageSalary the average monthly salary, in crowns
 * @param unemployment1995 the rate in percent; unknown for one district
 * @param unemployment1996 the rate in percent
 * @param crimes1995 how many crimes were committed; unknown for one district
 * @param crimes1996 how many crimes were committed
 */
public record District(
    int id,
    String name,
    String region,
    int inhabitants,
    int averageSalary,
    Optional<BigDecimal> unemployment1995,
    Optional<BigDecimal> unemployment1996,
    OptionalInt crimes1995,
    OptionalInt crimes1996) {}
