package org.bankcrm.architecture.bad.internal;

import com.google.common.collect.ImmutableList;

/** What a signature must not show. */
public final class Inner {
  public ImmutableList<String> free() {
    return ImmutableList.of();
  }
}
