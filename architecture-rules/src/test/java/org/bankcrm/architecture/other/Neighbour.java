package org.bankcrm.architecture.other;

/** Public, but of a module outside the star. */
public final class Neighbour {}
