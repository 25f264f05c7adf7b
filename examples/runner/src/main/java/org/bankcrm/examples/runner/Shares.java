package org.bankcrm.examples.runner;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work on numbered customers, share by share on the processors of this machine. The shares are
 * taken in their order, so that the result is the same on any number of threads.
 */
final class Shares {

  private static final int SIZE = 200;

  /** What is made of the customers from one number up to but not including another. */
  @FunctionalInterface
  interface Maker<T> {
    T make(int from, int to);
  }

  private Shares() {}

  /** Makes all shares on other threads and takes them on this one; few are held at a time. */
  static <T> void inOrder(int customers, Maker<T> maker, Consumer<T> taker) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      Queue<Future<T>> pending = new ArrayDeque<>();
      for (int from = 0; from < customers; from += SIZE) {
        int first = from;
        int end = Math.min(customers - SIZE, from) + SIZE;
        pending.add(executor.submit(() -> maker.make(first, end)));
        if (pending.size() > 2 * threads) {
          taker.accept(made(pending.remove()));
        }
      }
      pending.forEach(each -> taker.accept(made(each)));
    } finally {
      executor.shutdownNow();
    }
  }

  private static <T> T made(Future<T> share) {
    try {
      return share.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a share of the customers failed", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before all customers were done", stopped);
    }
  }
}
