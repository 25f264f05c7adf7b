package org.bankcrm.examples.boot.web;

import java.util.List;
import java.util.Map;
import org.bankcrm.examples.boot.Json;
import org.bankcrm.examples.boot.policy.BookShelf;
import org.bankcrm.examples.boot.policy.BookVersion;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Policies in versions. Documents are read strictly, whichever reader the host has otherwise. */
@RestController
@RequestMapping("/api/policies")
class PolicyApi {

  private final BookShelf shelf;

  PolicyApi(BookShelf shelf) {
    this.shelf = shelf;
  }

  /** All versions, the newest first, and which is in force. */
  @GetMapping
  List<BookVersion> versions() {
    return shelf.versions();
  }

  /** The document of a version. */
  @GetMapping("/{version}")
  Map<String, Object> document(@PathVariable int version) {
    return shelf.document(version);
  }

  /**
   * Looks a document through and keeps nothing: warnings and what would be lost beside the version
   * in force, or all problems at their places.
   */
  @PostMapping("/check")
  Map<String, Object> check(@RequestBody String document, Viewer viewer) {
    Map<String, Object> tree = Json.read(document);
    var warnings =
        shelf.check(tree).stream()
            .map(
                it ->
                    Map.of(
                        "path", it.path(), "code", it.code().word(), "message", it.message().en()))
            .toList();
    return Map.of("warnings", warnings, "losses", Replies.losses(shelf.losses(tree), viewer));
  }

  /** Keeps a document as the next version, which is not in force yet. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> add(@RequestBody String document, Viewer viewer) {
    return Map.of("version", shelf.add(Json.read(document), viewer.staff()));
  }

  /** Puts a version in force; where something would be lost by that, only if that is accepted. */
  @PostMapping("/{version}/publish")
  Map<String, Object> publish(
      @PathVariable int version,
      @RequestParam(defaultValue = "false") boolean accepted,
      Viewer viewer) {
    shelf.publish(version, viewer.staff(), accepted);
    return Map.of("inForce", version);
  }

  /** Puts the version in force again that was so before. */
  @PostMapping("/roll-back")
  Map<String, Object> rollBack(Viewer viewer) {
    return Map.of("inForce", shelf.rollBack(viewer.staff()));
  }
}
