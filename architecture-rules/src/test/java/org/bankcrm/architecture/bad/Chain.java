package org.bankcrm.architecture.bad;

import org.bankcrm.architecture.bad.kind.Kind;

/** Tells kinds apart one after the other, and would forget a fourth. */
final class Chain {

  int number(Kind kind) {
    if (kind instanceof Kind.One) {
      return 1;
    } else if (kind instanceof Kind.Two) {
      return 2;
    }
    return kind instanceof Kind.Three ? 3 : 0;
  }

  boolean isEnd(Kind kind) {
    return kind instanceof Kind.One || kind instanceof Kind.Three;
  }
}
