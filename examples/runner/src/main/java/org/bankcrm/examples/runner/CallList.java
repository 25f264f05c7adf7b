package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignRule;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.campaign.offer.OfferStanding.Ranked;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierLadder;

/**
 * The customers with the offers of the highest priority, by their ids and nothing else that is
 * theirs alone; equal ones by id, so that the order of the file does not matter.
 */
final class CallList implements Counted {

  /** The codes are those of the rungs of {@link #ladders}. */
  private record Call(CustomerId customer, Ranked offer, List<String> tiers, String branch) {
    BigDecimal priority() {
      return offer.priority().orElse(BigDecimal.ZERO);
    }
  }

  private static final Comparator<Call> FIRST =
      Comparator.comparing(Call::priority)
          .reversed()
          .thenComparing(call -> call.customer().value());

  private final OfferArbitration offers;
  private final PolicyBook book;
  private final int most;
  private final PriorityQueue<Call> calls = new PriorityQueue<>(FIRST.reversed());
  private final List<CustomerId> noted = new ArrayList<>();
  private Notes notes = Notes.NONE;

  /**
   * An empty list.
   *
   * @param most how many customers it names
   */
  CallList(OfferArbitration offers, PolicyBook book, int most) {
    this.offers = offers;
    this.book = book;
    this.most = most;
  }

  /**
   * Takes those of a portion who come before others.
   *
   * @param ranked the offers that each may get
   * @param priority the column of the policy, with a row for each customer who has an offer
   */
  void add(Decisions portion, ResultColumn<?> ranked, ResultColumn<BigDecimal> priority) {
    for (int row = 0; row < portion.size() && notes != Notes.NONE; row++) {
      if (ranked.count(row) > 0) {
        notes.addOwn(row, priority.value(row).orElse(BigDecimal.ZERO).toPlainString());
      }
    }
    for (int row = 0; row < portion.size() && most > 0; row++) {
      BigDecimal own = priority.value(row).orElse(BigDecimal.ZERO);
      boolean may = calls.size() < most || own.compareTo(calls.element().priority()) >= 0;
      if (may) {
        add(portion.population().id(row), portion.decision(row));
      }
    }
  }

  private void add(CustomerId customer, Decision decision) {
    decision
        .result(offers)
        .chosen()
        .ifPresent(
            offer -> {
              List<String> tiers =
                  ladders().stream().map(each -> decision.result(each).code()).toList();
              String branch = BranchView.branch(decision.facts()).orElse("");
              calls.add(new Call(customer, offer, tiers, branch));
            });
    if (calls.size() > most) {
      calls.poll();
    }
  }

  /** The table; none where nobody is to be named. */
  List<Block> blocks(Figures figures) {
    if (most == 0) {
      return List.of();
    }
    List<Column> columns = new ArrayList<>();
    for (ReportWords each : List.of(ReportWords.RANK, ReportWords.CUSTOMER, ReportWords.OVER)) {
      columns.add(column(each, figures));
    }
    columns.add(figures.label(Words.OFFER));
    columns.add(column(ReportWords.WHY, figures));
    ladders().forEach(ladder -> columns.add(ladder(ladder, figures)));
    if (hasBranch()) {
      columns.add(column(ReportWords.BRANCHES, figures));
    }
    List<Call> first = calls.stream().sorted(FIRST).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      rows.add(row(i + 1, first.get(i), figures));
    }
    String id = "calls-" + offers.ref().id();
    Block block =
        figures.block(id, Topic.CALLS, figures.in(offers.name()), Words.CALL_NOTE, columns, rows);
    return List.of(block.pageOnly());
  }

  private static Column column(ReportWords name, Figures figures) {
    String id = name.name().toLowerCase(Locale.ROOT);
    return new Column(id, figures.in(name), Column.Style.LABEL, false);
  }

  private Column ladder(TierLadder ladder, Figures figures) {
    return new Column(
        ladder.attribute().id(), figures.in(ladder.name()), Column.Style.LABEL, false);
  }

  private List<TierLadder> ladders() {
    return Views.all(book, TierLadder.class);
  }

  private boolean hasBranch() {
    return book.catalog().find(BankAttributes.BRANCH.id()).isPresent()
        && calls.stream().anyMatch(call -> !call.branch().isEmpty());
  }

  private Row row(int rank, Call call, Figures figures) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(Integer.toString(rank)));
    cells.add(Cell.of(call.customer().value()));
    cells.add(Cell.of(figures.in(call.offer().channel())));
    cells.add(Cell.of(figures.in(call.offer().name())));
    cells.add(Cell.of(why(call, figures)));
    for (int i = 0; i < call.tiers().size(); i++) {
      TierLadder ladder = ladders().get(i);
      cells.add(
          Cell.of(ladder.find(call.tiers().get(i)).map(Tier::name).map(figures::in).orElse("–")));
    }
    if (hasBranch()) {
      cells.add(Cell.of(call.branch()));
    }
    return new Row(call.customer().value(), true, cells);
  }

  /** What the campaign asks of a customer for whom it is; all of it is met. */
  private String why(Call call, Figures figures) {
    Stream<CampaignRule> rules =
        Views.all(book, Campaign.class).stream()
            .filter(campaign -> campaign.ref().id().equals(call.offer().campaign()))
            .flatMap(campaign -> campaign.applicability().stream());
    return figures.list(rules.map(CampaignRule::name).map(figures::in));
  }

  @Override
  public void keep(Ledger into) {
    into.put(calls.size() + noted.size());
    calls.forEach(call -> into.putStandIn(call.customer()));
    noted.forEach(into::putStandIn);
  }

  @Override
  public void goOn(Ledger from) {
    Decisions decided = from.decided();
    for (long left = from.number(); left > 0; left--) {
      int row = from.standIn();
      add(decided.population().id(row), decided.decision(row));
    }
  }

  @Override
  public void note(Notes into) {
    notes = into;
  }

  /** Written down again at once: what is told of them only a decision tells. */
  @Override
  public void addNoted(String as, Notes.Alike customers) {
    noted.addAll(customers.standIns());
  }
}
