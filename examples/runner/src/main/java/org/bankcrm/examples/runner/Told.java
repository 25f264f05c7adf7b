package org.bankcrm.examples.runner;

import java.util.List;

/**
 * What was found of a portion of customers, not counted yet: portions may be found side by side,
 * and are counted one after the other.
 *
 * @param cells the columns of the results
 * @param count adds the customers to the figures
 */
record Told(List<Cells> cells, Runnable count) {}
