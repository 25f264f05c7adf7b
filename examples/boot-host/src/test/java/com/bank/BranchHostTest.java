package com.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The host that the guide "embedding" begins from an empty project with. */
class BranchHostTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void host_asTheGuideStartsIt_answersAsTheGuideSays() throws Exception {
    try (ConfigurableApplicationContext host =
        new SpringApplicationBuilder(BranchHost.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:start;DB_CLOSE_DELAY=-1",
                "--spring.sql.init.schema-locations=classpath:start/schema.sql",
                "--bank.book=classpath:org/bankcrm/examples/hosts/desk/book.json")) {
      String answer = ask(host, "c-1", "r-1", "en", 200);
      assertThat(answer)
          .contains(
              "Ordinary. For Gold: Paid within 90 days CNY 0.01 more, or Assets CNY 39,999.99");
      assertThat(ask(host, "c-1", "r-1", "en", 200)).isEqualTo(answer);
      assertThat(ask(host, "c-1", "r-2", "zh", 200)).contains("普通客户");
      ask(host, "nobody", "r-3", "en", 404);
    }
  }

  @Test
  void guides_showTheseFiles() throws IOException {
    for (String guide : new String[] {"embedding.md", "embedding.zh-CN.md"}) {
      assertThat(Files.readString(Path.of("../../docs", guide)))
          .contains(shown("java", "src/test/java/com/bank/BranchHost.java"))
          .contains(shown("sql", "src/test/resources/start/schema.sql"))
          .contains("Ordinary. For Gold: Paid within 90 days CNY 0.01 more");
    }
  }

  private static String shown(String language, String file) throws IOException {
    return "```" + language + "\n" + Files.readString(Path.of(file)) + "```\n";
  }

  private String ask(
      ConfigurableApplicationContext host, String customer, String key, String language, int code)
      throws IOException, InterruptedException {
    String port = host.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/customers/" + customer + "/decisions"))
            .headers("Idempotency-Key", key, "Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(code);
    return answer.body();
  }
}
