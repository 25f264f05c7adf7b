package org.bankcrm.examples.runner;

import java.util.List;

/**
 * A column of results of which moves since an earlier run are told.
 *
 * @param codes what can stand in it, the best first where there is an order
 */
record Tracked(String column, List<String> codes) {}
