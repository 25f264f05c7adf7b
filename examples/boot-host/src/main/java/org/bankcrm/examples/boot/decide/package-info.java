/** Facts from the bank's customers and its memory, decisions, events and nights. */
@NullMarked
package org.bankcrm.examples.boot.decide;

import org.jspecify.annotations.NullMarked;
