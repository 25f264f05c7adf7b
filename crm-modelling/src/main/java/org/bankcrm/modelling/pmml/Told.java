package org.bankcrm.modelling.pmml;

import org.bankcrm.core.formula.Link;

/**
 * What a model tells.
 *
 * @param figure what it adds up
 * @param link what it tells of that
 */
record Told(Figure figure, Link link) {}
