package org.bankcrm.examples.boot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the bank sets, under {@code bank} in {@code application.properties}.
 *
 * @param zone the zone of its days
 * @param customers how many synthetic customers are made where there are none; 0 makes none
 * @param now from when on the bank's clock runs, as a synthetic bank needs; the machine's clock
 *     where it is left out
 * @param historyFrom from which day on the tables hold all transactions and contacts; where it is
 *     left out nobody knows, and what did not happen is told as unknown
 */
@ConfigurationProperties("bank")
public record HostSettings(
    @DefaultValue("Asia/Shanghai") ZoneId zone,
    @DefaultValue("0") int customers,
    @Nullable Instant now,
    @Nullable LocalDate historyFrom) {}
