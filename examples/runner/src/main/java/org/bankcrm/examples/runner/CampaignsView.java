package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.DropOff;
import org.bankcrm.campaign.DropOff.GateDrop;
import org.bankcrm.campaign.DropOff.ReasonCount;
import org.bankcrm.campaign.EligibilityFields;
import org.bankcrm.campaign.gate.CampaignGate;
import org.bankcrm.campaign.gate.GateReason;
import org.bankcrm.campaign.gate.GateStop;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.examples.runner.Block.Bars;

/** To whom each campaign is open, and where and why the others drop out. */
final class CampaignsView implements PolicyView {

  private static final int MOST_REASONS = 3;

  private final Map<Campaign, StopCounter> counts = new LinkedHashMap<>();

  CampaignsView(List<Campaign> campaigns) {
    campaigns.forEach(campaign -> counts.put(campaign, new StopCounter(campaign)));
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
  public Told read(Decisions portion) {
    List<Cells> cells = new ArrayList<>();
    List<Runnable> counting = new ArrayList<>();
    counts.forEach(
        (campaign, counter) -> {
          ResultColumn<GateStop> stops = portion.column(campaign, EligibilityFields.STOP);
          cells.add(Answer.of(portion, campaign));
          cells.add(Codes.of(portion.column(campaign, EligibilityFields.STOPPED_AT), at -> at));
          cells.add(Codes.of(stops, GateStop::code));
          counting.add(() -> counter.add(portion, stops));
        });
    return new Told(cells, () -> counting.forEach(Runnable::run));
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
      columns.add(figures.number(id(gate), figures.in(gate.label())));
    }
    columns.add(figures.number(Figures.id(Words.UNDECIDED), figures.in(Words.UNDECIDED)));
    columns.add(figures.number(Figures.id(Words.NOT_APPLICABLE), figures.in(Words.NOT_APPLICABLE)));
    List<Row> rows = new ArrayList<>();
    dropOffs.forEach((campaign, dropOff) -> rows.add(row(campaign, dropOff, figures)));
    return figures
        .block(
            "campaigns",
            Topic.CAMPAIGNS,
            figures.in(Words.CAMPAIGNS),
            Words.CAMPAIGN_NOTE,
            columns,
            rows)
        .drawn(Bars.of(Figures.id(Words.MAY_BE_OFFERED)));
  }

  /** What a gate goes by in files. */
  private static String id(CampaignGate gate) {
    return gate.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Row row(Campaign campaign, DropOff dropOff, Figures figures) {
    List<Cell> row = new ArrayList<>();
    row.add(figures.words(figures.in(campaign.name())));
    row.add(figures.count(dropOff.audience()));
    row.add(figures.count(dropOff.eligible()));
    row.add(figures.share(dropOff.eligible()));
    dropOff.gates().forEach(gate -> row.add(figures.count(gate.failed())));
    row.add(figures.count(open(dropOff)));
    row.add(figures.count(dropOff.notApplicable()));
    long asked = dropOff.audience() - dropOff.notApplicable();
    return Figures.known(new Row(campaign.ref().id(), true, row), 3, asked, open(dropOff));
  }

  private static long open(DropOff dropOff) {
    return dropOff.undecided() + dropOff.gates().stream().mapToLong(GateDrop::unknown).sum();
  }

  @Override
  public List<Doubt> doubts() {
    return counts.entrySet().stream()
        .map(each -> new Doubt(each.getKey().name(), open(each.getValue().count(1))))
        .toList();
  }

  /** What stops most, campaign by campaign. */
  private static Block reasons(Map<Campaign, DropOff> dropOffs, Figures figures) {
    List<Row> rows = new ArrayList<>();
    dropOffs.forEach(
        (campaign, dropOff) ->
            dropOff.gates().stream()
                .flatMap(gate -> gate.top().stream())
                .sorted(Comparator.comparingLong(ReasonCount::count).reversed())
                .limit(MOST_REASONS)
                .forEach(each -> rows.add(row(campaign, each, figures))));
    List<Column> columns = figures.columns(Words.CAMPAIGN, Words.CUSTOMERS, Words.SHARE);
    columns.add(figures.label(Words.GATE));
    columns.add(figures.label(Words.REASON));
    String title = figures.in(Words.CAMPAIGNS) + " · " + figures.in(Words.TOP_REASONS);
    return figures.block(
        "campaign-reasons", Topic.CAMPAIGNS, title, Words.TOP_REASONS_NOTE, columns, rows);
  }

  private static Row row(Campaign campaign, ReasonCount each, Figures figures) {
    return figures.row(
        campaign.ref().id() + ":" + id(each.reason().gate()) + ":" + keys(each),
        figures.in(campaign.name()),
        each.count(),
        List.of(
            figures.words(figures.in(each.reason().gate().label())),
            figures.words(figures.in(each.text()))));
  }

  private static String keys(ReasonCount each) {
    return Stream.concat(Stream.of(each.reason()), each.further().stream())
        .map(CampaignsView::key)
        .collect(Collectors.joining("+"));
  }

  private static String key(GateReason reason) {
    return reason
        .channel()
        .map(channel -> reason.code() + ":" + channel.code())
        .orElse(reason.code());
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
    List<Row> rows = new ArrayList<>();
    if (!campaign.head().isForEverybody()) {
      rows.add(population(dropOff, figures));
    }
    dropOff.gates().forEach(gate -> rows.add(row(gate, figures)));
    String title = figures.in(campaign.name()) + " · " + figures.in(campaign.offer().name());
    String id = "gates-" + campaign.ref().id();
    return figures
        .block(id, Topic.CAMPAIGNS, title, Words.GATES_NOTE, columns, rows)
        .drawn(Bars.of(Figures.id(Words.PASSED)))
        .pageOnly();
  }

  /** Before the first gate: whom the campaign is about. */
  private static Row population(DropOff dropOff, Figures figures) {
    long reached = dropOff.gates().get(0).reached();
    Row row =
        figures.counts(
            "population",
            figures.in(Words.POPULATION),
            dropOff.audience(),
            reached,
            0,
            dropOff.undecided(),
            dropOff.notApplicable());
    return with(row, figures.words(""));
  }

  private static Row with(Row row, Cell last) {
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.add(last);
    return new Row(row.code(), row.drawn(), cells);
  }

  private static Row row(GateDrop gate, Figures figures) {
    List<String> reasons = new ArrayList<>();
    for (ReasonCount each : gate.top()) {
      reasons.add(figures.in(each.text()) + " " + figures.count(each.count()).text());
    }
    if (gate.others() > 0) {
      reasons.add(figures.in(Words.OTHERS) + " " + figures.count(gate.others()).text());
    }
    Row row =
        figures.counts(
            id(gate.gate()),
            figures.in(gate.gate().label()),
            gate.reached(),
            gate.passed(),
            gate.failed(),
            gate.unknown(),
            0);
    return with(row, figures.words(String.join(" · ", reasons)));
  }

  @Override
  public List<? extends Counted> counted() {
    return List.copyOf(counts.values());
  }
}
