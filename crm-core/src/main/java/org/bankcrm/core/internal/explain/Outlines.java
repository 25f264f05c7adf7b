package org.bankcrm.core.internal.explain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Criterion;

/** Makes the outlines of a book, in which equal criteria are one question; for any threads. */
public final class Outlines {

  private final AttributeCatalog catalog;
  private final Map<Criterion, Question> questions = new ConcurrentHashMap<>();

  /**
   * Has made none yet.
   *
   * @param catalog all that conditions can read
   */
  public Outlines(AttributeCatalog catalog) {
    this.catalog = catalog;
  }

  /** The outline of a condition at a place. */
  public Outline of(Condition condition, String path) {
    return Outline.of(condition, path, this::question);
  }

  private Question question(Criterion criterion) {
    return questions.computeIfAbsent(criterion, each -> new Question(each, catalog));
  }
}
