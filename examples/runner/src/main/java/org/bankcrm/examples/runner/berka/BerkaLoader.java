package org.bankcrm.examples.runner.berka;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of the bank. Each row is used or reported with its file and line, so that the
 * counts add up; a row that leads to one that was reported is reported as well.
 */
public final class BerkaLoader {

  private static final String UNKNOWN_MARK = "?";
  private static final List<Right> RIGHTS = Arrays.asList(Right.values());
  private static final List<Statement> STATEMENTS = Arrays.asList(Statement.values());
  private static final List<CardType> CARD_TYPES = Arrays.asList(CardType.values());
  private static final List<LoanStatus> LOAN_STATES = Arrays.asList(LoanStatus.values());
  private static final List<TransactionKind> KINDS = Arrays.asList(TransactionKind.values());
  private static final List<Operation> OPERATIONS = Arrays.asList(Operation.values());
  private static final List<Symbol> ORDER_SYMBOLS =
      List.of(Symbol.HOUSEHOLD, Symbol.INSURANCE, Symbol.LEASING, Symbol.LOAN, Symbol.BLANK);
  private static final List<Symbol> TRANSACTION_SYMBOLS =
      Arrays.stream(Symbol.values()).filter(symbol -> symbol != Symbol.LEASING).toList();

  private record OrderKey(int account, String bankTo, String accountTo) {}

  private final BankFiles files;
  private final Consumer<BadRow> badRows;
  private final Runnable eachRow;
  private final List<TableCount> counts = new ArrayList<>();
  private final Map<Integer, District> districts = new LinkedHashMap<>();
  private final Map<Integer, Account> accounts = new LinkedHashMap<>();
  private final Map<Integer, Integer> accountPlaces = new LinkedHashMap<>();
  private final Map<Integer, Client> clients = new LinkedHashMap<>();
  private final Map<Integer, Disposition> dispositions = new LinkedHashMap<>();
  private final Map<Integer, Integer> ownerOf = new LinkedHashMap<>();
  private final Map<Integer, Card> cards = new LinkedHashMap<>();
  private final Map<Integer, Loan> loanOf = new LinkedHashMap<>();
  private final Map<Integer, StandingOrder> orders = new LinkedHashMap<>();
  private final Map<OrderKey, Integer> orderPlaces = new LinkedHashMap<>();
  private final BitSet loanIds = new BitSet();
  private final BitSet transactionIds = new BitSet();
  private final TransactionLog.Builder log = new TransactionLog.Builder();

  private BerkaLoader(Path directory, Consumer<BadRow> badRows, Runnable eachRow) {
    this.files = new BankFiles(directory);
    this.badRows = badRows;
    this.eachRow = eachRow;
  }

  /**
   * Reads the bank.
   *
   * @param directory where the files are
   * @param badRows is told each row that could not be used
   * @param eachRow is run after each row
   * @throws BerkaFileException if a file is missing or cannot be read as such a table
   */
  public static BerkaBank load(Path directory, Consumer<BadRow> badRows, Runnable eachRow) {
    return new BerkaLoader(directory, badRows, eachRow).load();
  }

  private BerkaBank load() {
    read(Table.DISTRICT, this::district);
    read(Table.ACCOUNT, this::account);
    read(Table.CLIENT, this::client);
    read(Table.DISPOSITION, this::disposition);
    read(Table.CARD, this::card);
    read(Table.LOAN, this::loan);
    read(Table.ORDER, this::order);
    read(Table.TRANSACTION, this::transaction);
    return new BerkaBank(
        districts,
        List.copyOf(accounts.values()),
        List.copyOf(clients.values()),
        List.copyOf(dispositions.values()),
        List.copyOf(cards.values()),
        List.copyOf(loanOf.values()),
        List.copyOf(orders.values()),
        log.build(accounts.size()),
        List.copyOf(counts));
  }

  private void read(Table table, Consumer<TableRow> action) {
    Path file = files.of(table);
    String name = file.getFileName().toString();
    long[] usedAndBad = new long[2];
    try (TableFile rows = TableFile.open(file, table.columns())) {
      rows.forEach(
          row -> {
            try {
              row.checkShape();
              action.accept(row);
              usedAndBad[0]++;
            } catch (BadValueException e) {
              usedAndBad[1]++;
              badRows.accept(new BadRow(name, row.line(), e.problem()));
            }
            eachRow.run();
          });
    }
    counts.add(new TableCount(name, usedAndBad[0], usedAndBad[1]));
  }

  private void district(TableRow row) {
    for (int column : List.of(4, 5, 6, 7, 8, 13)) {
      row.number(column);
    }
    row.decimal(9, 1, "a percentage such as 46.7");
    District district =
        new District(
            row.number(0),
            row.text(1).strip(),
            row.text(2).strip(),
            row.number(3),
            row.number(10),
            percentage(row, 11),
            percentage(row, 12),
            count(row, 14),
            count(row, 15));
    if (district.name().isEmpty() || district.region().isEmpty()) {
      throw row.problem(district.name().isEmpty() ? 1 : 2, "a name");
    }
    unique(row, districts.putIfAbsent(district.id(), district));
  }

