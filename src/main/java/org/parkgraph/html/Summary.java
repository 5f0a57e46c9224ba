package org.parkgraph.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Synopsis;
import org.parkgraph.linkeddata.Value;
import org.parkgraph.linkeddata.When;

/** Says in one line what a thing is, from its synopsis, in the language of the page. */
final class Summary {

  private static final int MILESTONES = 2;
  private static final int ROLES = 2;
  private static final int NAMED = 3;

  private final Frame frame;
  private final Synopsis synopsis;

  private Summary(Frame frame, Synopsis synopsis) {
    this.frame = frame;
    this.synopsis = synopsis;
  }

  /** The line, or null where not even a kind is known. */
  static @Nullable String of(Frame frame, Synopsis synopsis) {
    return synopsis.kinds().isEmpty() ? null : new Summary(frame, synopsis).line();
  }

  private String line() {
    List<String> parts = new ArrayList<>();
    parts.add(capital(what()));
    if (!synopsis.industries().isEmpty()) {
      parts.add(some(synopsis.industries()));
    }
    if (synopsis.when().isKnown()) {
      String when = when(synopsis.when());
      parts.add(synopsis.bodies().isEmpty() ? when : frame.say("summary.issued", when));
    }
    synopsis.milestones().stream()
        .limit(MILESTONES)
        .map(m -> frame.say("summary.milestone", m.kind().label(), when(m.when())))
        .forEach(parts::add);
    return String.join(frame.say("summary.next"), parts);
  }

  private String what() {
    if (!synopsis.roles().isEmpty()) {
      return join(
          synopsis.roles().stream()
              .limit(ROLES)
              .map(r -> frame.say("summary.role", r.title().label(), r.body().label()))
              .toList());
    }
    String what = join(labels(synopsis.kinds()));
    List<Value> by = synopsis.bodies().isEmpty() ? synopsis.providers() : synopsis.bodies();
    if (!by.isEmpty()) {
      what = frame.say(synopsis.bodies().isEmpty() ? "summary.of" : "summary.by", what, some(by));
    }
    List<String> places = labels(synopsis.places());
    return switch (places.size()) {
      case 0 -> what;
      case 1 -> frame.say("summary.in", what, places.get(0));
      default -> frame.say("summary.within", what, places.get(0), places.get(1));
    };
  }

  private String when(When when) {
    return when.due() ? frame.say("when.due", when.text()) : when.text();
  }

  private String join(List<String> texts) {
    return String.join(frame.say("summary.and"), texts);
  }

  private String some(List<Value> values) {
    String first = join(labels(values.subList(0, Math.min(values.size(), NAMED))));
    return values.size() > NAMED ? first + " …" : first;
  }

  private static List<String> labels(List<Value> values) {
    return values.stream().map(Value::label).toList();
  }

  private static String capital(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }
}
