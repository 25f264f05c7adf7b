package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.DropOff;
import org.bankcrm.campaign.DropOff.GateDrop;
import org.bankcrm.campaign.DropOff.ReasonCount;
import org.bankcrm.campaign.Eligibility;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.examples.runner.Block.Chart;
import org.bankcrm.examples.runner.ReportPage.Column;

/** To whom each campaign is open, and where and why the others drop out. */
final class CampaignsView implements PolicyView {

  private static final int MOST_REASONS = 3;

  private final Map<Campaign, DropOff.Counter> counts = new LinkedHashMap<>();

  CampaignsView(List<Campaign> campaigns) {
    campaigns.forEach(campaign -> counts.put(campaign, new DropOff.Counter(campaign)));
  }

  @Override
  public List<String> header() {
    List<String> header = new ArrayList<>();
    for (Campaign campaign : counts.keySet()) {
      header.add(campaign.attribute().id());
      header.add(campaign.stoppedAt().id());
      header.add(campaign.attribute().id() + ".reason");
    }
    return header;
  }

  @Override
  public List<String> add(Decision decision) {
    List<String> cells = new ArrayList<>();
    counts.forEach(
        (campaign, counter) -> {
          Eligibility eligibility = decision.result(campaign);
          Optional<GateReason> first = eligibility.first();
          counter.add(eligibility);
          cells.add(Answer.of(decision, campaign).word());
          cells.add(eligibility.code());
          cells.add(first.map(GateReason::code).orElse(""));
        });
    return cells;
  }

  @Override
  public List<Block> blocks(Figures figures) {
    Map<Campaign, DropOff> dropOffs = new LinkedHashMap<>();
    counts.forEach((campaign, counter) -> dropOffs.put(campaign, counter.count(MOST_REASONS)));
    List<Block> blocks = new ArrayList<>();
    blocks.add(overview(dropOffs, figures));
    blocks.add(reasons(dropOffs, figures));
    dropOffs.forEach((campaign, dropOff) -> blocks.add(gates(campaign, dropOff, figures)));
    return blocks;
  }

  private static Block overview(Map<Campaign, DropOff> dropOffs, Figures figures) {
    List<Column> columns =
        figures.columns(Words.CAMPAIGN, Words.AUDIENCE, Words.MAY_BE_OFFERED, Words.SHARE);
    for (CampaignGate gate : CampaignGate.values()) {
      columns.add(figures.number(figures.in(gate.label())));
    }
    columns.add(figures.number(figures.in(Words.UNDECIDED)));
    columns.add(figures.number(figures.in(Words.NOT_APPLICABLE)));
    List<List<String>> rows = new ArrayList<>();
    dropOffs.forEach((campaign, dropOff) -> rows.add(row(campaign, dropOff, figures)));
    return figures
        .block("campaigns", figures.in(Words.CAMPAIGNS), Words.CAMPAIGN_NOTE, columns, rows)
        .drawn(
            true,
            figures.in(Words.MAY_BE_OFFERED),
            dropOffs.keySet().stream().map(campaign -> figures.in(campaign.name())).toList(),
            dropOffs.values().stream().map(DropOff::eligible).toList());
  }

  private static List<String> row(Campaign campaign, DropOff dropOff, Figures figures) {
    List<String> row = new ArrayList<>();
    row.add(figures.in(campaign.name()));
    row.add(figures.count(dropOff.audience()));
    row.add(figures.count(dropOff.eligible()));
    row.add(figures.share(dropOff.eligible()));
    long undecided = dropOff.undecided();
    for (GateDrop gate : dropOff.gates()) {
      row.add(figures.count(gate.failed()));
      undecided += gate.unknown();
    }
    row.add(figures.count(undecided));
    row.add(figures.count(dropOff.notApplicable()));
    return row;
  }

  /** What stops most, campaign by campaign. */
  private static Block reasons(Map<Campaign, DropOff> dropOffs, Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    dropOffs.forEach(
        (campaign, dropOff) ->
            dropOff.gates().stream()
                .flatMap(gate -> gate.top().stream())
                .sorted(Comparator.comparingLong(ReasonCount::count).reversed())
                .limit(MOST_REASONS)
                .forEach(each -> rows.add(row(campaign, each, figures))));
    List<Column> columns = figures.columns(Words.CAMPAIGN, Words.CUSTOMERS, Words.SHARE);
    columns.add(new Column(figures.in(Words.GATE), Column.LABEL));
    columns.add(new Column(figures.in(Words.REASON), Column.LABEL));
    String title = figures.in(Words.CAMPAIGNS) + " · " + figures.in(Words.TOP_REASONS);
    return figures.block("campaign-reasons", title, Words.TOP_REASONS_NOTE, columns, rows);
  }

  private static List<String> row(Campaign campaign, ReasonCount each, Figures figures) {
    return List.of(
        figures.in(campaign.name()),
        figures.count(each.count()),
        figures.share(each.count()),
        figures.in(each.reason().gate().label()),
        figures.in(each.reason().text()));
  }

  private static Block gates(Campaign campaign, DropOff dropOff, Figures figures) {
    List<Column> columns =
        figures.columns(
            Words.GATE,
            Words.REACHED,
            Words.PASSED,
            Words.STOPPED,
            Words.UNDECIDED,
            Words.NOT_APPLICABLE);
    columns.add(figures.words(Words.TOP_REASONS));
    List<String> labels = new ArrayList<>(List.of(figures.in(Words.AUDIENCE)));
    List<Long> left = new ArrayList<>(List.of(dropOff.audience()));
    List<List<String>> rows = new ArrayList<>();
    if (!campaign.head().isForEverybody()) {
      labels.add(figures.in(Words.POPULATION));
      left.add(dropOff.gates().get(0).reached());
      rows.add(population(dropOff, figures));
    }
    for (GateDrop gate : dropOff.gates()) {
      labels.add(figures.in(gate.gate().label()));
      left.add(gate.passed());
      rows.add(row(gate, figures));
    }
    String title = figures.in(campaign.name()) + " · " + figures.in(campaign.offer().name());
    return figures
        .block("gates-" + campaign.ref().id(), title, Words.GATES_NOTE, columns, rows)
        .drawn(new Chart(true, labels, Map.of(figures.in(Words.PASSED), left)))
        .pageOnly();
  }

  /** Before the first gate: whom the campaign is about. */
  private static List<String> population(DropOff dropOff, Figures figures) {
    return List.of(
        figures.in(Words.POPULATION),
        figures.count(dropOff.audience()),
        figures.count(dropOff.gates().get(0).reached()),
        figures.count(0),
        figures.count(dropOff.undecided()),
        figures.count(dropOff.notApplicable()),
        "");
  }

  private static List<String> row(GateDrop gate, Figures figures) {
    List<String> reasons = new ArrayList<>();
    for (ReasonCount each : gate.top()) {
      reasons.add(figures.in(each.reason().text()) + " " + figures.count(each.count()));
    }
    if (gate.others() > 0) {
      reasons.add(figures.in(Words.OTHERS) + " " + figures.count(gate.others()));
    }
    return List.of(
        figures.in(gate.gate().label()),
        figures.count(gate.reached()),
        figures.count(gate.passed()),
        figures.count(gate.failed()),
        figures.count(gate.unknown()),
        figures.count(0),
        String.join(" · ", reasons));
  }
}
