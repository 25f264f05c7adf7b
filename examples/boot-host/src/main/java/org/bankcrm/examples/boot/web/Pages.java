package org.bankcrm.examples.boot.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.ZoneId;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.examples.boot.decide.Desk;
import org.bankcrm.examples.boot.policy.BookShelf;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Pages for people: no script, no network beyond this host. */
@Controller
@ResponseBody
class Pages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final TemplateEngine templates;
  private final Desk desk;
  private final Look look;
  private final Nights nights;
  private final BookShelf shelf;
  private final ZoneId zone;

  Pages(
      TemplateEngine templates, Desk desk, Look look, Nights nights, BookShelf shelf, ZoneId zone) {
    this.templates = templates;
    this.desk = desk;
    this.look = look;
    this.nights = nights;
    this.shelf = shelf;
    this.zone = zone;
  }

  /** Whom to look at. */
  @GetMapping("/")
  ResponseEntity<String> home(Viewer viewer) {
    return page("home.jte", nights.calls(shelf.current(), viewer), HttpStatus.OK);
  }

  /** Finds a customer by the key. */
  @GetMapping("/customers")
  ResponseEntity<String> find(@RequestParam("key") String key, Viewer viewer) {
    Optional<CustomerId> id =
        Optional.of(key.strip()).filter(it -> it.matches("[!-~]{1,128}")).map(CustomerId::of);
    return id.flatMap(desk::decide).map(it -> customer(it, viewer)).orElseGet(() -> lost(viewer));
  }

  /** All that the viewer may see of a customer. */
  @GetMapping("/customers/{id}")
  ResponseEntity<String> customer(@PathVariable CustomerId id, Viewer viewer) {
    return desk.decide(id).map(it -> customer(it, viewer)).orElseGet(() -> lost(viewer));
  }

  private ResponseEntity<String> customer(Desk.Decided decided, Viewer viewer) {
    return page("customer.jte", look.at(decided, viewer), HttpStatus.OK);
  }

  private ResponseEntity<String> lost(Viewer viewer) {
    return page("lost.jte", Texts.of(viewer), HttpStatus.NOT_FOUND);
  }

  /** Sizes, migration and funnels of the last night. */
  @GetMapping("/analysis")
  ResponseEntity<String> analysis(Viewer viewer) {
    return page("analysis.jte", nights.analysis(shelf.current(), viewer), HttpStatus.OK);
  }

  /** Versions of the policies. */
  @GetMapping("/policies")
  ResponseEntity<String> policies(Viewer viewer) {
    return page("policies.jte", PolicyPage.of(shelf.versions(), viewer, zone), HttpStatus.OK);
  }

  @org.springframework.web.bind.annotation.ExceptionHandler(NoSuchElementException.class)
  ResponseEntity<String> missing(NoSuchElementException missing, Viewer viewer) {
    return lost(viewer);
  }

  private ResponseEntity<String> page(String template, Object page, HttpStatus status) {
    StringOutput html = new StringOutput();
    templates.render(template, page, html);
    return ResponseEntity.status(status).contentType(HTML).body(html.toString());
  }
}
