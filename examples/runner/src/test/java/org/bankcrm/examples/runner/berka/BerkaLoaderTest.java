package org.bankcrm.examples.runner.berka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerkaLoaderTest {

  @TempDir Path directory;

  private final List<BadRow> bad = new ArrayList<>();
  private int rows;

  private BerkaBank load(TinyBank bank) throws IOException {
    return BerkaLoader.load(bank.in(directory), bad::add, () -> rows++);
  }

  @Test
  void load_goodFiles_everyRowIsUsed() throws IOException {
    BerkaBank bank = load(new TinyBank());
    assertThat(bad).isEmpty();
    assertThat(bank.counts())
        .extracting(TableCount::file)
        .containsExactly(
            "district.asc",
            "account.asc.gz",
            "client.asc",
            "disp.asc.gz",
            "card.asc",
            "loan.asc.gz",
            "order.asc",
            "trans.asc.gz");
    assertThat(bank.counts())
        .extracting(TableCount::used)
        .containsExactly(2L, 1L, 2L, 2L, 1L, 1L, 2L, 8L);
    assertThat(rows).isEqualTo(19);
    assertThat(bank.lastDay()).contains(LocalDate.of(1993, 4, 30));
  }

  @Test
  void client_womansMonth_hasFiftyTakenOff() throws IOException {
    BerkaBank bank = load(new TinyBank());
    assertThat(bank.clients())
        .containsExactly(
            new Client(1, LocalDate.of(1970, 12, 13), true, 1),
            new Client(2, LocalDate.of(1945, 2, 4), false, 69));
  }

  @ParameterizedTest
  @CsvSource({"705013", "706313", "701313", "700001", "700230", "70621", "7062130", "7O6213", "''"})
  void client_birthNumberOfNoDay_isReported(String number) throws IOException {
    BerkaBank bank = load(new TinyBank().plus("client", "3;\"" + number + "\";1"));
    assertThat(bank.clients()).hasSize(2);
    assertThat(bad).hasSize(1);
    assertThat(bad.get(0).file()).isEqualTo("client.asc");
    assertThat(bad.get(0).line()).isEqualTo(4);
    assertThat(bad.get(0).problem()).startsWith("column 'birth_number': expected a day");
    if (!number.isEmpty()) {
      assertThat(bad.get(0).problem()).doesNotContain(number);
    }
  }

  @Test
  void district_questionMark_isUnknown() throws IOException {
    District district =
        load(new TinyBank()).districts().values().stream()
            .filter(each -> each.id() == 69)
            .findFirst()
            .orElseThrow();
    assertThat(district.unemployment1995()).isEmpty();
    assertThat(district.unemployment1996()).hasToString("Optional[7.01]");
    assertThat(district.crimes1995()).isEmpty();
    assertThat(district.crimes1996()).hasValue(1358);
  }

  @Test
  void transaction_codes_areReadAsWritten() throws IOException {
    TransactionLog log = load(new TinyBank()).log();
    assertThat(log.kind(2)).isEqualTo(TransactionKind.WITHDRAWAL);
    assertThat(log.signedAmount(2)).isEqualTo(-20_000);
    assertThat(log.operation(1)).isEqualTo(Operation.NONE);
    assertThat(log.symbol(5)).isEqualTo(Symbol.BLANK);
    assertThat(log.symbol(6)).isEqualTo(Symbol.EMPTY);
    assertThat(log.symbol(7)).isEqualTo(Symbol.PENALTY_INTEREST);
    assertThat(log.balance(7)).isEqualTo(-4_200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "trans  | 100;10;930501;PRIJEM;VKLAD;1.00;1.00;;;  | column 'trans_id'",
        "trans  | 200;11;930501;PRIJEM;VKLAD;1.00;1.00;;;  | column 'account_id'",
        "trans  | 200;10;930104;PRIJEM;VKLAD;1.00;1.00;;;  | column 'date'",
        "trans  | 200;10;930231;PRIJEM;VKLAD;1.00;1.00;;;  | column 'date'",
        "trans  | 200;10;930501;prijem;VKLAD;1.00;1.00;;;  | column 'type'",
        "trans  | 200;10;930501;PRIJEM;\" \";1.00;1.00;;;  | column 'operation'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;-1.00;1.00;;; | column 'amount'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;0;1.00;;;     | column 'amount'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1.001;1.00;;; | column 'amount'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1e3;1.00;;;   | column 'amount'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1,5;1.00;;;   | column 'amount'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1.00;;;;      | column 'balance'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1.00;1;\"  \";; | column 'k_symbol'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1.00;1;LEASING;; | column 'k_symbol'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1.00;1.00;;A; | column 'bank'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1.00;1.00;;;5.0 | column 'account'",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1.00;1.00;;   | expected 10 fields but found 9",
        "trans  | 200;10;930501;PRIJEM;VKLAD;1.00;1.00;;;; | expected 10 fields but found 11",
        "trans  | ^^                                       | expected 10 fields but found 1",
        "loan   | 8;10;930401;1;12;1.00;A                  | column 'account_id'",
        "loan   | 8;10;930101;1;12;1.00;A                  | column 'date'",
        "loan   | 8;10;930401;1;0;1.00;A                   | column 'duration'",
        "loan   | 8;10;930401;1;12;1.00;E                  | column 'status'",
        "order  | 22;10;YZ;1;1.00;UROK                     | column 'k_symbol'",
        "card   | 6;1;gold;930701                          | column 'issued'",
        "card   | 6;9;gold;930701 00:00:00                 | column 'disp_id'",
        "disp   | 3;2;10;OWNER                             | column 'type'",
        "client | 3;700101;2                               | column 'district_id'",
        "district | 1;P;P;1;1;1;1;1;1;1.0;1;1;1;1;1;1      | column 'A1'",
        "district | 3;P;P;?;1;1;1;1;1;1.0;1;1;1;1;1;1      | column 'A4'",
      })
  void load_badRow_isReportedAndTheOthersAreUsed(String file, String row, String problem)
      throws IOException {
    BerkaBank bank = load(new TinyBank().plus(file, row));
    assertThat(bad).hasSize(1);
    assertThat(bad.get(0).file()).startsWith(file + ".asc");
    assertThat(bad.get(0).problem()).startsWith(problem);
    assertThat(bank.counts().stream().mapToLong(TableCount::used).sum()).isEqualTo(19);
    assertThat(bank.counts().stream().mapToLong(TableCount::bad).sum()).isEqualTo(1);
    assertThat(rows).isEqualTo(20);
  }

  @Test
  void load_rowOfABadRow_isReportedToo() throws IOException {
    load(new TinyBank().plus("account", "11;1;\"NIKDY\";930105").plus("disp", "3;2;11;\"OWNER\""));
    assertThat(bad).extracting(BadRow::file).containsExactly("account.asc.gz", "disp.asc.gz");
    assertThat(bad).extracting(BadRow::line).containsExactly(3L, 4L);
  }

  @Test
  void load_otherColumns_isRefused() {
    TinyBank bank = new TinyBank().lines("card", "card_id;disp_id;issued;type");
    assertThatThrownBy(() -> load(bank))
        .isInstanceOf(BerkaFileException.class)
        .hasMessage("The first line of card.asc must be card_id;disp_id;type;issued.");
  }

  @Test
  void load_quoteThatIsNotClosed_isRefusedWithItsLine() throws IOException {
    TinyBank bank = new TinyBank().plus("client", "3;\"700101;1").plus("client", "4;700101;1");
    assertThatThrownBy(() -> load(bank))
        .isInstanceOf(BerkaFileException.class)
        .hasMessage("In client.asc the quote that opens in line 4 is not closed in it.");
  }

  @Test
  void load_missingFile_isRefused() throws IOException {
    new TinyBank().in(directory);
    Files.delete(directory.resolve("loan.asc.gz"));
    assertThatThrownBy(() -> BerkaLoader.load(directory, bad::add, () -> {}))
        .isInstanceOf(BerkaFileException.class)
        .hasMessageStartingWith("There is no file loan.asc or loan.asc.gz in");
  }

  @Test
  void load_packingBrokenOff_isRefused() throws IOException {
    new TinyBank().in(directory);
    Path file = directory.resolve("trans.asc.gz");
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length - 20));
    assertThatThrownBy(() -> BerkaLoader.load(directory, bad::add, () -> {}))
        .isInstanceOf(BerkaFileException.class)
        .hasMessageContaining("trans.asc.gz");
  }

  @Test
  void load_partOfTheLog_isTakenWhereTheWholeIsMissing() throws IOException {
    BerkaBank bank = load(new TinyBank().renamed("trans", "trans_until_1993-04-30"));
    assertThat(bank.log().size()).isEqualTo(8);
  }

  @Test
  void load_severalPartsOfTheLog_isRefused() {
    TinyBank bank = new TinyBank().renamed("trans", "trans_a").lines("trans_b", "x");
    assertThatThrownBy(() -> load(bank))
        .isInstanceOf(BerkaFileException.class)
        .hasMessageContaining("several parts");
  }

  @Test
  void load_wholeLogBesideAPart_isTaken() throws IOException {
    BerkaBank bank = load(new TinyBank().lines("trans_until_1993-04-30", "not read"));
    assertThat(bank.log().size()).isEqualTo(8);
  }
}
