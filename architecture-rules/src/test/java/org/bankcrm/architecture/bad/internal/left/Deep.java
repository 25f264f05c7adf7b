package org.bankcrm.architecture.bad.internal.left;

import org.bankcrm.architecture.bad.left.Shallow;

/** Reaches back to the package for which it is the inside. */
public record Deep(Shallow above) {}
