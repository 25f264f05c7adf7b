package org.bankcrm.examples.runner.berka;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The files of a bank that fits on a page: one owner, who is a woman, one man who may use her
 * account, a card, a loan, two standing orders and some transactions.
 */
public final class TinyBank {

  private final Map<String, List<String>> files = new LinkedHashMap<>();

  /** A bank without a mistake. */
  public TinyBank() {
    lines(
        "district",
        "A1;A2;A3;A4;A5;A6;A7;A8;A9;A10;A11;A12;A13;A14;A15;A16",
        "1;\"Praha\";\"Prague\";1204953;0;0;0;1;1;100.0;12541;0.29;0.43;167;85677;99107",
        "69;\"Jesenik\";\"north Moravia\";42821;4;13;5;1;3;48.4;8173;?;7.01;124;?;1358");
    lines(
        "account",
        "\"account_id\";\"district_id\";\"frequency\";\"date\"",
        "10;1;\"POPLATEK TYDNE\";930105");
    lines(
        "client",
        "\"client_id\";\"birth_number\";\"district_id\"",
        "1;\"706213\";1",
        "2;450204;69");
    lines(
        "disp",
        "\"disp_id\";\"client_id\";\"account_id\";\"type\"",
        "1;1;10;\"OWNER\"",
        "2;2;10;DISPONENT");
    lines("card", "\"card_id\";\"disp_id\";\"type\";\"issued\"", "5;1;\"gold\";930701 00:00:00");
    lines(
        "loan",
        "\"loan_id\";\"account_id\";\"date\";\"amount\";\"duration\";\"payments\";\"status\"",
        "7;10;930301;12000;12;1000.00;\"A\"");
    lines(
        "order",
        "\"order_id\";\"account_id\";\"bank_to\";\"account_to\";\"amount\";\"k_symbol\"",
        "20;10;\"YZ\";\"87144583\";500.00;\"SIPO\"",
        "21;10;\"ST\";\"89597016\";250.00;\" \"");
    lines(
        "trans",
        "\"trans_id\";\"account_id\";\"date\";\"type\";\"operation\";\"amount\";\"balance\";"
            + "\"k_symbol\";\"bank\";\"account\"",
        "100;10;930105;\"PRIJEM\";\"VKLAD\";1000.00;1000.00;\"\";;",
        "101;10;930131;\"PRIJEM\";\"\";10.00;1010.00;\"UROK\";;",
        "102;10;930210;VYBER;VYBER;200.00;810.00;;;0",
        "103;10;930305;\"VYDAJ\";\"PREVOD NA UCET\";500.00;1310.00;\"SIPO\";\"YZ\";\"87144583\"",
        "104;10;930305;\"PRIJEM\";\"PREVOD Z UCTU\";1000.00;1810.00;\"DUCHOD\";\"AB\";\"123\"",
        "105;10;930405;\"VYDAJ\";\"PREVOD NA UCET\";250.00;1060.00;\" \";\"ST\";\"89597016\"",
        "106;10;930406;\"VYDAJ\";\"PREVOD NA UCET\";1100.00;-40.00;\"\";\"ST\";\"5\"",
        "107;10;930430;\"VYDAJ\";\"VYBER\";2.00;-42.00;\"SANKC. UROK\";;");
  }

  /** Replaces a file. */
  public TinyBank lines(String name, String... lines) {
    files.put(name, new ArrayList<>(List.of(lines)));
    return this;
  }

  /** Adds a line to a file. */
  public TinyBank plus(String name, String line) {
    files.computeIfAbsent(name, key -> new ArrayList<>()).add(line);
    return this;
  }

  TinyBank renamed(String name, String newName) {
    files.put(newName, files.remove(name));
    return this;
  }

  /** Writes the files, every second one packed. */
  public Path in(Path directory) throws IOException {
    boolean packed = false;
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      byte[] text =
          (String.join("\r\n", file.getValue()) + "\r\n").getBytes(StandardCharsets.US_ASCII);
      Path path = directory.resolve(file.getKey() + (packed ? ".asc.gz" : ".asc"));
      try (OutputStream plain = Files.newOutputStream(path);
          OutputStream target = packed ? new GZIPOutputStream(plain) : plain) {
        target.write(text);
      }
      packed = !packed;
    }
    return directory;
  }
}
