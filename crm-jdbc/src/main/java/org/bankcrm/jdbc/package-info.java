/**
 * The library's ports on a relational database: stages, tiers, contacts and their budgets, consent,
 * access and audit, decisions and populations.
 *
 * <p>Start at {@link org.bankcrm.jdbc.JdbcStores}.
 */
@NullMarked
package org.bankcrm.jdbc;

import org.jspecify.annotations.NullMarked;
