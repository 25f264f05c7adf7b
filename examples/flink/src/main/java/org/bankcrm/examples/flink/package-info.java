/**
 * A job for Flink that leads customers through a lifecycle by a stream of events, and tells what
 * one machine would, to the byte. Start at {@link org.bankcrm.examples.flink.BankStream}.
 */
@NullMarked
package org.bankcrm.examples.flink;

import org.jspecify.annotations.NullMarked;
