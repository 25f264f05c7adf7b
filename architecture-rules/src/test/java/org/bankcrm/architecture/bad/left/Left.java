package org.bankcrm.architecture.bad.left;

import org.bankcrm.architecture.bad.right.Right;

public record Left(Right other) {}
