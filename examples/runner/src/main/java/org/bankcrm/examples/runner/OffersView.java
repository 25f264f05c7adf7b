package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bankcrm.campaign.offer.ArbitratedOffer;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.campaign.offer.OfferFields;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.ResultColumn;
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
  public Told read(Decisions portion) {
    ResultColumn<String> ranked = portion.column(offers, OfferFields.RANKED);
    ResultColumn<Channel> channel = portion.column(offers, OfferFields.CHANNELS);
    ResultColumn<BigDecimal> priority = portion.column(offers, OfferFields.PRIORITY);
    ResultColumn<String> through = portion.column(offers, OfferFields.OPEN);
    ResultColumn<String> gone = portion.column(offers, OfferFields.GROUP_TAKEN);
    Codes campaign = campaign(portion, ranked);
    List<Cells> cells =
        List.of(
            campaign,
            Codes.of(channel, Channel::code),
            Codes.of(priority, each -> each.stripTrailingZeros().toPlainString()));
    return new Told(
        cells,
        () -> {
          chosen.add(campaign);
          open.add(through, row -> true);
          taken.add(gone, row -> true);
          countWays(ranked, channel);
          calls.add(portion, ranked, priority);
        });
  }

  /** Why there is no offer: none is open, missing data would settle it, or it does not apply. */
  private Codes campaign(Decisions portion, ResultColumn<String> ranked) {
    Codes answer = Answer.of(portion, offers);
    List<String> words = new ArrayList<>(ranked.dictionary());
    int none = words.size();
    words.addAll(List.of(NONE, NONE, Decisions.UNDECIDED, Decisions.NOT_APPLICABLE));
    return Codes.of(
        words,
        portion.size(),
        row -> ranked.count(row) > 0 ? ranked.place(row) : none + answer.place(row));
  }

  private void countWays(ResultColumn<String> ranked, ResultColumn<Channel> channel) {
    for (int row = 0; row < ranked.size(); row++) {
      if (ranked.count(row) > 0) {
        String campaign = ranked.dictionary().get(ranked.place(row));
        channels.add(row, key(campaign, channel.dictionary().get(channel.place(row))));
      }
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

  @Override
  public List<? extends Counted> counted() {
    return List.of(chosen, open, taken, channels, calls);
  }
}
