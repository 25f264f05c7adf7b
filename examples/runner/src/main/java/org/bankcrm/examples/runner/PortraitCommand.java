package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.customer.portrait.Portrait;
import org.bankcrm.customer.portrait.PortraitField;
import org.bankcrm.customer.portrait.PortraitMaker;
import org.bankcrm.customer.portrait.PortraitText;
import org.bankcrm.customer.portrait.PortraitView;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crm portrait}: what a relationship manager reads of a customer. */
@Command(
    name = "portrait",
    description = {
      "Tells on one page who a customer is, what they have, did and allowed, what was decided and",
      "why not the rest, and the next days to think of, as far as a view shows it.",
      "客户画像：客户是谁、有什么、做了什么、同意了什么，判定结果及其余为何不成立，近期关怀日；按查看权限展示。"
    },
    mixinStandardHelpOptions = true,
    modelTransformer = PortraitCommand.Relaxed.class,
    versionProvider = Main.Version.class)
final class PortraitCommand implements Callable<Integer> {

  /** The options that name what {@code --demo} stands for. */
  private static final List<String> FILES = List.of("--book", "--customers", "--as-of");

  @Spec private CommandSpec spec;

  @Mixin private CustomersInput input = new CustomersInput();

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private ViewOptions views = new ViewOptions();

  @Option(
      names = "--customer",
      required = true,
      paramLabel = "ID",
      description = {"The customer's id, as the file has it.", "客户编号，与文件一致。"})
  private CustomerId customer = CustomerId.of("-");

  @Option(
      names = "--demo",
      description = {
        "A customer of the bank that 'crm demo' makes, with their whole record and history; in place",
        "of --book, --customers and --as-of.",
        "取 crm demo 所造银行的一位客户，含完整档案与历史；代替 --book、--customers 与 --as-of。"
      })
  private boolean demo;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "2026",
      description = {
        "Which synthetic bank, with --demo (default: ${DEFAULT-VALUE}).",
        "与 --demo 同用：哪一家虚拟银行（默认：${DEFAULT-VALUE}）。"
      })
  private long seed = 2026;

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      description = {"Writes a page there as well, which needs no network.", "同时写出网页文件，无需联网即可查看。"})
  private Optional<Path> out = Optional.empty();

  /** With {@code --demo} no file is needed; without it the command says so itself. */
  static final class Relaxed implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec spec) {
      for (String name : FILES) {
        OptionSpec option = spec.findOption(name);
        spec.remove(option);
        spec.addOption(OptionSpec.builder(option).required(false).build());
      }
      return spec;
    }
  }

  @Override
  public Integer call() {
    Map<Boolean, List<String>> given = given();
    if (demo ? given.containsKey(true) : given.containsKey(false)) {
      throw Refusal.DEMO_OR_FILES.of();
    }
    out.ifPresent(this::checkOut);
    Portrait portrait = demo ? ofDemo() : ofFiles();
    Locale locale = language.locale();
    PrintWriter terminal = spec.commandLine().getOut();
    PortraitLines.of(portrait, PortraitText.in(locale), locale).forEach(terminal::println);
    if (out.isPresent()) {
      OnePage.write(out.get(), PortraitPage.html(portrait, locale));
      terminal.println();
      terminal.println(ModelWords.WRITTEN.with(locale, out.get()));
    }
    terminal.flush();
    return 0;
  }

  /** Which of the options that name files were given, and which were not. */
  private Map<Boolean, List<String>> given() {
    var parsed = spec.commandLine().getParseResult();
    return FILES.stream().collect(Collectors.groupingBy(parsed::hasMatchedOption));
  }

  private void checkOut(Path page) {
    List<Path> read = new ArrayList<>(demo ? List.of() : input.files());
    views.file().ifPresent(read::add);
    for (Path each : read) {
      if (each.toAbsolutePath().normalize().equals(page.toAbsolutePath().normalize())) {
        throw Refusal.OVER_INPUT.of(page, each);
      }
    }
  }

  private Portrait ofFiles() {
    DecisionEngine engine = input.compile(BookFiles.find(input.book));
    PortraitView view = views.view(PortraitField.all(engine));
    var facts =
        new OneCustomer(input, customer, language.locale())
            .find(engine, spec.commandLine().getErr());
    PortraitMaker maker = PortraitMaker.of(customer, engine.decide(facts)).seenBy(view);
    input.alerts(customer).ifPresent(open -> open.notes().forEach(maker::note));
    return maker.make();
  }

  private Portrait ofDemo() {
    DecisionEngine engine = BookFiles.compile(BookFiles.find(DemoCommand.retailBook()));
    PortraitView view = views.view(PortraitField.all(engine));
    return DemoPortrait.maker(engine, seed, customer).seenBy(view).make();
  }
}
