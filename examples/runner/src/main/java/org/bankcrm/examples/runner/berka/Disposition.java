package org.bankcrm.examples.runner.berka;

/**
 * That a client may use an account.
 *
 * @param id its number
 * @param client the client
 * @param account the account
 * @param right what the client may do
 */
public record Disposition(int id, int client, int account, Right right) {}
