package org.bankcrm.examples.boot.policy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bankcrm.core.policy.BookLoss;
import org.bankcrm.core.policy.BookWarning;
import org.bankcrm.core.policy.DecisionListener;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditTrail;
import org.bankcrm.jdbc.JdbcStores;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The bank's policies in versions, and the one in force. Publishing and rolling back take effect at
 * once on this machine, and within seconds on the others of the bank. Thread-safe.
 */
@Component
public class BookShelf {

  private final VersionTable versions;
  private final DecisionListener listener;
  private final AuditTrail audit;
  private final Clock clock;
  private volatile @Nullable LiveBook current;

  BookShelf(VersionTable versions, DecisionListener listener, JdbcStores stores, Clock clock) {
    this.versions = versions;
    this.listener = listener;
    this.audit = new AuditTrail(stores.audit());
    this.clock = clock;
  }

  /**
   * The book in force. Take it once for a whole answer.
   *
   * @throws NoSuchElementException if nothing was published yet
   */
  public LiveBook current() {
    LiveBook book = current;
    return book != null ? book : refreshed().orElseThrow();
  }

  /** Takes over what another machine has published. */
  @Scheduled(fixedDelay = 5_000)
  public void refresh() {
    refreshed();
  }

  private Optional<LiveBook> refreshed() {
    LiveBook known = current;
    Optional<Integer> version = versions.inForce();
    if (known == null || version.filter(it -> it != known.version()).isPresent()) {
      version.ifPresent(it -> current = read(it));
    }
    return Optional.ofNullable(current);
  }

  private LiveBook read(int version) {
    return LiveBook.of(version, document(version), listener);
  }

  /**
   * The document of a version.
   *
   * @throws NoSuchElementException if there is none
   */
  public Map<String, Object> document(int version) {
    return versions
        .document(version)
        .orElseThrow(() -> new NoSuchElementException("there is no version " + version));
  }

  /** All versions, the newest first. */
  public List<BookVersion> versions() {
    return versions.all();
  }

  /**
   * Looks a document through and keeps nothing.
   *
   * @return what it may say and its author may not mean
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem and its place
   */
  public List<BookWarning> check(Map<String, Object> document) {
    return LiveBook.of(0, document, listener).book().warnings();
  }

  /**
   * What would be lost if a document were put in force now: codes with which customers are stored
   * above all. Nothing where no version is in force.
   */
  public List<BookLoss> losses(Map<String, Object> document) {
    return losses(LiveBook.of(0, document, listener));
  }

  private List<BookLoss> losses(LiveBook next) {
    return refreshed().map(now -> next.book().lossesAgainst(now.book())).orElse(List.of());
  }

  /**
   * Keeps a document as the next version, which decides nothing until it is published.
   *
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem and its place
   */
  public int add(Map<String, Object> document, String author) {
    check(document);
    return versions.add(document, author);
  }

  /**
   * Puts a version in force. It is compiled first, so a version that this release of the library
   * refuses changes nothing; and held against the one in force.
   *
   * @param accepted whether what would be lost was looked at and is to be so
   * @throws NoSuchElementException if there is no such version
   * @throws LossException if something would be lost that is not accepted; nothing was changed
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem
   */
  public void publish(int version, String publisher, boolean accepted) {
    LiveBook book = read(version);
    List<BookLoss> losses = losses(book);
    if (!losses.isEmpty() && !accepted) {
      throw new LossException(losses);
    }
    publish(book, publisher);
  }

  private void publish(LiveBook book, String publisher) {
    int version = book.version();
    Optional<String> before = versions.inForce().map(String::valueOf);
    versions.publish(version, publisher);
    current = book;
    audit.add(
        AuditChange.of(clock.instant(), publisher, "publish-policies")
            .withOpen("policies.version", before, Optional.of(String.valueOf(version))));
  }

  /**
   * Puts the version in force again that was so before the present one. What is lost by that is not
   * asked: whoever goes back is in a hurry, and no stored code stops a decision.
   *
   * @return that version
   * @throws NoSuchElementException if there was none before
   */
  public int rollBack(String publisher) {
    List<Integer> published = versions.publications();
    int before =
        published.stream()
            .filter(it -> !it.equals(published.get(0)))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no other version was in force before"));
    publish(read(before), publisher);
    return before;
  }

  /** Publishes a first version, where the bank has none yet. */
  public void begin(Map<String, Object> document, String author) {
    if (versions.inForce().isEmpty()) {
      publish(add(document, author), author, false);
    }
  }
}
