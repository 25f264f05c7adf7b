package org.bankcrm.examples.hosts.scoring;

import java.util.List;
import java.util.Map;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.document.InvalidDocumentException;
import org.bankcrm.core.explanation.Disclosure;
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
 * <p>A request is an object with {@code format} 1, {@code application} (the bank's key of it),
 * {@code language} ({@code zh} or {@code en}) and {@code facts}, what is known of the applicant as
 * {@link Facts#toDocument} writes it; what is left out of it is missing. Immutable and thread-safe:
 * the engine is compiled once and shared by all requests.
 */
public final class ScoringService {

  private final DecisionEngine engine;
  private final Scorecard card;
  private final RequestReader reader;

  private ScoringService(DecisionEngine engine, Scorecard card) {
    this.engine = engine;
    this.card = card;
    this.reader = new RequestReader(engine.book().catalog());
  }

  /**
   * A service for the scorecard with this id of a book as a document.
   *
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem of the document
   * @throws IllegalArgumentException if the book has no such scorecard
   */
  public static ScoringService of(Map<String, ?> document, String cardId) {
    PolicyBook book = PolicyBook.parse(document, ScoringKinds.all());
    Scorecard card =
        book.find(cardId)
            .filter(Scorecard.class::isInstance)
            .map(Scorecard.class::cast)
            .orElseThrow(
                () -> new IllegalArgumentException(book.ref() + " has no scorecard " + cardId));
    return new ScoringService(book.compile(), card);
  }

  /** Answers one request. Never throws for what stands in it. */
  public Answer answer(Map<String, ?> request) {
    try {
      return scored(reader.read(request));
    } catch (InvalidDocumentException refused) {
      return new Answer.Refused(refused.problems());
    }
  }

  private Answer scored(Request request) {
    Decision decision = engine.decide(request.facts());
    Score score = decision.result(card);
    return new Answer.Scored(request, score, reasons(score), record(decision));
  }

  /** With reasons: an applicant may ask for them when card and engine are long gone. */
  private static DecisionRecord record(Decision decision) {
    return DecisionRecord.of(decision, Disclosure.FULL);
  }

  /** Whoever is approved gets no letter of refusal, though points were lost. */
  private static List<CodedText> reasons(Score score) {
    boolean declined = score.action().filter(it -> it.code().equals("DECLINE")).isPresent();
    return declined ? score.letterReasons() : List.of();
  }
}
