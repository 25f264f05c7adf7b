/**
 * Lists of customers that somebody keeps an eye on: {@linkplain
 * org.bankcrm.alert.watchlist.WatchListPolicy policies} that say who comes onto a list and how it
 * is worked, the {@linkplain org.bankcrm.alert.watchlist.WatchListEngine engine} that leads each
 * customer's listing, and the {@linkplain org.bankcrm.alert.watchlist.RetentionEffect effect} of
 * what was done to keep them.
 */
@NullMarked
package org.bankcrm.alert.watchlist;

import org.jspecify.annotations.NullMarked;
