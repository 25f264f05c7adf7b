package org.bankcrm.customer.matching;

import java.util.List;

/**
 * What runs the parts of a large run (执行器); the library starts no thread of its own.
 *
 * <pre>{@code
 * ExecutorService executor = Executors.newFixedThreadPool(2);
 * Workers workers =
 *     tasks -> {
 *       try {
 *         for (Future<Object> each : executor.invokeAll(tasks.stream().map(Executors::callable).toList())) {
 *           each.get();
 *         }
 *       } catch (InterruptedException | ExecutionException e) {
 *         throw new IllegalStateException(e);
 *       }
 *     };
 * }</pre>
 *
 * <p>An implementation runs each task once, in whatever order and by however many threads, returns
 * when all have ended, and lets the caller see what they did; it throws what one of them threw.
 * Results are the same however many threads there are.
 */
@FunctionalInterface
public interface Workers {
  /** Runs all tasks and waits for them. */
  void run(List<? extends Runnable> tasks);

  /** Runs them one after the other on the caller's thread. */
  static Workers here() {
    return tasks -> tasks.forEach(Runnable::run);
  }
}
