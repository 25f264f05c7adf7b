package org.bankcrm.core.policy;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.internal.plan.PlanRun;

/**
 * A population decided in shares, for a host that gives it several threads.
 *
 * <pre>{@code
 * DecisionShares shares = engine.inShares(population, 4);
 * executor.invokeAll(shares.tasks().stream().map(Executors::callable).toList());
 * Decisions all = shares.decisions();
 * }</pre>
 *
 * <p>The shares write to different parts of the same columns: nothing is copied or merged, and the
 * decisions are the same as by {@link DecisionEngine#decideAll}, whatever the number of shares and
 * threads. The caller sees to it that the tasks have ended, in a way that makes their writes
 * visible (as {@code invokeAll}, {@code join} and {@code get} do), before asking for the decisions.
 */
public final class DecisionShares {

  private final DecisionEngine engine;
  private final Population population;
  private final PlanRun run;
  private final AtomicIntegerArray states;

  private static final int OPEN = 0;
  private static final int BEGUN = 1;
  private static final int DONE = 2;

  DecisionShares(DecisionEngine engine, Population population, PlanRun run, int shares) {
    this.engine = engine;
    this.population = population;
    this.run = run;
    this.states = new AtomicIntegerArray(shares);
  }

  /**
   * The tasks, one for each share, in the order of the customers. They may run on any threads and
   * in any order; a task that was begun once throws an {@link IllegalStateException} when it is run
   * again.
   */
  public List<Runnable> tasks() {
    return IntStream.range(0, states.length())
        .<Runnable>mapToObj(share -> () -> decide(share))
        .toList();
  }

  private void decide(int share) {
    if (!states.compareAndSet(share, OPEN, BEGUN)) {
      throw new IllegalStateException("share " + share + " was begun already");
    }
    run.decide(share, states.length());
    states.set(share, DONE);
  }

  /**
   * The decisions of all shares.
   *
   * @throws IllegalStateException if a share is not done
   */
  public Decisions decisions() {
    for (int share = 0; share < states.length(); share++) {
      if (states.get(share) != DONE) {
        throw new IllegalStateException("share " + share + " is not done");
      }
    }
    return new Decisions(engine, population, run.results());
  }

  @Override
  public String toString() {
    return "DecisionShares of " + states.length() + " by " + engine.book().ref();
  }
}
