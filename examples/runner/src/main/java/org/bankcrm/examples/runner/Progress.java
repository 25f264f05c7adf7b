package org.bankcrm.examples.runner;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on the terminal for work that takes a while; silent where there is no terminal. */
final class Progress implements AutoCloseable {

  private static final int OFTEN = 1_000;

  private final @Nullable ProgressBar bar;
  private long pending;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** A bar for so many steps; -1 where the number is not known. */
  static Progress over(String task, long steps) {
    if (System.console() == null) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .build());
  }

  void step() {
    step(1);
  }

  void step(int steps) {
    pending += steps;
    if (bar != null && pending >= OFTEN) {
      bar.stepBy(pending);
      pending = 0;
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.stepBy(pending);
      bar.close();
    }
  }
}
