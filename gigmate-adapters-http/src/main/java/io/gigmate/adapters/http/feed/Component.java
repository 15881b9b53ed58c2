package io.gigmate.adapters.http.feed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a calendar between its BEGIN and its END. */
final class Component {
  final String name;
  final long line;
  final List<ContentLine> properties = new ArrayList<>();
  final List<Component> parts = new ArrayList<>();

  Component(String name, long line) {
    this.name = name;
    this.line = line;
  }

  /** Returns the parts of this name, in their order. */
  List<Component> parts(String wanted) {
    return parts.stream().filter(part -> part.name.equals(wanted)).toList();
  }

  /** Returns every property of this name, in their order. */
  List<ContentLine> all(String wanted) {
    return properties.stream().filter(one -> one.name().equals(wanted)).toList();
  }

  /** Returns the first property of this name, if there is one. */
  @Nullable ContentLine first(String wanted) {
    for (ContentLine one : properties) {
      if (one.name().equals(wanted)) {
        return one;
      }
    }
    return null;
  }
}
