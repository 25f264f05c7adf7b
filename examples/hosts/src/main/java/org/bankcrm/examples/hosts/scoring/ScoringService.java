package org.bankcrm.examples.hosts.scoring;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.DecisionRecord;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.scoring.CodedText;
import org.bankcrm.scoring.Score;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.scoring.ScoringKinds;

/**
 * Scores applications by one scorecard of a book.
 *
 * <p>A request is an object with {@code application} (the bank's key of it), {@code asOf} (an
 * instant), {@code language} ({@code zh} or {@code en}) and {@code facts}, values by attribute id;
 * what is left out is missing. Days are told in the zone of the service. Immutable and thread-safe:
 * the engine is compiled once and shared by all requests.
 */
public final class ScoringService {

  private final DecisionEngine engine;
  private final Scorecard card;
  private final RequestReader reader;

  private ScoringService(DecisionEngine engine, Scorecard card, ZoneId zone) {
    this.engine = engine;
    this.card = card;
    this.reader = new RequestReader(engine.book().catalog(), zone);
  }

  /**
   * A service for the scorecard with this id of a book as a document.
   *
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem of the document
   * @throws IllegalArgumentException if the book has no such scorecard
   */
  public static ScoringService of(Map<String, ?> document, String cardId, ZoneId zone) {
    PolicyBook book = PolicyBook.parse(document, ScoringKinds.all());
    Scorecard card =
        book.find(cardId)
            .filter(Scorecard.class::isInstance)
            .map(Scorecard.class::cast)
            .orElseThrow(
                () -> new IllegalArgumentException(book.ref() + " has no scorecard " + cardId));
    return new ScoringService(book.compile(), card, zone);
  }

  /** Answers one request. Never throws for what stands in it. */
  public Answer answer(Map<String, ?> request) {
    RequestReader.Outcome read = reader.read(request);
    List<Problem> problems = read.problems();
    return problems.isEmpty() ? scored(read.request()) : new Answer.Refused(problems);
  }

  private Answer scored(Request request) {
    Decision decision = engine.decide(request.facts());
    Score score = decision.result(card);
    return new Answer.Scored(request, score, reasons(score), DecisionRecord.of(decision));
  }

  /** Whoever is approved gets no letter of refusal, though points were lost. */
  private static List<CodedText> reasons(Score score) {
    boolean declined = score.action().filter(it -> it.code().equals("DECLINE")).isPresent();
    return declined ? score.letterReasons() : List.of();
  }
}
