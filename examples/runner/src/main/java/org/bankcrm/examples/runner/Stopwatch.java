package org.bankcrm.examples.runner;

import java.time.Duration;

/** How long something took, for people to read. */
final class Stopwatch {

  private final long started = System.nanoTime();

  private Stopwatch() {}

  static Stopwatch start() {
    return new Stopwatch();
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
