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
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.examples.runner.Block.Bars;

/** Which offer comes next for how many customers, and by which channel. */
final class OffersView implements PolicyView {

  private static final String NONE = "";

  private final OfferArbitration offers;
  private final Tally chosen = new Tally();
  private final Tally open = new Tally();
  private final Tally taken = new Tally();
  private final Tally channels = new Tally();
  private final CallList calls;

  /**
   * Counts nobody yet.
   *
   * @param named how many customers are named whom to call
   */
  OffersView(OfferArbitration offers, PolicyBook book, int named) {
    this.offers = offers;
    this.calls = new CallList(offers, book, named);
  }

  @Override
  public List<String> header() {
    String id = offers.attribute().id();
    return List.of(id + ".campaign", id + ".channel", id + ".priority");
  }

  @Override
  public List<String> add(CustomerId customer, Decision decision) {
    NextBestOffer best = decision.result(offers);
    best.standings().forEach(this::count);
    Optional<Ranked> first = best.chosen();
    String campaign = chosen.add(first.map(Ranked::campaign).orElseGet(() -> none(decision)));
    first.ifPresent(each -> channels.add(key(each.campaign(), each.channel())));
    first.ifPresent(each -> calls.add(customer, each, decision));
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
    columns.add(figures.label(Words.BY_CHANNEL));
    List<Row> rows = new ArrayList<>();
    offers.offers().forEach(offer -> rows.add(row(offer, figures)));
    List<Cell> nothing = List.of(Figures.none(), Figures.none(), figures.words(""));
    String none = figures.in(Words.NO_OFFER);
    rows.add(figures.row("NO_OFFER", none, chosen.of(NONE), nothing).undrawn());
    rows.add(figures.undecided(chosen, nothing));
    if (!offers.head().isForEverybody()) {
      rows.add(figures.foreign(chosen, nothing));
    }
    String id = "offers-" + offers.ref().id();
    List<Block> blocks = new ArrayList<>(calls.blocks(figures));
    Block told =
        figures.block(
            id, Topic.CAMPAIGNS, figures.in(offers.name()), Words.OFFER_NOTE, columns, rows);
    long open = chosen.of(Decisions.UNDECIDED);
    blocks.add(figures.drawn(told, Bars.of(Figures.CUSTOMERS), asked(), open));
    return blocks;
  }

  private long asked() {
    long all = chosen.all().values().stream().mapToLong(Long::longValue).sum();
    return all - chosen.of(Decisions.NOT_APPLICABLE);
  }

  @Override
  public List<Doubt> doubts() {
    return List.of(new Doubt(offers.name(), chosen.of(Decisions.UNDECIDED)));
  }

  /** How many customers have an offer. */
  long customers() {
    return offers.offers().stream().mapToLong(offer -> chosen.of(offer.campaign())).sum();
  }

  private Row row(ArbitratedOffer offer, Figures figures) {
    String campaign = offer.campaign();
    Stream<String> over =
        channels.mostFirst().stream()
            .filter(each -> each.getKey().startsWith(campaign + " "))
            .map(each -> words(each, figures));
    return figures.row(
        campaign,
        figures.in(offer.name()),
        chosen.of(campaign),
        List.of(
            figures.count(open.of(campaign)),
            figures.count(taken.of(campaign)),
            figures.words(figures.list(over))));
  }

  private static String words(Map.Entry<String, Long> each, Figures figures) {
    String code = each.getKey().substring(each.getKey().indexOf(' ') + 1);
    return figures.in(Channel.of(code)) + " " + figures.count(each.getValue()).text();
  }
}
