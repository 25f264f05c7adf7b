package org.bankcrm.examples.boot.decide;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.SortedMap;
import org.bankcrm.core.policy.DecisionListener;
import org.springframework.stereotype.Component;

/**
 * The library's news as the host's metrics: how many customers were decided, how long it took, and
 * which attributes nobody knew. Each decision is an observation too, of which the host's tracing,
 * if it has one, makes a span.
 */
@Component
class DecisionMetrics implements DecisionListener {

  private final MeterRegistry meters;
  private final ObservationRegistry observations;

  DecisionMetrics(MeterRegistry meters, ObservationRegistry observations) {
    this.meters = meters;
    this.observations = observations;
  }

  @Override
  public Ending begun(String book, int customers) {
    Observation deciding =
        Observation.createNotStarted("crm.decide", observations)
            .lowCardinalityKeyValue("book", book)
            .lowCardinalityKeyValue("kind", customers == 1 ? "one" : "many")
            .start();
    return new Ending() {
      @Override
      public void decided(SortedMap<String, Integer> unknown) {
        deciding.stop();
        meters.counter("crm.decided", "book", book).increment(customers);
        unknown.forEach(
            (attribute, of) -> meters.counter("crm.unknown", "attribute", attribute).increment(of));
      }

      @Override
      public void refused(RuntimeException cause) {
        deciding.error(cause).stop();
        meters.counter("crm.refused", "book", book).increment();
      }
    };
  }
}
