package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares where calls go: the addresses with their variables filled in. A client takes the first,
 * so what stands first counts most.
 */
final class Servers {
  private Servers() {}

  static void compare(String name, Side old, Side now, Changes changes) {
    List<Side> were = of(old);
    List<Side> are = of(now);
    List<String> before = were.stream().map(Servers::address).toList();
    List<String> after = are.stream().map(Servers::address).toList();
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(after);
    if (!gone.isEmpty()) {
      changes.add(
          ChangeKind.SERVER_CHANGED, now, name + " no longer goes to " + String.join(", ", gone));
    } else if (!before.isEmpty() && !before.get(0).equals(after.get(0))) {
      changes.add(
          ChangeKind.SERVER_CHANGED,
          now,
          name + " goes to " + after.get(0) + " first, and went to " + before.get(0));
    }
    Set<String> added = new TreeSet<>(after);
    added.removeAll(before);
    if (!added.isEmpty() && gone.isEmpty()) {
      changes.add(
          ChangeKind.SERVER_ADDED,
          now,
          name + " can go to " + String.join(", ", added) + " as well");
    }
    Map<String, Side> byUrl = new LinkedHashMap<>();
    were.forEach(server -> byUrl.putIfAbsent(server.text("url"), server));
    are.forEach(
        server -> {
          Side was = byUrl.get(server.text("url"));
          if (was != null) {
            compareServer(name, was, server, changes);
          }
        });
  }

  private static void compareServer(String name, Side old, Side now, Changes changes) {
    Ownership.compare(Kind.SERVER, old, now, changes);
    Map<String, Side> were = old.children("variables");
    now.children("variables")
        .forEach(
            (variable, is) -> {
              Side was = were.get(variable);
              if (was != null) {
                Ownership.compare(Kind.SERVER_VARIABLE, was, is, changes);
                compareValues(name + ": '" + variable + "' in the address", was, is, changes);
              }
            });
  }

  private static void compareValues(String what, Side old, Side now, Changes changes) {
    Set<String> were = new TreeSet<>(old.texts("enum"));
    Set<String> are = new TreeSet<>(now.texts("enum"));
    boolean narrower = !are.isEmpty() && (were.isEmpty() || !are.containsAll(were));
    boolean wider = !were.isEmpty() && (are.isEmpty() || !were.containsAll(are));
    if (narrower) {
      changes.add(ChangeKind.SERVER_CHANGED, now, "enum", what + " takes fewer values");
    } else if (wider) {
      changes.add(ChangeKind.SERVER_ADDED, now, "enum", what + " takes more values");
    }
  }

  private static String address(Side server) {
    String[] address = {server.text("url")};
    server
        .children("variables")
        .forEach(
            (name, variable) ->
                address[0] = address[0].replace("{" + name + "}", variable.text("default")));
    return address[0];
  }

  private static List<Side> of(Side operation) {
    List<Side> servers = new ArrayList<>(operation.children("servers").values());
    if (servers.isEmpty()) {
      servers.addAll(
          new Side(operation.bundle(), operation.element().holder()).children("servers").values());
    }
    if (servers.isEmpty()) {
      servers.addAll(
          new Side(operation.bundle(), Element.root(Kind.DOCUMENT, operation.bundle().root()))
              .children("servers")
              .values());
    }
    return servers;
  }
}
