package org.bankcrm.examples.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Portions one after the other, each made when the one before is used up. For one thread. */
final class Portions<T> implements Iterator<T> {

  private final Supplier<@Nullable Iterator<T>> next;
  private Iterator<T> now = Collections.emptyIterator();
  private boolean ended;

  /**
   * @param next the next portion, which may be empty; null after the last
   */
  Portions(Supplier<@Nullable Iterator<T>> next) {
    this.next = next;
  }

  @Override
  public boolean hasNext() {
    while (!ended && !now.hasNext()) {
      Iterator<T> portion = next.get();
      ended = portion == null;
      now = portion == null ? Collections.emptyIterator() : portion;
    }
    return now.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return now.next();
  }
}
