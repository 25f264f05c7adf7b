package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.held.HeldDocument;
import org.bankcrm.core.held.HeldKind;
import org.bankcrm.core.held.HeldPart;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.merge.MergeParts;
import org.bankcrm.customer.merge.MergeRecord;
import org.bankcrm.customer.privacy.CustomerParts;
import org.bankcrm.customer.sources.AliasLedger;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code crm erase} that say who is erased, when, and where what is theirs lies. */
final class EraseInput {

  @Option(
      names = "--customer",
      required = true,
      paramLabel = "ID",
      description = {
        "Who is erased. With --aliases, under all their former keys too.",
        "要删除的客户；给出 --aliases 时，连同其全部曾用编号。"
      })
  private CustomerId customer = CustomerId.of("nobody");

  @Option(
      names = "--rows",
      paramLabel = "KIND=FILE.csv",
      description = {
        "A file of which each row is a thing of this kind that is kept, such as",
        "customer.transactions=events.csv: a column customer or id, and one for each event that the policy",
        "counts from, such as booked, with its day. May be given for each file.",
        "每行为一项所存数据的文件：列 customer（或 id），以及规则据以起算的各事件（如 booked）及其日期；可多次给出。"
      })
  private List<SideOptions.NamedFile> rows = new ArrayList<>();

  @Option(
      names = "--day",
      paramLabel = "EVENT=COLUMN",
      description = {
        "The column of these files that holds the day of an event, where it has another name, such as",
        "last=booked. May be given several times.",
        "事件日期所在的列名与事件代码不同时的对应，如 last=booked；可多次给出。"
      })
  private List<SideOptions.NamedColumn> dayColumns = new ArrayList<>();

  @Option(
      names = "--customer-column",
      paramLabel = "NAME",
      description = {
        "The column of these files that holds the customer's key, if neither of the two.",
        "这些文件中客户编号所在的列，与前述两种列名都不同时给出。"
      })
  private Optional<String> column = Optional.empty();

  @Option(
      names = "--record",
      paramLabel = "FILE.json",
      description = {
        "The customer, as CustomerRecord.toDocument writes it.",
        "客户档案，格式同 CustomerRecord.toDocument。"
      })
  private Optional<Path> record = Optional.empty();

  @Option(
      names = "--merge",
      paramLabel = "FILE.json",
      description = {
        "The merge.json of a merge of this customer, in which stand the records as they were. May be",
        "given several times.",
        "该客户历次合并的 merge.json，内有合并前的各份档案；可多次给出。"
      })
  private List<Path> merges = new ArrayList<>();

  @Option(
      names = "--aliases",
      paramLabel = "FILE.json",
      description = {"Whose each key is, as ./crm merge writes it.", "各编号现归哪位客户，由 ./crm merge 写出。"})
  private Optional<Path> aliases = Optional.empty();

  @Option(
      names = "--event",
      paramLabel = "EVENT=DATE",
      description = {
        "The day of something that happened to the customer as a whole, such as",
        "relationship-ended=2016-02-29. May be given several times.",
        "客户整体事件的日期，如 relationship-ended=2016-02-29；可多次给出。"
      })
  private List<SideOptions.NamedDay> events = new ArrayList<>();

  @Option(
      names = "--holds",
      paramLabel = "FILE.csv",
      description = {
        "What must not be erased for a time, as ./crm retention reads it.",
        "暂不得删除的内容，格式同 ./crm retention 所读。"
      })
  private Optional<Path> holds = Optional.empty();

