package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.portrait.PortraitField;
import org.bankcrm.customer.privacy.AccessCell;
import org.bankcrm.customer.privacy.AccessClaim;
import org.bankcrm.customer.privacy.AccessPolicy;
import org.bankcrm.customer.privacy.AccessSituation;
import org.bankcrm.customer.privacy.Visibility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crm access}: who sees what by an access policy, and a file as somebody may see it. */
@Command(
    name = "access",
    description = {
      "Checks an access policy and tells who sees what of a customer, for which purpose and by which",
      "rule, and what is proved of it; with --customers it writes the file as a role may see it.",
      "检查查看权限规则：谁出于何种用途可见哪些字段、依据哪条规则，以及已验证的断言；加 --customers 按权限脱敏文件。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class AccessCommand implements Callable<Integer> {

  private static final String SEEN = "seen.csv";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "POLICY.json",
      description = {"The access policy, as AccessPolicy writes it.", "访问权限规则，格式同 AccessPolicy。"})
  private Path file = Path.of("");

  @Option(
      names = "--book",
      required = true,
      paramLabel = "DIR",
      description = {
        "The book whose attributes and results may be seen besides the record.",
        "策略手册目录；除客户档案外，其属性与结果也可列明谁能查看。"
      })
  private Path book = Path.of("");

  @Option(
      names = "--who",
      paramLabel = "FIELD",
      description = {
        "Who sees this field, such as record.phone, for what and by which rules.",
        "谁可以查看该字段（如 record.phone）、出于何种目的、依据哪条规则。"
      })
  private Optional<String> who = Optional.empty();

  @Option(
      names = "--role",
      paramLabel = "CODE",
      description = {
        "What this role sees for --purpose, field by field.",
        "该角色按 --purpose 所述目的能看到哪些字段。"
      })
  private Optional<String> role = Optional.empty();

  @Option(
      names = "--purpose",
      paramLabel = "CODE",
      defaultValue = "service",
      description = {
        "What the role looks for, as the policy has it (default: ${DEFAULT-VALUE}).",
        "查看目的，代码同权限规则（默认：${DEFAULT-VALUE}）。"
      })
  private String purpose = "service";

  @Option(
      names = "--consented",
      description = {
        "That the customers consented to the purpose; without it they did not.",
        "客户已同意该目的；不加则视为未同意。"
      })
  private boolean consented;

  @Option(
      names = "--customers",
      paramLabel = "FILE.csv",
      description = {
        "A file to be seen by the role: its columns are fields, by their ids or names, and become",
        "whole, masked, or are left out. Needs --role and --out.",
        "供该角色查看的文件：各列按字段编号或名称识别，逐列决定原样、掩码或略去。须给出 --role 与 --out。"
      })
  private Optional<Path> customers = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "COLUMN",
      defaultValue = "id",
      description = {
        "The column with the customers' keys, which stay as they are (default: id).",
        "客户编号所在列，保持原样（默认：id）。"
      })
  private String key = "id";

  @Option(
      names = "--map",
      paramLabel = "COLUMN=FIELD",
      description = {
        "That a column of another name holds a field. May be given several times.",
        "某列名称不同时，指明它对应的字段；可重复给出。"
      })
  private Map<String, String> mapped = new LinkedHashMap<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = {
        "How the file is encoded: UTF-8 or GB18030 (default: ${DEFAULT-VALUE}).",
        "文件编码：UTF-8 或 GB18030（默认：${DEFAULT-VALUE}）。"
      })
  private Encoding encoding = Encoding.UTF_8;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {"Where seen.csv goes.", "输出目录，写出 seen.csv。"})
  private Optional<Path> out = Optional.empty();

  @Mixin private ExcelOption excel = new ExcelOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() {
    boolean fits = customers.isPresent() == out.isPresent();
    if (!fits || (customers.isPresent() && role.isEmpty())) {
      throw AccessTexts.ROLE_AND_FILE.of();
    }
    var fields = PortraitField.all(BookFiles.compile(BookFiles.find(book)));
    AccessPolicy policy =
        MergeFiles.policy(file, tree -> AccessPolicy.parse(tree, fields), language.locale());
    role.ifPresent(each -> ViewOptions.check(policy, each));
    who.ifPresent(each -> check(policy, each));
    tell(policy);
    who.ifPresent(each -> tellWho(policy, each));
    role.ifPresent(each -> tellRole(policy, situation(policy, each)));
    customers.ifPresent(each -> write(each, policy));
    return 0;
  }

  private static void check(AccessPolicy policy, String field) {
    if (policy.fields().find(field).isEmpty()) {
      throw AccessTexts.NO_FIELD.of(Said.printable(field));
    }
  }

  /** A purpose that no rule names sees nothing: a slip, as nobody asks for that. */
  private AccessSituation situation(AccessPolicy policy, String role) {
    Set<String> known = new LinkedHashSet<>();
    policy.cells().forEach(cell -> known.add(cell.situation().purpose().code()));
    if (!known.contains(purpose)) {
      throw AccessTexts.NO_PURPOSE.of(Said.printable(purpose), String.join(", ", known));
    }
    return new AccessSituation(role, Purpose.of(purpose), consented);
  }

  private void tell(AccessPolicy policy) {
    say(
        AccessTexts.POLICY,
        policy.name().in(language.locale()),
        policy.ref(),
        policy.roles().size(),
        policy.rules().size(),
        policy.fields().all().size());
    say(policy.claims().isEmpty() ? AccessTexts.NO_CLAIMS : AccessTexts.CLAIMS);
    policy.claims().forEach(this::tell);
    Map<AccessSituation, List<AccessCell>> cells = new LinkedHashMap<>();
    policy
        .cells()
        .forEach(
            cell -> cells.computeIfAbsent(cell.situation(), at -> new ArrayList<>()).add(cell));
    cells.forEach(this::tell);
  }

  private void tell(AccessClaim claim) {
    String any = AccessTexts.ANY_PURPOSE.in(language.locale());
    String level = words().label(claim.level());
    String fields = String.join(", ", claim.fields());
    String purposes = claim.purposes().isEmpty() ? any : String.join(", ", claim.purposes());
    if (claim.roles().isEmpty()) {
      say(AccessTexts.CLAIM_NOBODY, level, fields, purposes);
    } else {
      say(AccessTexts.CLAIM, level, String.join(", ", claim.roles()), fields, purposes);
    }
  }

  private void tell(AccessSituation situation, List<AccessCell> cells) {
    say(
        AccessTexts.SITUATION,
        told(situation),
        count(cells, Visibility.FULL),
        count(cells, Visibility.MASKED),
        count(cells, Visibility.NONE));
  }

  private static long count(List<AccessCell> cells, Visibility visibility) {
    return cells.stream().filter(cell -> cell.answer().visibility() == visibility).count();
  }

  private String told(AccessSituation situation) {
    String told = situation.role() + " · " + situation.purpose().code();
    return situation.consented() ? AccessTexts.CONSENTED.with(language.locale(), told) : told;
  }

  private void tellWho(AccessPolicy policy, String field) {
    List<AccessCell> seeing = policy.whoSees(field, Visibility.MASKED);
    if (seeing.isEmpty()) {
      say(AccessTexts.WHO_NOBODY, field);
    }
    for (AccessCell cell : seeing) {
      say(AccessTexts.WHO, told(cell.situation()), field, seen(cell), rules(cell));
    }
  }

  private void tellRole(AccessPolicy policy, AccessSituation situation) {
    for (AccessCell cell : policy.seenBy(situation.role())) {
      if (cell.situation().equals(situation)) {
        String name = cell.field().name().in(language.locale());
        say(AccessTexts.SEEN, cell.field().id(), name, seen(cell), rules(cell));
      }
    }
  }

  private String seen(AccessCell cell) {
    return words().label(cell.answer().visibility());
  }

  private static String rules(AccessCell cell) {
    return String.join(", ", cell.answer().rules());
  }

  private void write(Path input, AccessPolicy policy) {
    AccessSituation situation = situation(policy, role.orElseThrow());
    List<String> names = List.of(SEEN, ResultFiles.MARK);
    ResultsOption.check(out.orElseThrow(), names, List.of(input, file));
    ModelTable table = ModelTable.read(input, new CsvTable.Format(encoding, false));
    SeenColumns seen = SeenColumns.of(table, key, mapped, policy, situation);
    try (ResultFiles results = ResultFiles.into(out.orElseThrow())) {
      try (Sheet sheet = results.sheet(SEEN, excel.isChosen())) {
        sheet.row(seen.header());
        for (int row = 0; row < table.rows(); row++) {
          sheet.row(seen.row(row));
        }
      }
      results.publish(new ModelRun.Mark("access", table.rows()));
    }
    say(AccessTexts.COLUMNS, list(seen.whole()), list(seen.masked()));
    if (!seen.leftOut().isEmpty()) {
      say(AccessTexts.LEFT_OUT, list(seen.leftOut()));
    }
    say(AccessTexts.WRITTEN, out.orElseThrow().resolve(SEEN), table.rows());
  }

  private static String list(List<String> columns) {
    return columns.isEmpty() ? "-" : String.join(", ", columns);
  }

  private Language words() {
    return Language.of(language.locale());
  }

  private void say(AccessTexts words, Object... figures) {
    spec.commandLine().getOut().println(words.with(language.locale(), figures));
    spec.commandLine().getOut().flush();
  }
}
