package org.bankcrm.examples.runner.berka;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The transactions of the bank, in columns of plain numbers: some thirty bytes each, so that a
 * million of them takes little room. By account, and for each account by day.
 */
public final class TransactionLog {

  private static final int NO_ORDER = -1;
  private static final Operation[] OPERATIONS = Operation.values();
  private static final Symbol[] SYMBOLS = Symbol.values();
  private static final TransactionKind[] KINDS = TransactionKind.values();

  private final int[] ids;
  private final int[] accounts;
  private final int[] days;
  private final byte[] kinds;
  private final byte[] operations;
  private final byte[] symbols;
  private final long[] amounts;
  private final long[] balances;
  private final int[] orders;
  private final int[] byAccount;
  private final int[] starts;

  private TransactionLog(Builder builder, int accountCount) {
    int size = builder.size;
    ids = Arrays.copyOf(builder.ids, size);
    accounts = Arrays.copyOf(builder.accounts, size);
    days = Arrays.copyOf(builder.days, size);
    kinds = Arrays.copyOf(builder.kinds, size);
    operations = Arrays.copyOf(builder.operations, size);
    symbols = Arrays.copyOf(builder.symbols, size);
    amounts = Arrays.copyOf(builder.amounts, size);
    balances = Arrays.copyOf(builder.balances, size);
    orders = Arrays.copyOf(builder.orders, size);
    starts = starts(accountCount);
    byAccount = grouped();
    sortByDay();
  }

  private int[] starts(int accountCount) {
    int[] starts = new int[accountCount + 1];
    for (int account : accounts) {
      starts[account + 1]++;
    }
    for (int i = 0; i < accountCount; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  private int[] grouped() {
    int[] next = Arrays.copyOf(starts, starts.length);
    int[] rows = new int[accounts.length];
    for (int row = 0; row < accounts.length; row++) {
      rows[next[accounts[row]]++] = row;
    }
    return rows;
  }

  /** The files are by day already, so that most often nothing moves. */
  private void sortByDay() {
    for (int account = 0; account + 1 < starts.length; account++) {
      for (int i = starts[account] + 1; i < starts[account + 1]; i++) {
        int row = byAccount[i];
        int place = i;
        for (; place > starts[account] && days[byAccount[place - 1]] > days[row]; place--) {
          byAccount[place] = byAccount[place - 1];
        }
        byAccount[place] = row;
      }
    }
  }

  /** The number of transactions. */
  public int size() {
    return ids.length;
  }

  /** The rows of an account, given by its place among the accounts, by day. */
  int[] rowsOf(int accountPlace) {
    return Arrays.copyOfRange(byAccount, starts[accountPlace], starts[accountPlace + 1]);
  }

  /** The rows of an account up to the end of a day, by day. */
  int[] rowsOf(int accountPlace, LocalDate last) {
    int end = starts[accountPlace + 1];
    while (end > starts[accountPlace] && days[byAccount[end - 1]] > last.toEpochDay()) {
      end--;
    }
    return Arrays.copyOfRange(byAccount, starts[accountPlace], end);
  }

  /** The number of the transaction. */
  public int id(int row) {
    return ids[row];
  }

  /** The place of its account among the accounts. */
  int accountPlace(int row) {
    return accounts[row];
  }

  /** The day of booking. */
  public LocalDate day(int row) {
    return LocalDate.ofEpochDay(days[row]);
  }

  /** Which way the money went. */
  public TransactionKind kind(int row) {
    return KINDS[kinds[row]];
  }

  /** How it was made. */
  public Operation operation(int row) {
    return OPERATIONS[operations[row]];
  }

  /** What it was for. */
  public Symbol symbol(int row) {
    return SYMBOLS[symbols[row]];
  }

  /** The amount in hellers, above zero. */
  public long amount(int row) {
    return amounts[row];
  }

  /** The amount in hellers, above zero where it went into the account. */
  public long signedAmount(int row) {
    return kind(row) == TransactionKind.CREDIT ? amounts[row] : -amounts[row];
  }

  /** The balance after it, in hellers. */
  public long balance(int row) {
    return balances[row];
  }

  /** The place among the standing orders of the one that it pays; empty if none. */
  OptionalInt orderPlace(int row) {
    return orders[row] == NO_ORDER ? OptionalInt.empty() : OptionalInt.of(orders[row]);
  }

  /** Gathers the transactions; for one thread. */
  static final class Builder {
    private int size;
    private int[] ids = new int[1 << 16];
    private int[] accounts = new int[1 << 16];
    private int[] days = new int[1 << 16];
    private byte[] kinds = new byte[1 << 16];
    private byte[] operations = new byte[1 << 16];
    private byte[] symbols = new byte[1 << 16];
    private long[] amounts = new long[1 << 16];
    private long[] balances = new long[1 << 16];
    private int[] orders = new int[1 << 16];

    /** Begins a transaction of an account, which the next calls complete. */
    void add(int id, int accountPlace, LocalDate day) {
      if (size == ids.length) {
        grow(size + (size >> 1));
      }
      ids[size] = id;
      accounts[size] = accountPlace;
      days[size] = Math.toIntExact(day.toEpochDay());
      orders[size] = NO_ORDER;
      size++;
    }

    void codes(TransactionKind kind, Operation operation, Symbol symbol) {
      kinds[size - 1] = (byte) kind.ordinal();
      operations[size - 1] = (byte) operation.ordinal();
      symbols[size - 1] = (byte) symbol.ordinal();
    }

    void hellers(long amount, long balance) {
      amounts[size - 1] = amount;
      balances[size - 1] = balance;
    }

    void pays(int orderPlace) {
      orders[size - 1] = orderPlace;
    }

    TransactionLog build(int accountCount) {
      return new TransactionLog(this, accountCount);
    }

    private void grow(int capacity) {
      ids = Arrays.copyOf(ids, capacity);
      accounts = Arrays.copyOf(accounts, capacity);
      days = Arrays.copyOf(days, capacity);
      kinds = Arrays.copyOf(kinds, capacity);
      operations = Arrays.copyOf(operations, capacity);
      symbols = Arrays.copyOf(symbols, capacity);
      amounts = Arrays.copyOf(amounts, capacity);
      balances = Arrays.copyOf(balances, capacity);
      orders = Arrays.copyOf(orders, capacity);
    }
  }
}
