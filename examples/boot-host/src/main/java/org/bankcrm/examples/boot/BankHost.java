package org.bankcrm.examples.boot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A service of a bank that embeds the library, and its pages. */
@SpringBootApplication
@EnableScheduling
public class BankHost {
  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(BankHost.class, args);
  }
}
