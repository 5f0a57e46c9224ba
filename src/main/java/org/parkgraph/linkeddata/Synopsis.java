package org.parkgraph.linkeddata;

import java.util.List;

/**
 * What one line about a thing can say; all of it is in the graph.
 *
 * @param kinds its kinds, or its classes where it has none
 * @param places the smallest area that it lies in, and the smallest administrative area around
 * @param bodies who issued it or published it
 * @param providers who provides it, of a service
 * @param industries the industries that it is in
 * @param roles what a person is, and where
 * @param when when it was itself, for an event, a policy, a document
 * @param milestones when it was founded, opened and the like
 */
public record Synopsis(
    List<Value> kinds,
    List<Value> places,
    List<Value> bodies,
    List<Value> providers,
    List<Value> industries,
    List<Role> roles,
    When when,
    List<Milestone> milestones) {

  /** Nothing can be said. */
  public static final Synopsis EMPTY =
      new Synopsis(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          When.UNKNOWN,
          List.of());

  /** A person's post at a body. */
  public record Role(Value title, Value body) {}

  /** Something that happened to the thing, by its kind. */
  public record Milestone(Value kind, When when) {}
}
