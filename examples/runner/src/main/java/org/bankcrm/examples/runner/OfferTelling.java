package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.offer.FactorValue;
import org.bankcrm.campaign.offer.NextBestOffer;
import org.bankcrm.campaign.offer.OfferStanding;
import org.bankcrm.campaign.offer.OfferStanding.Closed;
import org.bankcrm.campaign.offer.OfferStanding.GroupTaken;
import org.bankcrm.campaign.offer.OfferStanding.NoPriority;
import org.bankcrm.campaign.offer.OfferStanding.Ranked;
import org.bankcrm.campaign.offer.OfferStanding.Withheld;
import org.bankcrm.core.policy.PolicyBook;

/** Tells which offer comes next, with the factors of each, and what closed the others. */
final class OfferTelling {

  private final PolicyBook book;
  private final Figures figures;
  private final Locale locale;
  private final Consumer<String> line;

  OfferTelling(PolicyBook book, Figures figures, Locale locale, Consumer<String> line) {
    this.book = book;
    this.figures = figures;
    this.locale = locale;
    this.line = line;
  }

  void tell(NextBestOffer best) {
    if (best.chosen().isEmpty()) {
      line.accept(Words.NO_OFFER.in(locale));
    }
    best.ranked().forEach(this::ranked);
    best.standings().stream()
        .filter(standing -> !(standing instanceof Ranked))
        .forEach(
            standing -> line.accept("– " + figures.in(standing.name()) + ": " + why(standing)));
  }

  private void ranked(Ranked offer) {
    line.accept(
        offer.rank() + ". " + figures.in(offer.name()) + ": " + figures.in(offer.channel()));
    String factors = offer.factors().stream().map(this::factor).collect(Collectors.joining(" × "));
    line.accept("   " + plain(offer.priority()) + " = " + factors);
  }

  private String factor(FactorValue factor) {
    return figures.in(factor.kind().label()) + " " + plain(factor.value());
  }

  private String campaign(String id) {
    return book.find(id).map(policy -> figures.in(policy.name())).orElse(id);
  }

  /** What is withheld is told to nobody. */
  private static String plain(Optional<BigDecimal> figure) {
    return figure.map(known -> known.stripTrailingZeros().toPlainString()).orElse("–");
  }

  private String why(OfferStanding standing) {
    if (standing instanceof Closed closed) {
      return figures.in(closed.gate().label()) + ", " + figures.in(closed.verdict().label());
    } else if (standing instanceof GroupTaken taken) {
      return Told.GAVE_WAY.with(locale, campaign(taken.by()));
    } else if (standing instanceof NoPriority none) {
      return Told.NO_PRIORITY.with(locale, figures.in(none.factor().label()));
    } else if (standing instanceof Withheld) {
      return figures.in(Verdict.WITHHELD.label());
    }
    return Told.NO_CHANNEL.in(locale);
  }
}