  private static Optional<BigDecimal> percentage(TableRow row, int column) {
    return row.text(column).equals(UNKNOWN_MARK)
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(row.decimal(column, 2, "a percentage such as 1.67 or ?"), 2));
  }

  private static OptionalInt count(TableRow row, int column) {
    return row.text(column).equals(UNKNOWN_MARK)
        ? OptionalInt.empty()
        : OptionalInt.of(row.number(column));
  }

  private void account(TableRow row) {
    Account account =
        new Account(
            row.number(0),
            referred(row, 1, districts).id(),
            SourceCode.read(row, 2, STATEMENTS),
            row.day(3));
    unique(row, accounts.putIfAbsent(account.id(), account));
    accountPlaces.put(account.id(), accountPlaces.size());
  }

  private void client(TableRow row) {
    BirthNumber birth = row.birthNumber(1);
    Client client =
        new Client(row.number(0), birth.day(), birth.woman(), referred(row, 2, districts).id());
    unique(row, clients.putIfAbsent(client.id(), client));
  }

  private void disposition(TableRow row) {
    Client client = referred(row, 1, clients);
    Account account = referred(row, 2, accounts);
    Right right = SourceCode.read(row, 3, RIGHTS);
    if (right == Right.OWNER && ownerOf.containsKey(account.id())) {
      throw row.problem(3, "one owner of the account, and there is one already");
    }
    if (client.bornOn().isAfter(account.openedOn())) {
      throw row.problem(1, "a client who was born before the account was opened");
    }
    Disposition disposition = new Disposition(row.number(0), client.id(), account.id(), right);
    unique(row, dispositions.putIfAbsent(disposition.id(), disposition));
    if (right == Right.OWNER) {
      ownerOf.put(account.id(), disposition.id());
    }
  }

  private void card(TableRow row) {
    Disposition disposition = referred(row, 1, dispositions);
    CardType type = SourceCode.read(row, 2, CARD_TYPES);
    LocalDate issuedOn = row.dayAtMidnight(3);
    notBefore(row, 3, openingOf(disposition), issuedOn);
    Card card = new Card(row.number(0), disposition.id(), type, issuedOn);
    unique(row, cards.putIfAbsent(card.id(), card));
  }

  private LocalDate openingOf(Disposition disposition) {
    return requireNonNull(accounts.get(disposition.account()), "account").openedOn();
  }

  private void loan(TableRow row) {
    Account account = referred(row, 1, accounts);
    Loan loan =
        new Loan(
            row.number(0),
            account.id(),
            row.day(2),
            row.crowns(3),
            row.number(4),
            row.crowns(5),
            SourceCode.read(row, 6, LOAN_STATES));
    if (loan.months() < 1 || loan.months() > 600) {
      throw row.problem(4, "1 to 600 months");
    }
    notBefore(row, 2, account.openedOn(), loan.grantedOn());
    unique(row, loanIds, loan.id());
    if (loanOf.putIfAbsent(loan.account(), loan) != null) {
      throw row.problem(1, "one loan an account, and there is one already");
    }
  }

  private void order(TableRow row) {
    StandingOrder order =
        new StandingOrder(
            row.number(0),
            referred(row, 1, accounts).id(),
            bank(row, 2),
            partner(row, 3),
            row.crowns(4),
            SourceCode.read(row, 5, ORDER_SYMBOLS));
    unique(row, orders.putIfAbsent(order.id(), order));
    orderPlaces.putIfAbsent(
        new OrderKey(order.account(), order.bankTo(), order.accountTo()), orders.size() - 1);
  }

  private void transaction(TableRow row) {
    int id = row.number(0);
    Account account = referred(row, 1, accounts);
    LocalDate day = row.day(2);
    TransactionKind kind = SourceCode.read(row, 3, KINDS);
    Operation operation = SourceCode.read(row, 4, OPERATIONS);
    long amount = row.positiveHellers(5);
    long balance = row.hellers(6);
    Symbol symbol = SourceCode.read(row, 7, TRANSACTION_SYMBOLS);
    String bank = row.isEmpty(8) ? "" : bank(row, 8);
    String partner = row.isEmpty(9) ? "" : partner(row, 9);
    notBefore(row, 2, account.openedOn(), day);
    unique(row, transactionIds, id);
    log.add(id, accountPlaces.getOrDefault(account.id(), -1), day);
    log.codes(kind, operation, symbol);
    log.hellers(amount, balance);
    Integer order = orderPlaces.get(new OrderKey(account.id(), bank, partner));
    if (operation == Operation.TO_OTHER_BANK && order != null) {
      log.pays(order);
    }
  }

  private static void notBefore(TableRow row, int column, LocalDate opening, LocalDate day) {
    if (day.isBefore(opening)) {
      throw row.problem(column, "a day that is not before the opening of the account");
    }
  }

  private static String bank(TableRow row, int column) {
    String text = row.text(column);
    if (text.length() != 2 || !text.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      throw row.problem(column, "two capital letters");
    }
    return text;
  }

  private static String partner(TableRow row, int column) {
    String text = row.text(column);
    if (text.isEmpty() || text.length() > 16 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw row.problem(column, "an account of up to sixteen digits");
    }
    return text;
  }

  private static <T> T referred(TableRow row, int column, Map<Integer, T> table) {
    T found = table.get(row.number(column));
    if (found == null) {
      throw row.problem(column, "a number that its own table has");
    }
    return found;
  }

  private static void unique(TableRow row, @Nullable Object before) {
    if (before != null) {
      throw row.problem(0, "a number that was not there before");
    }
  }

  private static void unique(TableRow row, BitSet seen, int id) {
    if (seen.get(id)) {
      throw row.problem(0, "a number that was not there before");
    }
    seen.set(id);
  }
}
