package org.bankcrm.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.StageEvent;
import org.junit.jupiter.api.Test;

/** One engine leads the subjects of many threads, from its first event on. */
class AlertThreadsTest {

  private static final int THREADS = 8;
  private static final int SUBJECTS = 12;
  private static final int EVENTS = 60;
  private static final int BOOKS = 5;

  /** Subjects of one book, each with events of its own. */
  private record Subjects(PolicyBook book, RandomAlerts random, List<List<StageEvent>> events) {

    static Subjects of(long seed) {
      RandomAlerts random = new RandomAlerts(seed);
      PolicyBook book = PolicyBook.parse(random.book(AlertLawTest.POLICIES), AlertKinds.all());
      List<List<StageEvent>> events = new ArrayList<>();
      for (int i = 0; i < SUBJECTS; i++) {
        events.add(random.events(EVENTS));
      }
      return new Subjects(book, random, events);
    }

    /** New, with nothing looked up yet. */
    AlertEngine engine() {
      return AlertEngine.of(book, AlertPolicy.CUSTOMER, random.zone);
    }

    List<Map<String, Object>> documents(AlertEngine engine) {
      Facts opening = Facts.builder(engine.catalog(), random.start, random.zone).build();
      List<Map<String, Object>> documents = new ArrayList<>();
      for (List<StageEvent> each : events) {
        AlertWatch watch = engine.begin(opening);
        each.forEach(watch::on);
        documents.add(watch.toDocument());
      }
      return documents;
    }
  }

  @Test
  void oneEngine_manyThreads_comeToWhatOneComesTo() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int book = 0; book < BOOKS; book++) {
        Subjects subjects = Subjects.of(book);
        List<Map<String, Object>> alone = subjects.documents(subjects.engine());
        AlertEngine shared = subjects.engine();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        Callable<List<Map<String, Object>>> work =
            () -> {
              start.await();
              return subjects.documents(shared);
            };
        List<Future<List<Map<String, Object>>>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          running.add(threads.submit(work));
        }
        for (Future<List<Map<String, Object>>> each : running) {
          assertEquals(alone, each.get());
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
