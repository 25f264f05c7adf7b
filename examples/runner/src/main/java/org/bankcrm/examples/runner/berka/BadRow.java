package org.bankcrm.examples.runner.berka;

/**
 * A row that could not be used.
 *
 * @param file the name of the file
 * @param line the line in it on which the row begins, from 1
 * @param problem what was expected; no value of the row
 */
public record BadRow(String file, long line, String problem) {}
