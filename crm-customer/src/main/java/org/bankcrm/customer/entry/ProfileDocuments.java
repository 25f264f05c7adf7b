package org.bankcrm.customer.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;

/** The form of profiles as documents. */
final class ProfileDocuments {
  private static final long FORMAT = 1;
  private static final int MOST = 1_000;
  private static final String FIELD = "field";
  private static final List<String> FORMS = words(EntryForm.values());
  private static final List<String> NEEDS = words(Need.values());
  private static final List<String> STAGES = words(EntryStage.values());

  private record Line(DataField field, EntryForm form, List<Need> needs) {}

  private record Group(EntryStage stage, List<DataField> fields) {}

  private ProfileDocuments() {}

  private static List<String> words(Enum<?>[] constants) {
    return Stream.of(constants).map(ProfileDocuments::word).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static EntryProfile read(Object tree) {
    return DataReader.readRules(tree, FORMAT, ProfileDocuments::profile);
  }

  private static Optional<EntryProfile> profile(DataReader document) {
    List<Line> lines = document.objects("fields", MOST, ProfileDocuments::line);
    List<Group> groups =
        document.has("groups")
            ? document.objects("groups", MOST, ProfileDocuments::group)
            : List.of();
    return document.made(
        "distinct fields, and groups of fields that their stage allows",
        () -> {
          EntryProfile.Builder profile = EntryProfile.builder();
          lines.forEach(
              each ->
                  profile.field(
                      each.field(),
                      each.form(),
                      each.needs().get(0),
                      each.needs().get(1),
                      each.needs().get(2)));
          groups.forEach(each -> profile.oneOf(each.stage(), each.fields()));
          return profile.build();
        });
  }

  private static Optional<Line> line(DataReader line) {
    Optional<DataField> field = line.text(FIELD, "the code of a field", DataField::of);
    Optional<EntryForm> form = line.oneOf("form", FORMS).flatMap(EntryForm::of);
    List<Optional<Need>> needs = new ArrayList<>();
    for (String stage : STAGES) {
      needs.add(line.oneOf(stage, NEEDS).map(word -> Need.values()[NEEDS.indexOf(word)]));
    }
    return line.made(
        "a field, its form and the need of each stage",
        () ->
            new Line(
                field.orElseThrow(),
                form.orElseThrow(),
                needs.stream().map(Optional::orElseThrow).toList()));
  }

  private static Optional<Group> group(DataReader group) {
    Optional<EntryStage> stage =
        group.oneOf("stage", STAGES).map(word -> EntryStage.values()[STAGES.indexOf(word)]);
    List<String> fields = group.texts("fields", MOST);
    return group.made(
        "a stage and codes of fields",
        () -> new Group(stage.orElseThrow(), fields.stream().map(DataField::of).toList()));
  }

  static Map<String, Object> write(EntryProfile profile) {
    DataWriter document =
        DataWriter.document(FORMAT)
            .objects("fields", profile.rules().entrySet(), ProfileDocuments::line);
    List<Group> groups = new ArrayList<>();
    profile
        .allGroups()
        .forEach((stage, some) -> some.forEach(each -> groups.add(new Group(stage, each))));
    if (!groups.isEmpty()) {
      document.objects("groups", groups, ProfileDocuments::group);
    }
    return document.tree();
  }

  private static DataWriter line(Map.Entry<DataField, EntryProfile.Rule> entry) {
    DataWriter line =
        DataWriter.object()
            .text(FIELD, entry.getKey().code())
            .text("form", entry.getValue().form().word());
    entry.getValue().needs().forEach((stage, need) -> line.text(word(stage), word(need)));
    return line;
  }

  private static DataWriter group(Group group) {
    return DataWriter.object()
        .text("stage", word(group.stage()))
        .texts("fields", group.fields().stream().map(DataField::code).toList());
  }
}