  @Mixin private AsOfOptions asOf = new AsOfOptions();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = {
        "How the files of --rows are encoded: UTF-8, GB18030 or UTF-16 (default: ${DEFAULT-VALUE}).",
        "--rows 各文件的字符编码。"
      })
  private Encoding encoding = Encoding.UTF_8;

  @Option(
      names = "--multiline",
      description = {"Cells may have line breaks inside quotes.", "引号内的单元格可含换行。"})
  private boolean multiline;

  @Mixin private ErasedOptions erased = new ErasedOptions();

  CustomerId customer() {
    return customer;
  }

  LocalDate asOf() {
    return asOf.day();
  }

  /** The beginning of the day. */
  Instant at() {
    return LocalDays.startOf(asOf.day(), asOf.zone());
  }

  ErasedOptions erased() {
    return erased;
  }

  /** All files that are read, but for the policy. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(erased.files());
    rows.forEach(each -> files.add(each.file()));
    record.ifPresent(files::add);
    files.addAll(merges);
    aliases.ifPresent(files::add);
    holds.ifPresent(files::add);
    return files;
  }

  /** What is known of the customer as a whole. */
  Map<String, LocalDate> events() {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    for (SideOptions.NamedDay each : events) {
      if (each.day().isAfter(asOf.day()) || days.put(each.name(), each.day()) != null) {
        throw EraseTexts.BAD_EVENT.of(Said.printable(each.name()));
      }
    }
    return days;
  }

  /** The kinds of the files, in their order; those of the bank's own become known. */
  List<HeldKind> kinds(HeldKinds known) {
    if (rows.isEmpty() && record.isEmpty() && merges.isEmpty()) {
      throw EraseTexts.NO_INPUTS.of();
    }
    List<HeldKind> kinds = new ArrayList<>();
    for (SideOptions.NamedFile each : rows) {
      try {
        kinds.add(known.of(each.name()));
      } catch (IllegalArgumentException e) {
        throw EraseTexts.BAD_KIND.of(Said.printable(each.name()));
      }
    }
    return kinds;
  }

  /** Holds of the customer, under any key. */
  HeldRows holds(HeldKinds kinds) {
    HeldRows read = new HeldRows(kinds, asOf.day());
    holds.ifPresent(read::holds);
    return read;
  }

  /**
   * All keys of the customer.
   *
   * @throws UserException if theirs is a former key of somebody
   */
  Set<CustomerId> keys() {
    AliasLedger ledger = MergeFiles.aliases(aliases);
    Instant end = LocalDays.startOf(asOf.day().plusDays(1), asOf.zone());
    if (!ledger.resolve(customer, end).equals(customer)) {
      throw EraseTexts.FORMER_KEY.of();
    }
    Set<CustomerId> keys = new TreeSet<>(ledger.aliasesOf(customer, end));
    keys.add(customer);
    return keys;
  }

  private SortedMap<String, List<String>> columns(Set<String> counted) {
    SortedMap<String, List<String>> columns = new TreeMap<>();
    counted.forEach(event -> columns.put(event, new ArrayList<>(List.of(event))));
    for (SideOptions.NamedColumn each : dayColumns) {
      List<String> of = columns.get(each.name());
      if (of == null) {
        throw EraseTexts.NOT_COUNTED.of(
            Said.printable(each.name()), String.join(", ", columns.keySet()));
      }
      of.add(each.column());
    }
    return columns;
  }

  /** The rows of the customer in all files. */
  List<HeldFile> rows(List<HeldKind> kinds, Set<CustomerId> keys, Set<String> counted) {
    List<HeldFile> files = new ArrayList<>();
    HeldFile.Wanted wanted =
        new HeldFile.Wanted(
            keys, columns(counted), asOf.day(), column, new CsvTable.Format(encoding, multiline));
    for (int i = 0; i < rows.size(); i++) {
      files.add(new HeldFile(rows.get(i).file(), kinds.get(i), i + 1, wanted));
    }
    return files;
  }

  /** What documents hold of the customer. */
  List<HeldPart> documents(Set<CustomerId> keys) {
    List<HeldPart> parts = new ArrayList<>();
    record.ifPresent(
        file -> {
          CustomerRecord read = MergeFiles.read(file, CustomerRecord::parse);
          if (!keys.contains(read.id())) {
            throw EraseTexts.OTHER_RECORD.of(file);
          }
          parts.addAll(CustomerParts.of(read));
        });
    for (Path file : merges) {
      MergeRecord read = MergeFiles.read(file, MergeRecord::parse);
      if (!keys.contains(read.survivor()) && read.aliases().stream().noneMatch(keys::contains)) {
        throw EraseTexts.OTHER_MERGE.of(file);
      }
      parts.add(MergeParts.of(read, asOf.zone()));
    }
    formerKeys(keys).ifPresent(parts::add);
    return parts;
  }

  private Optional<HeldPart> formerKeys(Set<CustomerId> keys) {
    List<AliasLedger.Entry> own =
        MergeFiles.aliases(aliases).entries().stream().filter(entry -> isOf(entry, keys)).toList();
    return own.stream()
        .map(AliasLedger.Entry::from)
        .max(Comparator.naturalOrder())
        .map(
            last ->
                HeldDocument.of(MergeParts.ALIASES, "aliases", AliasLedger.of(own).toDocument())
                    .on("changed", LocalDays.of(last, asOf.zone())));
  }

  private static boolean isOf(AliasLedger.Entry entry, Set<CustomerId> keys) {
    return keys.contains(entry.alias()) || keys.contains(entry.leadsTo());
  }

  /** Whose each key is, without those of the customer; empty where no file of them is given. */
  Optional<AliasLedger> aliasesWithout(Set<CustomerId> keys) {
    return aliases.map(
        file ->
            AliasLedger.of(
                MergeFiles.aliases(Optional.of(file)).entries().stream()
                    .filter(entry -> !isOf(entry, keys))
                    .toList()));
  }
}
