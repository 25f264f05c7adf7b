package org.bankcrm.architecture.other;

/** Public, but of a module that the tested one may not know. */
public final class Neighbour {}
