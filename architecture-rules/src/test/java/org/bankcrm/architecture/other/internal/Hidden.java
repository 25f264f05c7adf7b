package org.bankcrm.architecture.other.internal;

/** Public to the language, internal to its module. */
public final class Hidden {}
