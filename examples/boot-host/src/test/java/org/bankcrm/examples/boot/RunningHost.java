package org.bankcrm.examples.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The host, started once for all tests of the module, on a small synthetic bank in memory. */
final class RunningHost {

  static final int CUSTOMERS = 150;

  private static final RunningHost ONE = new RunningHost();

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningHost() {
    context =
        new SpringApplicationBuilder(BankHost.class)
            .properties("logging.level.org.bankcrm.examples=warn")
            .run("--server.port=0", "--bank.customers=" + CUSTOMERS);
    Runtime.getRuntime().addShutdownHook(new Thread(context::close));
  }

  static RunningHost get() {
    return ONE;
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** An answer: its code and its body. */
  record Answer(int code, String body) {
    Map<String, Object> json() {
      return Json.read(body);
    }

    @SuppressWarnings("unchecked") // lists of objects alone are asked for
    List<Map<String, Object>> list(String key) {
      return (List<Map<String, Object>>) json().get(key);
    }
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  Answer post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
