/**
 * Early warning: {@linkplain org.bankcrm.alert.Indicator indicators} over a customer's events down
 * to minutes, {@linkplain org.bankcrm.alert.AlertPolicy policies} that say when to raise an alert,
 * who is told of it and by when, and the {@linkplain org.bankcrm.alert.AlertEngine engine} that
 * keeps each alert's memory.
 */
@NullMarked
package org.bankcrm.alert;

import org.jspecify.annotations.NullMarked;
