package org.bankcrm.examples.hosts.nightly;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bankcrm.campaign.CampaignKinds;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionShares;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.scoring.ScoringKinds;
import org.bankcrm.segmentation.SegmentationKinds;

/**
 * Decides segments, tiers, scores and campaigns of all customers, on as many threads as it is
 * given. Immutable and thread-safe; keeps nothing of the customers.
 */
public final class NightlyBatch {

  private static final List<PolicyKind> KINDS =
      Stream.of(SegmentationKinds.all(), ScoringKinds.all(), CampaignKinds.all())
          .flatMap(List::stream)
          .toList();

  private final DecisionEngine engine;
  private final int threads;

  /**
   * A batch by a book as a document.
   *
   * @param threads how many threads decide, from 1
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem of the document
   */
  public NightlyBatch(Map<String, ?> document, int threads) {
    this.engine = PolicyBook.parse(document, KINDS).compile();
    this.threads = threads;
  }

  /** The attributes that a file of customers may have as columns. */
  public AttributeCatalog catalog() {
    return engine.book().catalog();
  }

  /** The book by which the batch decides. */
  public PolicyBook book() {
    return engine.book();
  }

  /** Decides everybody. The decisions are the same whatever the number of threads. */
  public Decisions decide(Population population) throws InterruptedException {
    DecisionShares shares = engine.inShares(population, threads);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (Future<?> share :
          executor.invokeAll(shares.tasks().stream().map(Executors::callable).toList())) {
        share.get(); // a share that failed says why here
      }
      return shares.decisions();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a share of the population was not decided", failed);
    } finally {
      executor.shutdown();
    }
  }
}
