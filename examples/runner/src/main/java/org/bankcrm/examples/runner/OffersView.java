package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.campaign.offer.ArbitratedOffer;
import org.bankcrm.campaign.offer.NextBestOffer;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.campaign.offer.OfferStanding;
import org.bankcrm.campaign.offer.OfferStanding.Closed;
import org.bankcrm.campaign.offer.OfferStanding.GroupTaken;
import org.bankcrm.campaign.offer.OfferStanding.Ranked;
import org.bankcrm.campaign.offer.OfferStanding.Withheld;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.examples.runner.ReportPage.Column;

/** Which offer comes next for how many customers, and by which channel. */
final class OffersView implements PolicyView {

  private static final String NONE = "";

  private final OfferArbitration offers;
  private final Tally chosen = new Tally();
  private final Tally open = new Tally();
  private final Tally taken = new Tally();
  private final Tally channels = new Tally();

  OffersView(OfferArbitration offers) {
    this.offers = offers;
  }

  @Override
  public List<String> header() {
    String id = offers.attribute().id();
    return List.of(id + ".campaign", id + ".channel", id + ".priority");
  }

  @Override
  public List<String> add(Decision decision) {
    NextBestOffer best = decision.result(offers);
    best.standings().forEach(this::count);
    Optional<Ranked> first = best.chosen();
    String campaign = chosen.add(first.map(Ranked::campaign).orElseGet(() -> none(decision)));
    first.ifPresent(each -> channels.add(key(each.campaign(), each.channel())));
    return List.of(
        campaign,
        first.map(each -> each.channel().code()).orElse(NONE),
        first
            .flatMap(Ranked::priority)
            .map(priority -> priority.stripTrailingZeros().toPlainString())
            .orElse(NONE));
  }

  /** Why there is no offer: none is open, missing data would settle it, or it does not apply. */
  private String none(Decision decision) {
    return switch (Answer.of(decision, offers)) {
      case NOT_APPLICABLE -> Decisions.NOT_APPLICABLE;
      case UNKNOWN -> Decisions.UNDECIDED;
      default -> NONE;
    };
  }

  private void count(OfferStanding standing) {
    if (!(standing instanceof Closed || standing instanceof Withheld)) {
      open.add(standing.campaign());
    }
    if (standing instanceof GroupTaken) {
      taken.add(standing.campaign());
    }
  }

  private static String key(String campaign, Channel channel) {
    return campaign + " " + channel;
  }

  @Override
  public List<Block> blocks(Figures figures) {
    List<Column> columns =
        figures.columns(
            Words.OFFER, Words.CUSTOMERS, Words.SHARE, Words.OPEN_FOR, Words.GROUP_TAKEN);
    columns.add(new Column(figures.in(Words.BY_CHANNEL), Column.LABEL));
    List<List<String>> rows = new ArrayList<>();
    offers.offers().forEach(offer -> rows.add(row(offer, figures)));
    List<String> nothing = List.of("–", "–", "");
    rows.add(figures.row(figures.in(Words.NO_OFFER), chosen.of(NONE), nothing));
    rows.addAll(notDecided(figures, nothing));
    return List.of(
        figures
            .block(
                "offers-" + offers.ref().id(),
                figures.in(offers.name()),
                Words.OFFER_NOTE,
                columns,
                rows)
            .drawn(
                true,
                figures.in(Words.CUSTOMERS),
                offers.offers().stream().map(offer -> figures.in(offer.name())).toList(),
                offers.offers().stream().map(offer -> chosen.of(offer.campaign())).toList()));
  }

  private List<List<String>> notDecided(Figures figures, List<String> more) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(figures.row(figures.in(Words.UNDECIDED), chosen.of(Decisions.UNDECIDED), more));
    if (!offers.head().isForEverybody()) {
      long outside = chosen.of(Decisions.NOT_APPLICABLE);
      rows.add(figures.row(figures.in(Words.NOT_APPLICABLE), outside, more));
    }
    return rows;
  }

  private List<String> row(ArbitratedOffer offer, Figures figures) {
    long count = chosen.of(offer.campaign());
    Stream<String> over =
        channels.mostFirst().stream()
            .filter(each -> each.getKey().startsWith(offer.campaign() + " "))
            .map(each -> words(each, figures));
    return List.of(
        figures.in(offer.name()),
        figures.count(count),
        figures.share(count),
        figures.count(open.of(offer.campaign())),
        figures.count(taken.of(offer.campaign())),
        figures.list(over));
  }

  private static String words(Map.Entry<String, Long> each, Figures figures) {
    String code = each.getKey().substring(each.getKey().indexOf(' ') + 1);
    return figures.in(Channel.of(code)) + " " + figures.count(each.getValue());
  }
}
