package org.bankcrm.examples.runner.berka;

import java.time.LocalDate;

/**
 * An account.
 *
 * @param id its number
 * @param district the district of the branch
 * @param statement how often the statement is sent
 * @param openedOn its first day
 */
public record Account(int id, int district, Statement statement, LocalDate openedOn) {}
