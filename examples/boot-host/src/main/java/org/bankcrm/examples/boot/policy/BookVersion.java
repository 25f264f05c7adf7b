package org.bankcrm.examples.boot.policy;

import java.time.Instant;

/**
 * A version of the policies, without its document.
 *
 * @param inForce whether it is published now
 */
public record BookVersion(int version, String author, Instant writtenAt, boolean inForce) {}
