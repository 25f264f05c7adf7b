/** A synthetic bank in place of a real one: fills the bank's tables when they are empty. */
@NullMarked
package org.bankcrm.examples.boot.demo;

import org.jspecify.annotations.NullMarked;
