package org.bankcrm.architecture.bad.bare;

/** Lives in a package that says nothing of itself. */
public final class Bare {}
