package org.bankcrm.architecture.bad.right;

import java.util.Optional;
import org.bankcrm.architecture.bad.left.Left;

public record Right(Optional<Left> other) {}
