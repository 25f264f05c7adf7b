package org.bankcrm.examples.runner.berka;

import java.time.LocalDate;

/**
 * A card for an account, issued to one of those who may use it.
 *
 * @param id its number
 * @param disposition to whom and for which account
 * @param type its kind
 * @param issuedOn the day of issue
 */
public record Card(int id, int disposition, CardType type, LocalDate issuedOn) {}
